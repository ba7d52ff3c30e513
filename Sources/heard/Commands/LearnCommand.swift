import ArgumentParser
import Foundation
import Involvement
import TextAnalysis
import Workflow

struct LearnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Write what is learned from people's decisions as a model for `heard tag`.",
        discussion: """
            From a consultation it learns what its panel decided; from a file, what people gave each comment, one \
            JSON object a line with text and labels. The consultation itself needs no such file: it learns by itself. \
            A model holds no words, but they can be guessed from it, so keep it as safely as the answers.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String?

    @Option(help: "The codebook to learn with, in place of a folder's.")
    var codebook: String?

    @Option(help: "With a codebook: the comments to learn from.")
    var data: String?

    @Option(help: "The file to write.")
    var output: String

    func validate() throws {
        guard (folder == nil) != (codebook == nil) else {
            throw ValidationError("Name a consultation folder or a --codebook, one of the two.")
        }
        guard (codebook == nil) == (data == nil) else {
            throw ValidationError("A --codebook and --data go together.")
        }
    }

    func run() async throws {
        let model: ThemeModel
        if let codebook, let data {
            let book = try CodebookWithWelsh.read(codebook)
            model = ThemeModel(
                codebook: book, decided: try CommentLines.read(data, for: book).map(\.decided))
        } else {
            let cycle = try ReviewCycle.open(folder: folder ?? ".", world: .real)
            model = try await cycle.model()
            try cycle.close()
        }
        try Data(model.encoded()).write(to: URL(fileURLWithPath: output), options: .atomic)
        Console.out(
            "Learned from \(Saying.count(model.learnedFrom, "passage", "passages")) (\(model.version)): \(output).")
    }
}
