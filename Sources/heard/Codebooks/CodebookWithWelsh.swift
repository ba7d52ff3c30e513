import Foundation
import Involvement
import TextAnalysis

/// A codebook that is named on the command line, with its themes in Welsh where
/// they lie beside it: `codebook.yaml` and `codebook.cy.yaml`.
enum CodebookWithWelsh {
    static func read(_ file: String) throws -> Codebook {
        let text = try InputFile.text(file)
        if CodebookJSON.isMeant(by: text) { return try CodebookJSON.read(name: file, text: text) }
        let codebook = try CodebookFile.read(name: file, text: text)
        guard let overlay = overlay(beside: file) else { return codebook }
        return try CodebookOverlayFile.read(name: overlay, text: InputFile.text(overlay), for: codebook)
    }

    /// The file with a codebook's themes in Welsh; nil where there is none.
    static func overlay(beside file: String) -> String? {
        let ending = ".yaml"
        guard file.hasSuffix(ending) else { return nil }
        let overlay = "\(file.dropLast(ending.count)).\(PassageLanguage.welshCode)\(ending)"
        return FileManager.default.fileExists(atPath: overlay) ? overlay : nil
    }
}
