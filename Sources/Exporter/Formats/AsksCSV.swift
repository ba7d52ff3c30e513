import Involvement

/// `asks.csv`: what people want done, what stands behind it and how it stands.
/// One row for each ask.
struct AsksCSV: CSVFormat {
    let fileName = "asks.csv"
    let about = "what people ask for, with the quotations behind it and the last reply"
    let key = ["ask"]

    private static let unanswered = "no reply"

    let columns = [
        CSVColumn("ask", .code, "Its code"),
        CSVColumn("text", .words, "What is asked for"),
        CSVColumn("themes", .words, "The codes of its themes, with ; between"),
        CSVColumn("quotations", .words, "The keys of the quotations behind it, with ; between"),
        CSVColumn("withdrawn", .words, "The keys of quotations that stood behind it and were taken back"),
        CSVColumn(
            "reply", .oneOf([unanswered, "agreed", "not agreed", "planned", "done", "confirmed"]),
            "The last word of the body that was asked; confirmed is the group's own"),
        CSVColumn("reply_day", .words, "The day of that reply, as year-month-day"),
        CSVColumn("why", .words, "The reason, when it did not agree"),
        CSVColumn("reply_words", .words, "What it said"),
    ]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        for ask in release.asks {
            let last = ask.replies.last
            let why: String = if case .notAgreed(let why) = last?.outcome { why } else { "" }
            try take([
                .words(ask.id.rawValue), .words(ask.text),
                .words(ask.themes.map(\.rawValue).joined(separator: ";")),
                .words(ask.evidence.map(\.rawValue).joined(separator: ";")),
                .words(ask.withdrawn.map(\.rawValue).joined(separator: ";")),
                .words(last?.outcome.state ?? Self.unanswered), .words(last?.day.iso ?? ""), .words(why),
                .words(last?.words ?? ""),
            ])
        }
    }
}
