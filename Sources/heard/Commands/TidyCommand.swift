import ArgumentParser
import Workflow

struct TidyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidy",
        abstract: "Delete unfinished answers whose last day has passed, and every trace of what was deleted.",
        discussion: "A server does this by itself, when it starts and every hour.")

    @Argument(help: "Consultation folders.")
    var folders: [String]

    func validate() throws {
        if folders.isEmpty { throw ValidationError("Name at least one consultation folder.") }
    }

    func run() async throws {
        for folder in folders {
            let cycle = try ReviewCycle.open(folder: folder, world: .real)
            let tidied = try await cycle.tidy()
            try cycle.close()
            Console.talk(
                "\(folder): \(Saying.count(tidied.deleted, "unfinished answer", "unfinished answers")) deleted.")
            guard tidied.isErased else {
                throw WorkflowError(
                    place: folder,
                    reason: "Another program is reading, so deleted words may still be on the disk. Run this once more"
                        + " when it has ended.")
            }
        }
    }
}
