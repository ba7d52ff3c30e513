import Involvement

/// Checks a `.docx`, ours or another's.
enum WordCheck {
    static func problems(inFile path: String, named name: String) throws -> [Problem] {
        try DocumentCheck.problems(inFile: path, named: name) { zip, problems in
            try checkParts(of: zip, name, &problems)
            guard problems.isEmpty else { return nil }
            var reading = Reading(numberedStyles: try numberedStyles(in: zip, name))
            for part in ["word/document.xml", "word/footnotes.xml"] where zip.has(part) || part.contains("document") {
                problems += try ZipPart.read(part, of: zip, named: name) { reading.take($0, $1) }
            }
            return reading.facts
        }
    }

    /// Every XML part is well-formed, and every part that another names is there.
    private static func checkParts(of zip: ZipReader, _ name: String, _ problems: inout [Problem]) throws {
        for part in ["[Content_Types].xml", "_rels/.rels", "word/document.xml"] where !zip.has(part) {
            problems.append(
                Problem(
                    file: name, place: "part `\(part)`", reason: "it is missing, so Word cannot open the file",
                    remedy: "Save it again with the program that made it"))
        }
        guard problems.isEmpty else { return }
        for part in zip.names where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
            var targets: [String] = []
            problems += try ZipPart.read(part, of: zip, named: name) { event, reader in
                guard event == .start else { return }
                let attributes = reader.attributes()
                if part.hasSuffix(".rels"), reader.name == "Relationship", attributes["TargetMode"] != "External" {
                    targets.append(resolved(attributes["Target"] ?? "", from: part))
                } else if part == "[Content_Types].xml", reader.name == "Override" {
                    targets.append(String((attributes["PartName"] ?? "").drop { $0 == "/" }))
                }
            }
            problems += targets.filter { !zip.has($0) }.map { DocumentCheck.missing($0, namedIn: part, in: name) }
        }
    }

    /// Styles that number their paragraphs by themselves.
    private static func numberedStyles(in zip: ZipReader, _ name: String) throws -> Set<String> {
        guard zip.has("word/styles.xml") else { return [] }
        var style = ""
        var found: Set<String> = []
        _ = try ZipPart.read("word/styles.xml", of: zip, named: name) { event, reader in
            guard event == .start else { return }
            if reader.name == "style" { style = reader.attributes()["w:styleId"] ?? "" }
            if reader.name == "numPr", !style.lowercased().contains("bullet") { found.insert(style) }
        }
        return found
    }

    /// From the folder above the one in which the list of relations stands.
    private static func resolved(_ target: String, from list: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var folders = list.split(separator: "/").dropLast(2).map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(String(step)) }
        }
        return folders.joined(separator: "/")
    }

    private struct Reading {
        let numberedStyles: Set<String>
        private(set) var facts = DocumentFacts()
        private var paragraphs = ParagraphStack()
        private var isText = false
        private var isBullet = false
        private var tables: [(number: Int, hasHeader: Bool)] = []
        private var elements: [String] = []

        init(numberedStyles: Set<String>) {
            self.numberedStyles = numberedStyles
        }

        mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) {
            switch event {
            case .start: start(reader.name, reader)
            case .text: if isText { paragraphs.change { [text = reader.text] in $0.text += text } }
            case .end: end()
            }
        }

        private mutating func start(_ name: String, _ reader: borrowing XMLReader) {
            elements.append(name)
            switch name {
            case "p": paragraphs.start()
            case "t": isText = true
            case "tab", "br", "cr":
                if elements.contains("r") { paragraphs.change { $0.text += " " } }
            case "pStyle":
                let style = reader.attributes()["w:val"] ?? ""
                let isInList = numberedStyles.contains(style)
                paragraphs.change {
                    $0.isHeading = style.lowercased().hasPrefix("heading")
                    $0.isInList = isInList
                }
                isBullet = style.lowercased().contains("bullet")
            case "numPr": if !isBullet { paragraphs.change { $0.isInList = true } }
            case "tbl":
                facts.countTables += 1
                tables.append((facts.countTables, false))
            case "tblHeader": if let last = tables.indices.last { tables[last].hasHeader = true }
            case "docPr":
                facts.countFigures += 1
                if (reader.attributes()["descr"] ?? "").allSatisfy(\.isWhitespace) {
                    facts.undescribedFigures.append(facts.countFigures)
                }
            default: break
            }
        }

        private mutating func end() {
            switch elements.popLast() {
            case "p":
                paragraphs.end(&facts)
                isBullet = false
            case "t": isText = false
            case "tbl":
                if let table = tables.popLast(), !table.hasHeader { facts.tablesWithoutHeader.append(table.number) }
            default: break
            }
        }
    }
}
