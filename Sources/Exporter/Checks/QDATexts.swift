import Involvement

/// The texts of a project: that each is there, is text that positions can be
/// counted in, and is as long as what is selected in it.
struct QDATexts {
    let zip: ZipReader
    let file: String
    private var used: Set<String> = []

    init(zip: ZipReader, file: String) {
        self.zip = zip
        self.file = file
    }

    mutating func check(_ element: XMLTree, _ findings: inout [XMLFinding]) throws {
        for attribute in ["path", "richTextPath", "plainTextPath"] {
            guard let path = element.attributes[attribute], path.hasPrefix("internal://") else { continue }
            let part = self.part(of: path)
            used.insert(part)
            if !zip.has(part) {
                findings.append(XMLFinding(element, "its file \(part.prefix(100)) is not in the project"))
            }
        }
        if ["TextSource", "Note", "Representation", "TextDescription", "Transcript"].contains(element.name) {
            try checkText(of: element, &findings)
        }
        for child in element.children { try check(child, &findings) }
    }

    /// Parts of the zip that the document does not speak of.
    func problemsOfOthers(than document: String) throws -> [Problem] {
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

    private func checkText(of element: XMLTree, _ findings: inout [XMLFinding]) throws {
        let inline = element.first("PlainTextContent")
        let path = element.attributes["plainTextPath"]
        if (inline == nil) == (path == nil) {
            findings.append(
                XMLFinding(
                    element,
                    inline == nil ? "it has no text" : "it has its text twice, in the document and in a file"))
            return
        }
        var count: Int?
        if let inline {
            count = inline.text.unicodeScalars.count
        } else if let path, path.hasPrefix("internal://") {
            let part = part(of: path)
            guard zip.has(part) else { return }
            let (text, fault) = QDATexts.text(try zip.bytes(of: part, atMost: XMLTree.limitBytes))
            if let fault { findings.append(XMLFinding(element, "its file \(part.prefix(100)) \(fault)")) }
            count = text
        }
        guard let count else { return }
        for selection in element.all("PlainTextSelection") {
            guard let start = selection.attributes["startPosition"].flatMap(Int.init),
                let end = selection.attributes["endPosition"].flatMap(Int.init)
            else { continue }
            if start < 0 || end < start || end > count {
                findings.append(
                    XMLFinding(
                        selection, "it goes from \(start) to \(end), and its text has \(count) characters"))
            }
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
