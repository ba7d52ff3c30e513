import Involvement

/// A chart with everything that goes with it: its name, what it shows in words,
/// and its numbers as a table.
struct Figure: Equatable, Sendable {
    let title: String
    /// For those who cannot see it: what kind it is and what stands out.
    let description: String
    let drawing: Drawing
    let table: Table
}

/// Rows of words and numbers under one row of headings. The first cell of a row
/// says what the row is about.
struct Table: Equatable, Sendable {
    let caption: String
    let header: [String]
    let rows: [[String]]
}

/// How a number of people and a share of them read in a sentence, a table or a chart.
enum FigureWords {
    /// What stands in a chart where a number is hidden, never an empty place that reads as zero.
    static let hidden = "[c] not shown"

    static func inChart(_ count: PublishedCount) -> String {
        switch count {
        case .people(let count): String(count)
        case .suppressed: hidden
        case .notAvailable: "[x] not available"
        }
    }

    /// `50%`
    static func percent(_ share: Double) -> String {
        "\((FourDecimals.tenThousandths(share) + 50) / 100)%"
    }

    /// `40% to 60%`
    static func interval(_ share: Share) -> String {
        "\(percent(share.low)) to \(percent(share.high))"
    }

    /// What the marks mean, for the foot of a chart or table.
    static let marks =
        "[c]: not shown, since the number is too small or is nearly everybody. [x]: not available, since the group is "
        + "too small. Neither is zero."
}
