import ArgumentParser
import Workflow

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new consultation folder.")

    @Argument(help: "The folder to make. Its name becomes the consultation's address.")
    var folder: String

    @Flag(help: "Fill it with the example: an invented place, its services and 90 invented answers.")
    var example = false

    func run() async throws {
        try await ConsultationStart.make(folder: folder, example: example, world: .real)
        Console.talk("Made \(folder). Next: heard check \(folder), then heard serve \(folder)")
    }
}
