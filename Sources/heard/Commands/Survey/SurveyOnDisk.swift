import Foundation
import Involvement
import SurveyEngine
import Workflow

/// A survey with its overlays, out of a consultation folder or from a file by
/// itself with what stands beside it.
struct SurveyOnDisk {
    let instrument: Instrument
    private(set) var overlays: [Overlay] = []
    private let folder: URL

    /// - Throws: `Problems` of the survey and of every overlay.
    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let file =
            isFolder.boolValue ? URL(fileURLWithPath: path).appending(path: "survey.yaml") : URL(fileURLWithPath: path)
        self.folder = file.deletingLastPathComponent()
        self.instrument = try SurveyFile.read(name: file.lastPathComponent, text: try InputFile.text(file.path))
        guard file.lastPathComponent == "survey.yaml" else { return }
        let languages = [nil] + instrument.otherLanguages.map(Optional.some)
        let names = languages.flatMap { language in
            ([nil] + instrument.variants.map(Optional.some)).map { variant in
                [language, variant].compactMap(\.self).joined(separator: ".")
            }
        }
        var problems: [Problem] = []
        for name in names where !name.isEmpty {
            let beside = folder.appending(path: "survey.\(name).yaml")
            guard FileManager.default.fileExists(atPath: beside.path) else { continue }
            let text = try InputFile.text(beside.path)
            do throws(Problems) {
                overlays.append(try OverlayFile.read(name: beside.lastPathComponent, text: text, for: instrument))
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
    }

    /// What Heard itself says in a language, the folder's own words first.
    func words(in language: String) throws -> Words {
        let shipped = ShippedWords.words(in: language) ?? Words(language: language, texts: [:])
        let own = folder.appending(path: "words.\(language).yaml")
        guard FileManager.default.fileExists(atPath: own.path) else { return shipped }
        return try WordsFile.read(name: own.lastPathComponent, text: try InputFile.text(own.path)).over(shipped)
    }
}
