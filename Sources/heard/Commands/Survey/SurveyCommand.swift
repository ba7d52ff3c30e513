import ArgumentParser

struct SurveyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: "Work on a survey: print it, translate it, compare it, take it to and from other tools.",
        subcommands: [
            SurveyFormatCommand.self, SurveyDiffCommand.self, SurveyPrintCommand.self, SurveyImportCommand.self,
            SurveyExportCommand.self, SurveyTranslateCommand.self,
        ])
}
