import ArgumentParser
import Exporter
import Foundation
import Involvement
import TextAnalysis

struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "See how far people who gave the same passages themes agree.",
        discussion: """
            A row for each passage and each coder, with columns passage, coder and themes (codes with ; between \
            them). An empty cell says that the coder found none; a row that is missing, that they did not look.
            """)

    @Argument(help: "The CSV file.")
    var file: String

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func run() throws {
        let table = CSVReader().table(try InputFile.bytes(file), file: file)
        var problems = table.problems
        for name in ["passage", "coder", "themes"] where table.column(name) == nil {
            problems.append(
                Problem(
                    file: file, line: 1, reason: "it has no column `\(name)`",
                    remedy: "Name the columns on the first line; `passage`, `coder` and `themes` must be among them"))
        }
        if table.body.isEmpty, problems.isEmpty {
            problems.append(
                Problem(
                    file: file, line: 1, reason: "there are no passages in it",
                    remedy: "Write a row for each passage and each coder"))
        }
        guard problems.isEmpty, let passage = table.column("passage"), let coder = table.column("coder"),
            let themes = table.column("themes")
        else { throw Problems(problems) }
        let agreement = ThemeAgreement(
            table.body.map { row in
                ThemeAgreement.Coded(
                    passage: row[passage], coder: row[coder],
                    themes: Set(row[themes].split(separator: ";").map { ID($0.filter { !$0.isWhitespace }) }))
            })
        let rows =
            agreement.perTheme.sorted { $0.key < $1.key }.map { Row($0.key.rawValue, $0.value) }
            + [Row("all themes", agreement.overall)]
        guard !json else { return try Console.json(rows) }
        Console.out("\(agreement.passageCount) passages, coders: \(agreement.coders.joined(separator: ", "))")
        Console.table(
            ["theme", "percent", "Cohen", "Fleiss", "Krippendorff"],
            rows.map { row in
                [row.theme, row.percent.map { String(Int(($0 * 100).rounded())) } ?? "-"]
                    + [row.cohen, row.fleiss, row.krippendorff].map { $0.map { String(format: "%.2f", $0) } ?? "-" }
            })
    }

    private struct Row: Encodable {
        let theme: String
        let percent: Double?
        let cohen: Double?
        let fleiss: Double?
        let krippendorff: Double?

        init(_ theme: String, _ agreement: Agreement) {
            self.theme = theme
            percent = agreement.percent
            cohen = agreement.cohen
            fleiss = agreement.fleiss
            krippendorff = agreement.krippendorff
        }
    }
}
