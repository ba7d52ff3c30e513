import ArgumentParser
import FormFiles
import Foundation

/// The program: one word, and then what to do.
@main
struct HeardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heard",
        abstract: "Ask people what a service was like, find the themes in their words, and hand them on.",
        discussion: "One consultation is one folder. Start with: heard init my-consultation --example",
        subcommands: [
            InitCommand.self, CheckCommand.self, PublishCommand.self, InviteCommand.self, PosterCommand.self,
            ServeCommand.self,
            ImportCommand.self,
            TagCommand.self, LearnCommand.self, EvaluateCommand.self, AgreementCommand.self,
            SummaryCommand.self, ReleaseCommand.self, ValidateCommand.self, DiffCommand.self, WithdrawCommand.self,
            TidyCommand.self,
            SurveyCommand.self, CodebookCommand.self,
            VersionCommand.self,
        ])

    static func main() async {
        // Before anything else: the child that reads a stranger's file gives up what it does not need.
        if CommandLine.arguments.dropFirst().first == FormReading.childCommand {
            Foundation.exit(FormFile.answerAsChild())
        }
        // A file that grows too large is an error to be told, and no reason to be killed.
        ServerLimits.outliveFileSizeLimit()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(Ending.report(error))
        }
    }
}
