import ArgumentParser
import SurveyEngine

struct SurveyFormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Put a survey, overlay, codebook or register into its one layout; comments stay.")

    @Argument(help: "The files.")
    var files: [String]

    @Flag(help: "Change nothing; list the files that are not in their layout.")
    var check = false

    func run() throws {
        var untidy = 0
        for file in files {
            let text = try InputFile.text(file)
            let formatted = try SurveyFormat.formatted(name: file, text: text)
            guard formatted != text else { continue }
            untidy += 1
            if check {
                Console.out(file)
            } else {
                try OutputFile.write(Array(formatted.utf8), to: file)
                Console.talk("Tidied \(file)")
            }
        }
        if check, untidy > 0 { throw ProblemsFound(message: "\(Saying.count(untidy, "file", "files")) to tidy.") }
    }
}
