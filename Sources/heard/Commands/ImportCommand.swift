import ArgumentParser
import Involvement
import Workflow

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in quotations or answers collected elsewhere.",
        subcommands: [ImportQuotationsCommand.self, ImportResponsesCommand.self])
}

struct ImportQuotationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotations",
        abstract: "Bring in quotations: columns quote_id and quote, and consent, themes and polarity if present.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: "Who may read them, where the file does not say: publish, commissioner-only or none.")
    var consent: QuotationConsent = .none

    @Option(help: "How their speakers may be named, such as \"Member of National Advisory Panel\".")
    var attribution: String?

    func validate() throws {
        if let attribution, attribution.utf8.contains(where: { $0 < 0x20 }) {
            throw ValidationError("An attribution is one line without control characters.")
        }
    }

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        let outcome = try await cycle.importQuotations(
            csv: try InputFile.bytes(file), fileName: file, consent: consent, attribution: attribution)
        try cycle.close()
        for column in outcome.columnsLeftOut { Console.talk("Column `\(column)` was left out.") }
        outcome.refused.forEach { Console.out($0.description) }
        Console.talk(
            """
            \(Saying.count(outcome.stored, "quotation", "quotations")) brought in, \
            \(outcome.alreadyHere) here already, \(outcome.refused.count) refused.
            """)
        if outcome.narrowed > 0 {
            Console.talk(
                "\(outcome.narrowed) of those here already now have a narrower consent. Releases made before still have them."
            )
        }
        if outcome.stored > 0, outcome.withoutConsent > 0 {
            Console.talk("\(outcome.withoutConsent) without consent: read for themes, never quoted. See --consent.")
        }
        if !outcome.refused.isEmpty { throw ProblemsFound() }
    }
}
