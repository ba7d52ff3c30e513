import ArgumentParser
import Involvement
import Workflow

struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Freeze what may leave and write it as a numbered release.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "The folder to make. Without it: Exports/Releases/<consultation>-<number>/")
    var out: String?

    @Option(help: "How small numbers are hidden: \(DisclosurePolicy.all.map(\.name).joined(separator: ", ")).")
    var policy = DisclosurePolicy.nhs.name

    func run() async throws {
        guard let policy = DisclosurePolicy.all.first(where: { $0.name == policy }) else {
            let known = DisclosurePolicy.all.map { "`\($0.name)`" }.joined(separator: ", ")
            throw WorkflowError(place: "policy `\(policy)`", reason: "There is no such policy. Known: \(known).")
        }
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        let outcome = try await cycle.release(out: out, policy: policy)
        try cycle.close()
        Console.out(outcome.folder)
        Console.talk("Release \(outcome.number): \(outcome.files.joined(separator: ", "))")
        Console.talk("Check it with: heard validate \(outcome.folder)")
    }
}
