import ArgumentParser
import Workflow

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Say which version this is.")

    func run() {
        Console.out("heard \(Heard.version)")
    }
}
