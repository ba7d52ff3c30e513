import ArgumentParser
import TextAnalysis

struct CodebookFormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Put a codebook into its one layout, with its keys in order; comments stay.")

    @Argument(help: "The files.")
    var files: [String]

    @Flag(help: "Change nothing; list the files that are not in their layout.")
    var check = false

    func run() throws {
        var untidy = 0
        for file in files.map(CodebookOnDisk.file) {
            let text = try InputFile.text(file)
            let formatted = try CodebookFormat.formatted(name: file, text: text)
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
