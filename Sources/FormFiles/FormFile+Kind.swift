extension FormFile {
    /// What the bytes are. The name of a file says what somebody hoped.
    public static func kind(of bytes: [UInt8]) -> Kind {
        if bytes.isEmpty { return .refused(reason: "it is empty", remedy: "Give a form") }
        if bytes.starts(with: zip) { return ZipArchive.kind(of: bytes) }
        if bytes.starts(with: compoundFile) { return compoundKind(of: bytes) }
        if let (_, name) = marks.first(where: { bytes.starts(with: $0.0) }) {
            return .refused(reason: "it looks like \(name), which is no form", remedy: anyForm)
        }
        if XMLNode.looksLikeXML(bytes) { return XMLNode.kind(of: bytes) }
        return textKind(of: bytes)
    }

    /// Whether it begins as XML does.
    public static func looksLikeXML(_ bytes: [UInt8]) -> Bool { XMLNode.looksLikeXML(bytes) }

    public static let anyForm = "Give an XLSForm (.xlsx, .csv or .md) or an XForm (.xml)"

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let marks: [([UInt8], String)] = [
        (Array("%PDF".utf8), "a PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF8".utf8), "a GIF picture"),
        (Array("{\\rtf".utf8), "a rich text document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        (Array("Rar!".utf8), "a RAR archive"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x4D, 0x5A], "a program"),
    ]

    /// The container of Office before 2007. Newer Office still uses it for
    /// files with a password.
    private static func compoundKind(of bytes: [UInt8]) -> Kind {
        if contains(wide("EncryptedPackage"), in: bytes) {
            return .refused(
                reason: "it is protected with a password",
                remedy: "Open it, take the password off, and save it again as .xlsx")
        }
        if contains(wide("WordDocument"), in: bytes) {
            return .refused(reason: "it looks like an old Word document, which is no form", remedy: anyForm)
        }
        return .refused(
            reason: "it is a spreadsheet in the old .xls format, whatever its name says",
            remedy: "Open it in a spreadsheet program and save it as .xlsx")
    }

    /// The names in such a container are UTF-16.
    private static func wide(_ name: String) -> [UInt8] {
        name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= needle.count else { return false }
            return (0...(bytes.count - needle.count)).contains { start in
                bytes[start] == needle[0] && bytes[start..<(start + needle.count)].elementsEqual(needle)
            }
        }
    }

    private static func textKind(of bytes: [UInt8]) -> Kind {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .refused(
                reason: "it is text in UTF-16", remedy: "Save it as \"CSV UTF-8\", or as .xlsx")
        }
        guard let text = Text.utf8(bytes) else {
            return .refused(
                reason: "it is neither a spreadsheet nor text in UTF-8",
                remedy: "Save it as .xlsx, or as \"CSV UTF-8\"")
        }
        let lines = text.utf8.split(maxSplits: 200) { $0 == 0x0A || $0 == 0x0D }
            .prefix(200).map { Text.trimmed(String($0) ?? "") }.filter { !$0.isEmpty }
        guard let first = lines.first else { return .refused(reason: "it is empty", remedy: "Give a form") }
        if lines.contains(where: { $0.hasPrefix("|") && $0.utf8.count > 2 && $0.dropFirst().utf8.contains(0x7C) }) {
            return .markdown
        }
        if let mark = first.utf8.first, mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[") {
            return .refused(reason: "it looks like JSON, which is no form we read", remedy: anyForm)
        }
        if lines.contains(where: { $0.hasPrefix("survey:") }) {
            return .refused(
                reason: "it is written in our own format already",
                remedy: "Copy it into the folder of the consultation as survey.yaml")
        }
        if CSVFile.looksLikeForm(text) { return .csv }
        for (mark, name) in [(";", "semicolons"), ("\t", "tabs")] {
            let cells = first.lowercased().split(separator: mark).map { Text.trimmed(String($0)) }
            if cells.contains("type") && cells.contains("name") || cells.first == "survey" && cells.count > 1 {
                return .refused(
                    reason: "its cells are parted by \(name), not by commas",
                    remedy: "Save it as CSV with commas, or as .xlsx")
            }
        }
        return .refused(
            reason: "it is text, but neither a Markdown table, nor CSV with the columns `type` and `name`",
            remedy: anyForm)
    }
}
