import ArgumentParser
import Involvement
import Workflow

struct SummaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Show how many people spoke of each theme, small numbers hidden.",
        discussion: """
            It is for those who run the consultation. What these figures give away together, and beside releases that were \
            handed over, is worked out only for a release: publish those.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "Group people by service, tier or month.")
    var by: Summary.Grouping?

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        let summary = try await cycle.summary(by: by)
        try cycle.close()
        if json {
            try Console.json(SummaryLine(summary))
            return
        }
        for block in [summary.whole] + summary.groups {
            Console.out("\(block.name): \(block.respondents.text) people")
            Console.table(
                ["theme", "people", "share", "positive", "negative", "mixed", "neutral"],
                block.themes.map { figures in
                    [figures.name, figures.respondents.text, figures.share.map(Self.words) ?? ""]
                        + Polarity.allCases.map { figures.polarity[$0]?.text ?? "" }
                })
            Console.out("")
        }
        Console.talk("[c] too few people to publish, [x] cannot be said; other counts are rounded to 5.")
    }

    private static func words(_ share: Share) -> String {
        func percent(_ value: Double) -> String { "\(Int((value * 100).rounded()))" }
        return "\(percent(share.estimate))% (\(percent(share.low)) to \(percent(share.high)))"
    }
}
