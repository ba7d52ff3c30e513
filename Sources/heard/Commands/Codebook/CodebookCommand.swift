import ArgumentParser

struct CodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Work on a codebook: check it, tidy it, compare it, take it to and from other tools.",
        subcommands: [
            CodebookCheckCommand.self, CodebookFormatCommand.self, CodebookDiffCommand.self,
            CodebookImportCommand.self, CodebookExportCommand.self,
        ])
}
