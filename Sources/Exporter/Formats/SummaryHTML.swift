import Involvement

/// `summary.html`: one page that everybody can read, on screen, on paper and
/// with a screen reader.
struct SummaryHTML: ExportFormat {
    let fileName = "summary.html"
    let about = "one page to read first, on screen or on paper"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        try HTMLDocument.write(SummaryPage.document(of: release), to: &sink)
    }

    func recognises(start: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = start.starts(with: mark) ? start.dropFirst(3) : start[...]
        let text = String(decoding: rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(16), as: UTF8.self)
            .lowercased()
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try PageCheck.problems(inFile: path, named: name)
    }
}
