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

    func run() async throws {
        guard let policy = DisclosurePolicy.named(policy) else {
            let known = DisclosurePolicy.all.map { "`\($0.name)`" }.joined(separator: ", ")
            throw WorkflowError(place: "policy `\(policy)`", reason: "There is no such policy. Known: \(known).")
        }
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        let outcome = try await cycle.release(out: out, policy: policy)
        try cycle.close()
        Console.out(outcome.folder)
        Console.talk("Release \(outcome.number), a draft: \(outcome.files.count) files. Check it with:")
        Console.talk("  heard validate \(outcome.folder)")
        for advice in outcome.advice { Console.talk("Advice: \(advice)") }
        Console.talk("Then one person says: heard release review \(folder) \(outcome.number) --as NAME")
        Console.talk("and another:          heard release approve \(folder) \(outcome.number) --as NAME")
    }
}
