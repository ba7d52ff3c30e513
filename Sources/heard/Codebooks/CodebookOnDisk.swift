import Foundation
import Involvement
import TextAnalysis
import Workflow

/// A codebook out of a consultation folder, from a file of its own, or from a
/// list of themes in JSON.
struct CodebookOnDisk {
    let codebook: Codebook
    /// As problems show it.
    let name: String
    let places: CodebookPlaces

    /// - Throws: `Problems` of the file.
    init(_ path: String) throws {
        let file = Self.file(path)
        let text = try InputFile.text(file)
        name = URL(fileURLWithPath: file).lastPathComponent
        codebook =
            CodebookJSON.isMeant(by: text)
            ? try CodebookJSON.read(name: name, text: text) : try CodebookFile.read(name: name, text: text)
        places = CodebookPlaces(name: name, text: text)
    }

    /// The codebook of a folder; any other path is the file itself.
    static func file(_ path: String) -> String {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isFolder.boolValue ? "\(path)/\(ConsultationFolder.codebookFile)" : path
    }

    /// All advice, each where it belongs in the file.
    func advice() -> [(kind: CodebookAdvice.Kind, problem: Problem)] {
        CodebookLint.advice(on: codebook).map { piece in
            let place = places.place(of: piece.theme, text: piece.text)
            return (
                piece.kind,
                Problem(
                    file: name, line: place?.line, column: place?.column, place: "theme `\(piece.theme)`",
                    reason: piece.reason, remedy: piece.remedy)
            )
        }
    }
}
