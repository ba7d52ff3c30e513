import Foundation
import Involvement

extension ConsultationFolder {
    /// The pictures that the survey and its overlays name, and what is wrong
    /// with any of them.
    func pictures(of instrument: Instrument, _ overlays: [Overlay]) -> (pictures: [String: Picture], [Problem]) {
        let names = overlays.reduce(into: instrument.pictureNames) { $0.formUnion($1.pictures.values) }
        var pictures: [String: Picture] = [:]
        var problems: [Problem] = []
        for name in names.sorted() {
            func report(_ reason: String, _ remedy: String) {
                problems.append(Problem(file: name, reason: reason, remedy: remedy))
            }
            guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: filePath(name))) else {
                report("the survey shows this picture, and it is not in \(path)", "Put it there, or take it out")
                continue
            }
            guard bytes.count <= Picture.lengthLimitBytes else {
                report(
                    "the picture has \(bytes.count / 1000) kB, and a slow phone takes long for it",
                    "Make it smaller: up to \(Picture.lengthLimitBytes / 1000) kB")
                continue
            }
            guard let picture = Picture(bytes: [UInt8](bytes)) else {
                report("it is no picture that a browser shows", "Save it as PNG, JPEG, WebP, GIF or SVG")
                continue
            }
            pictures[name] = picture
        }
        return (pictures, problems)
    }
}
