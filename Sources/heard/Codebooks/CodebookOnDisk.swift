import Foundation
import Involvement
import TextAnalysis
import Workflow

/// A codebook out of a consultation folder, from a file of its own, or from a
/// list of themes in JSON; with its themes in Welsh where they lie beside it.
struct CodebookOnDisk {
    let codebook: Codebook
    /// As problems show it.
    let name: String
    let places: CodebookPlaces
    /// The overlay in Welsh; nil where there is none.
    let welsh: (name: String, places: CodebookPlaces)?

    /// - Throws: `Problems` of the file, or of the one beside it.
    init(_ path: String) throws {
        let file = Self.file(path)
        let text = try InputFile.text(file)
        name = URL(fileURLWithPath: file).lastPathComponent
        places = CodebookPlaces(name: name, text: text)
        let english =
            CodebookJSON.isMeant(by: text)
            ? try CodebookJSON.read(name: name, text: text) : try CodebookFile.read(name: name, text: text)
        guard let overlay = CodebookWithWelsh.overlay(beside: file) else {
            codebook = english
            welsh = nil
            return
        }
        let inWelsh = try InputFile.text(overlay)
        let overlayName = URL(fileURLWithPath: overlay).lastPathComponent
        codebook = try CodebookOverlayFile.read(name: overlayName, text: inWelsh, for: english)
        welsh = (overlayName, CodebookPlaces(name: overlayName, text: inWelsh))
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
            let file = piece.language == nil ? (name, places) : welsh ?? (name, places)
            let place = file.1.place(of: piece.theme, text: piece.text)
            return (
                piece.kind,
                Problem(
                    file: file.0, line: place?.line, column: place?.column, place: "theme `\(piece.theme)`",
                    reason: piece.reason, remedy: piece.remedy)
            )
        }
    }
}
