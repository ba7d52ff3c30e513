import Involvement

/// `responses.csv`: how many people answered, in all and in each group. It holds
/// counts only: a single response never leaves, since its answers together could
/// tell who wrote it. One row for each group.
struct ResponsesCSV: CSVFormat {
    let fileName = "responses.csv"
    let about = "how many people answered, in all and by group; no single answer is in it"
    let key = ["grouping", "group"]

    /// Which people a row is about; the same in every table that has groups.
    static let groupColumns = [
        CSVColumn(
            "grouping", .oneOf(["everybody"] + Summary.Grouping.allCases.map(\.rawValue)),
            "What people are grouped by; everybody for all together"),
        CSVColumn("group", .words, "all, or the code of a service or tier, or a month such as 2026-09, or not-said"),
        CSVColumn("group_name", .words, "The same in words"),
    ]

    let columns = groupColumns + [CSVColumn("respondents", .count, "People who answered, each once")]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        try Self.forEachGroup(of: release) { names, group in try take(names + [.count(group.respondents)]) }
    }

    /// Everybody first, then the groupings in the order of the release.
    static func forEachGroup(
        of release: Release, _ body: (_ names: [CSVCell], _ group: Summary.Block) throws -> Void
    ) throws {
        let whole = release.summary.whole
        try body([.words("everybody"), .words(whole.code), .words(whole.name)], whole)
        for table in release.summary.tables {
            for group in table.blocks {
                try body([.words(table.grouping.rawValue), .words(group.code), .words(group.name)], group)
            }
        }
    }
}
