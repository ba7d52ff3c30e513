import Exporter
import Involvement
import TextAnalysis
import Workflow

/// How the word list's suggestions compare with the themes that somebody gave
/// the same quotations. Stores nothing.
struct ScoreReport {
    private let score: SuggestionScore
    private let pairs: [Pair]

    private struct Pair {
        let label: String
        let expected: Set<ID<Theme>>
        let suggested: Set<ID<Theme>>
    }

    /// - Parameter csv: columns `quote` and `themes` (codes with `;` between
    ///   them), and `quote_id` if present.
    /// - Throws: `Problems` when a column is missing or the file cannot be read.
    init(coder: ThemeModel, csv: [UInt8], fileName: String) throws {
        let table = CSVReader().table(csv, file: fileName)
        var problems = table.problems
        for name in ["quote", "themes"] where table.column(name) == nil {
            problems.append(
                Problem(
                    file: fileName, line: 1, reason: "it has no column `\(name)`",
                    remedy: "Name the columns on the first line; `quote` and `themes` must be among them"))
        }
        guard problems.isEmpty, let quote = table.column("quote"), let themes = table.column("themes") else {
            throw Problems(problems)
        }
        pairs = table.body.map { row in
            Pair(
                label: table.column("quote_id").map { row[$0] } ?? "line \(row.line)",
                expected: Set(
                    row[themes].split(separator: ";").map { code in ID(code.filter { !$0.isWhitespace }) }),
                suggested: Set(coder.suggestions(for: row[quote]).map(\.theme)))
        }
        score = SuggestionScore(pairs.map { (expected: $0.expected, suggested: $0.suggested) })
    }

    func show(json: Bool) throws {
        if json {
            try Console.json(
                Figures(
                    quotations: pairs.count, micro_precision: score.micro.precision, micro_recall: score.micro.recall,
                    micro_f1: score.micro.f1, macro_f1: score.macro.f1))
            return
        }
        Console.table(
            ["quotation", "found", "missed", "not in the file"],
            pairs.map { pair in
                [
                    pair.label, Self.list(pair.expected.intersection(pair.suggested)),
                    Self.list(pair.expected.subtracting(pair.suggested)),
                    Self.list(pair.suggested.subtracting(pair.expected)),
                ]
            })
        Console.out("")
        Console.out(
            """
            micro: precision \(Self.two(score.micro.precision)), recall \(Self.two(score.micro.recall)), \
            F1 \(Self.two(score.micro.f1)); macro F1 \(Self.two(score.macro.f1)); \
            \(Saying.count(pairs.count, "quotation", "quotations"))
            """)
    }

    private struct Figures: Encodable {
        let quotations: Int
        let micro_precision: Double
        let micro_recall: Double
        let micro_f1: Double
        let macro_f1: Double
    }

    private static func list(_ themes: Set<ID<Theme>>) -> String {
        themes.isEmpty ? "-" : themes.sorted().map(\.rawValue).joined(separator: " ")
    }

    private static func two(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
