import Foundation
import Involvement
import TextAnalysis

/// A codebook file in any form that is read, with its themes in Welsh where they
/// lie beside it: `codebook.yaml` and `codebook.cy.yaml`.
enum CodebookText {
    static func read(_ path: String) throws -> Codebook {
        let text = try InputFile.text(path)
        if CodebookJSON.isMeant(by: text) { return try CodebookJSON.read(name: path, text: text) }
        let codebook = try CodebookFile.read(name: path, text: text)
        let ending = ".yaml"
        guard path.hasSuffix(ending) else { return codebook }
        let overlay = "\(path.dropLast(ending.count)).\(PassageLanguage.welshCode)\(ending)"
        guard FileManager.default.fileExists(atPath: overlay) else { return codebook }
        return try CodebookOverlayFile.read(name: overlay, text: InputFile.text(overlay), for: codebook)
    }
}
