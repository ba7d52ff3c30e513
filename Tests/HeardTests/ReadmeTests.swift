import ArgumentParser
import Foundation
import Testing

@testable import heard

struct ReadmeTests {
    private let readme: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test(arguments: commands(under: HeardCommand.self, after: ["heard"]))
    func `every command stands in the README`(words: String) {
        #expect(readme.contains("`\(words)"), "README.md does not show `\(words)`")
    }

    @Test(arguments: options)
    func `every option stands in the README`(option: String) {
        #expect(readme.contains(option), "README.md does not show \(option)")
    }

    private static func commands(under command: any ParsableCommand.Type, after path: [String]) -> [String] {
        let children = command.configuration.subcommands
        if children.isEmpty { return [path.joined(separator: " ")] }
        return children.flatMap { child in
            commands(under: child, after: path + [child.configuration.commandName ?? "\(child)"])
        }
    }

    /// Read out of each command's own help.
    private static let options: [String] = leaves(of: HeardCommand.self).flatMap { command in
        command.helpMessage(columns: 200).split(separator: "\n").flatMap { $0.split(separator: " ") }
            .filter { $0.hasPrefix("--") && !["--help", "--version"].contains($0) }.map(String.init)
    }

    private static func leaves(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let children = command.configuration.subcommands
        return children.isEmpty ? [command] : children.flatMap(leaves)
    }
}
