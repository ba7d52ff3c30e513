import ArgumentParser
import Involvement
import Storage
import Workflow

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Freeze the survey under its version, with a hash. A code can never mean something else afterwards.")

    @Argument(help: "The consultation folder.")
    var folder: String

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        defer { try? cycle.close() }
        let version = try await cycle.publish(ConsultationFolder(path: folder))
        Console.out("\(version.instrument) \(version.version) \(version.digest)")
        Console.talk("Published on \(version.day.inWords): \(version.files.keys.sorted().joined(separator: ", ")).")
    }
}
