/// Hears what the parts of a file point to.
final class RelationshipListener: XMLListener {
    struct Relationship {
        /// The last word of its type: `worksheet`, `styles`.
        let type: String
        let target: String
        let isExternal: Bool
    }

    private(set) var all: [String: Relationship] = [:]

    func started(_ element: XMLElement) -> Bool {
        guard element.name == "Relationship", element.namespace == OOXML.packageRelationships,
            let id = element["Id"], let type = element["Type"], let target = element["Target"]
        else { return true }
        all[id] = Relationship(
            type: String(type.split(separator: "/").last ?? ""), target: target,
            isExternal: element["TargetMode"] == "External")
        return true
    }

    func ended(_ name: String, namespace: String) -> Bool { true }
    func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool { true }

    func first(ofType type: String) -> Relationship? {
        all.sorted { $0.key < $1.key }.map(\.value).first { $0.type == type && !$0.isExternal }
    }
}

/// Hears the names of the sheets.
final class WorkbookListener: XMLListener {
    struct Sheet {
        let name: String
        let relationship: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false

    func started(_ element: XMLElement) -> Bool {
        guard OOXML.isMain(element.namespace) else { return true }
        switch element.name {
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(element["date1904"])
        case "sheet":
            let id = element.attributes.first {
                $0.name == "id" && [OOXML.relationships, OOXML.strictRelationships].contains($0.namespace)
            }
            sheets.append(Sheet(name: element["name"] ?? "", relationship: id?.value ?? ""))
        default: break
        }
        return sheets.count <= Limits.sheets
    }

    func ended(_ name: String, namespace: String) -> Bool { true }
    func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool { true }
}

/// Hears which styles of cells show a number as a date.
final class StyleListener: XMLListener {
    /// By the number of the style.
    private(set) var styles: [SerialDate.Style?] = []
    private var formats: [Int: SerialDate.Style?] = [:]
    private var isInCellStyles = false

    func started(_ element: XMLElement) -> Bool {
        guard OOXML.isMain(element.namespace) else { return true }
        switch element.name {
        case "numFmt":
            guard let number = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] else { break }
            formats.updateValue(SerialDate.Style(format: String(code.prefix(1000))), forKey: number)
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles:
            let number = element["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(formats[number] ?? SerialDate.Style(builtIn: number))
        default: break
        }
        return styles.count < 100_000
    }

    func ended(_ name: String, namespace: String) -> Bool {
        if name == "cellXfs" { isInCellStyles = false }
        return true
    }

    func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool { true }
}

/// Hears the texts that cells share. The pronunciation that East Asian files
/// put over a text is no part of it.
final class SharedTextListener: XMLListener {
    private(set) var texts: [CellText] = []
    private var text = CellText()
    private var depthInPronunciation = 0
    private var isListening = false

    func started(_ element: XMLElement) -> Bool {
        guard OOXML.isMain(element.namespace) else { return true }
        switch element.name {
        case "si": text = CellText()
        case "rPh": depthInPronunciation += 1
        case "t": isListening = depthInPronunciation == 0
        default: break
        }
        return true
    }

    func ended(_ name: String, namespace: String) -> Bool {
        guard OOXML.isMain(namespace) else { return true }
        switch name {
        case "si": texts.append(text)
        case "rPh": depthInPronunciation -= 1
        case "t": isListening = false
        default: break
        }
        return texts.count <= Limits.sharedTexts
    }

    func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isListening { self.text.append(text) }
        return true
    }
}

/// The words of one cell, which stop growing where no spreadsheet would go on.
struct CellText {
    private var bytes: [UInt8] = []
    private(set) var isTooLong = false

    /// A character takes at most three bytes for each UTF-16 unit, and an escape seven.
    private static let limitBytes = 7 * Limits.cellCharacters

    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        if isTooLong { return }
        if bytes.count + more.count > Self.limitBytes {
            isTooLong = true
            bytes = []
        } else {
            bytes.append(contentsOf: more)
        }
    }

    var isEmpty: Bool { bytes.isEmpty && !isTooLong }

    /// As it stands in the file.
    var raw: String { String(decoding: bytes, as: UTF8.self) }

    var decoded: String { ControlCharacters.decoded(raw) }
}
