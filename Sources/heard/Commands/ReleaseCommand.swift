import ArgumentParser
import Involvement
import Workflow

struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Freeze what may leave, have two people read it, and hand it over.",
        discussion: """
            `heard release DIR` writes a draft. One person reviews it, another approves it, and then it is written \
            once more with both names and never changes.
            """,
        subcommands: [
            MakeReleaseCommand.self, ReviewReleaseCommand.self, ApproveReleaseCommand.self,
            DiscardReleaseCommand.self, ListReleasesCommand.self,
        ], defaultSubcommand: MakeReleaseCommand.self)
}

struct MakeReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Freeze what may leave and write it as a numbered draft.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "The folder to make. Without it: Exports/Releases/<consultation>-<number>-draft/")
    var out: String?

    @Option(help: "How small numbers are hidden: \(DisclosurePolicy.all.map(\.name).joined(separator: ", ")).")
    var policy = DisclosurePolicy.nhs.name

    @Option(help: "What figures are given by, beside everybody: service,tier,month, or some of them. Without it: all.")
    var by: String?

    @Option(help: "Give the figures of a release that was handed over again, where too few people came or went since.")
    var figuresOf: Int?

    @Flag(help: "Make no release. Say which figures would be hidden and why, and whether anything could be worked out.")
    var dryRun = false

    @Flag(help: "Say of each hidden figure why it is hidden and what anybody could narrow it to.")
    var explain = false

    func validate() throws {
        if by != nil, let figuresOf {
            throw ValidationError(
                "--by and --figures-of cannot go together: the figures of release \(figuresOf) are given again by "
                    + "whatever it gave them by. Leave one of the two out.")
        }
    }

    func run() async throws {
        guard let policy = DisclosurePolicy.named(policy) else {
            let known = DisclosurePolicy.all.map { "`\($0.name)`" }.joined(separator: ", ")
            throw WorkflowError(place: "policy `\(policy)`", reason: "There is no such policy. Known: \(known).")
        }
        let groupings = try by.map(Self.groupings) ?? .all
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        if dryRun || explain {
            let preview = try await cycle.previewRelease(
                policy: policy, by: groupings, again: figuresOf, ranges: explain)
            say(preview)
            if dryRun {
                try cycle.close()
                guard preview.refusals.isEmpty else { throw ProblemsFound(message: "") }
                return
            }
        }
        let outcome = try await cycle.release(out: out, policy: policy, by: groupings, again: figuresOf)
        try cycle.close()
        Console.out(outcome.folder)
        Console.talk("Release \(outcome.number), a draft: \(outcome.files.count) files. Check it with:")
        Console.talk("  heard validate \(outcome.folder)")
        for advice in outcome.advice { Console.talk("Advice: \(advice)") }
        let draft = "\(folder) \(outcome.number)" + (out == nil ? "" : " --folder \(outcome.folder)")
        Console.talk("Then one person says: heard release review \(draft) --as NAME")
        Console.talk("and another:          heard release approve \(draft) --as NAME")
    }

    private static func groupings(_ by: String) throws -> [Summary.Grouping] {
        try by.split(separator: ",").map { word in
            guard let grouping = Summary.Grouping(rawValue: word.trimmingPrefix(" ").description) else {
                throw WorkflowError(
                    place: "--by \(by)", reason: "`\(word)` is no grouping. Known: service, tier, month.")
            }
            return grouping
        }
    }

    /// True numbers stay hidden here too: whoever runs a consultation may look at
    /// its answers, but what is printed gets around.
    private func say(_ preview: ReleasePreview) {
        let hidden = preview.figures.filter { $0.reason != nil }
        for figure in hidden {
            var line = "\(figure.shown) \(figure.name): \(figure.reason ?? "")"
            if let range = figure.range {
                line += "; can be narrowed to \(range.lowerBound) to \(range.upperBound)"
            }
            Console.out(line)
        }
        let shown = preview.figures.count - hidden.count
        Console.talk("\(shown) figures shown, \(hidden.count) hidden.")
        if let since = preview.since {
            Console.talk(
                "Since release \(since.release), \(since.came) came or were coded anew and \(since.went) went.")
        }
        for refusal in preview.refusals { Console.talk("It would be refused. \(refusal)") }
        if let release = preview.figuresOf { Console.talk(Saying.figuresAgain(release)) }
    }
}
