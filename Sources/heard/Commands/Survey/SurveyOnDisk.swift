import Foundation
import Involvement
import SurveyEngine

/// A survey with its overlays, out of a consultation folder or from a file by
/// itself.
struct SurveyOnDisk {
    let instrument: Instrument
    var overlays: [Overlay] = []

    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let file = isFolder.boolValue ? "\(path)/survey.yaml" : path
        let name = URL(fileURLWithPath: file).lastPathComponent
        self.instrument = try SurveyFile.read(name: name, text: try InputFile.text(file))
    }
}
