import Foundation
import Involvement
import SurveyEngine

extension ConsultationFolder {
    public static let houseStyleFile = "theme.yaml"

    /// How its pages look, as its file says; as all look where there is none.
    /// - Throws: `Problems` of the file and of the logo.
    func houseStyle() throws(Problems) -> HouseStyle {
        let name = Self.houseStyleFile
        guard FileManager.default.fileExists(atPath: filePath(name)) else { return HouseStyle() }
        let read = try HouseStyleFile.read(name: name, text: try text(of: name))
        var style = read.style
        if let file = read.logo { style.logo = try logo(file) }
        return style
    }

    private func logo(_ file: HouseStyleFile.LogoFile) throws(Problems) -> HouseStyle.Logo {
        func problem(_ reason: String, _ remedy: String) -> Problems {
            Problems([Problem(file: Self.houseStyleFile, line: file.line, reason: reason, remedy: remedy)])
        }
        let limit = HouseStyle.Logo.lengthLimitBytes
        guard let handle = FileHandle(forReadingAtPath: filePath(file.name)),
            let bytes = try? handle.read(upToCount: limit + 1)
        else {
            throw problem("the logo `\(file.name)` is not in \(path)", "Put it there, or take the line out")
        }
        guard bytes.count <= limit else {
            throw problem(
                "the logo `\(file.name)` is larger than \(limit) bytes, which is slow on a phone far from a mast",
                "Save it smaller: a simple SVG, or a PNG 88 pixels high with few colours")
        }
        let isRight: Bool =
            switch file.kind {
            case .png: bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
            case .svg: String(validating: bytes, as: UTF8.self)?.contains("<svg") ?? false
            }
        guard isRight else {
            throw problem(
                "`\(file.name)` is not what its name says", "Save the logo again as \(file.kind.rawValue.uppercased())")
        }
        return HouseStyle.Logo(bytes: [UInt8](bytes), kind: file.kind, words: file.words)
    }
}
