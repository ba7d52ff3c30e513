import Involvement

/// The texts of a project: that each is there, is text that positions can be
/// counted in, and is as long as what is selected in it.
struct QDATexts {
    let zip: ZipReader
    let file: String
    private(set) var findings = XMLFindings()
    private var used: Set<String> = []
    /// The texts that we are inside of, the innermost last.
    private var open: [Text] = []
    private var isInWords = false

    private struct Text {
        let element: XMLTree
        /// In Unicode code points; nil while it is not known.
        var length: Int?
        var hasWords = false
    }

    init(zip: ZipReader, file: String) {
        self.zip = zip
        self.file = file
    }

    /// - Parameter element: without what is in it.
    mutating func start(_ element: XMLTree) throws {
        for attribute in ["path", "richTextPath", "plainTextPath"] {
            guard let path = element.attributes[attribute], path.hasPrefix("internal://") else { continue }
            let part = self.part(of: path)
            used.insert(part)
            if !zip.has(part) { findings.refuse(element, "its file \(part.prefix(100)) is not in the project") }
        }
        switch element.name {
        case let name where Self.names.contains(name):
            open.append(Text(element: element, length: try lengthOfFile(of: element)))
        case "PlainTextContent":
            guard let last = open.indices.last else { return }
            isInWords = true
            open[last].hasWords = true
            // With two texts it cannot be told which one is meant.
            open[last].length = open[last].element.attributes["plainTextPath"] == nil ? 0 : nil
        case "PlainTextSelection": check(element)
        default: break
        }
    }

    /// - Parameter words: one piece of a text, which may come in several.
    mutating func words(_ words: String) {
        guard isInWords, let last = open.indices.last, let length = open[last].length else { return }
        open[last].length = length + words.unicodeScalars.count
    }

    mutating func end(_ name: String) {
        if name == "PlainTextContent" { isInWords = false }
        guard Self.names.contains(name), let text = open.popLast() else { return }
        let isInFile = text.element.attributes["plainTextPath"] != nil
        if text.hasWords == isInFile {
            findings.refuse(
                text.element,
                isInFile ? "it has its text twice, in the document and in a file" : "it has no text")
        }
    }

    private static let names: Set = ["TextSource", "Note", "Representation", "TextDescription", "Transcript"]

    /// Parts of the zip that the document does not speak of.
    func problemsOfOthers(than document: String) -> [Problem] {
        zip.names.filter { $0 != document && !$0.hasSuffix("/") && !used.contains($0) }.map {
            Problem(
                file: file, place: "part `\($0.prefix(100))`", reason: "the project does not speak of it",
                remedy: "Export the project again")
        }
    }

    /// Tools write the folder with a capital or without.
    private func part(of path: String) -> String {
        let name = path.dropFirst("internal://".count)
        return ["sources/\(name)", "Sources/\(name)"].first(where: zip.has) ?? "sources/\(name)"
    }

    private mutating func lengthOfFile(of element: XMLTree) throws -> Int? {
        guard let path = element.attributes["plainTextPath"], path.hasPrefix("internal://") else { return nil }
        let part = part(of: path)
        guard zip.has(part) else { return nil }
        let (length, fault) = Self.text(try zip.bytes(of: part, atMost: XMLTree.limitBytes))
        if let fault { findings.refuse(element, "its file \(part.prefix(100)) \(fault)") }
        return length
    }

    private mutating func check(_ selection: XMLTree) {
        guard let length = open.last?.length, let start = Int(selection["startPosition"]),
            let end = Int(selection["endPosition"])
        else { return }
        if start < 0 || end < start || end > length {
            findings.refuse(selection, "it goes from \(start) to \(end), and its text has \(length) characters")
        }
    }

    /// How long a text is in Unicode code points, and what is wrong with it.
    private static func text(_ bytes: [UInt8]) -> (count: Int?, fault: String?) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return (nil, "is not text in UTF-8") }
        let count = text.unicodeScalars.count
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return (count, "begins with a byte order mark, which puts every position off by one")
        }
        if bytes.contains(0x0D) {
            return (count, "has line ends other than line feeds, so that tools count its positions differently")
        }
        if bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) {
            return (count, "holds control characters, which no text has")
        }
        return (count, nil)
    }
}
