import Involvement

/// Checks an `.odt`, ours or another's.
enum OpenDocumentCheck {
    static func problems(inFile path: String, named name: String) throws -> [Problem] {
        try DocumentCheck.problems(inFile: path, named: name) { zip, problems in
            try checkParts(of: zip, name, &problems)
            guard problems.isEmpty else { return nil }
            var reading = Reading()
            problems += try ZipPart.read("content.xml", of: zip, named: name) { reading.take($0, $1) }
            return reading.facts
        }
    }

    private static func checkParts(of zip: ZipReader, _ name: String, _ problems: inout [Problem]) throws {
        func add(_ part: String, _ reason: String) {
            problems.append(
                Problem(
                    file: name, place: "part `\(part)`", reason: reason,
                    remedy: "Save it again with the program that made it"))
        }
        for part in ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"] where !zip.has(part) {
            add(part, "it is missing, so the file cannot be opened")
        }
        guard problems.isEmpty else { return }
        if zip.names.first != "mimetype" {
            add("mimetype", "it is not the first part, so programs do not know the file")
        }
        let type = String(decoding: try zip.bytes(of: "mimetype", atMost: 1024), as: UTF8.self)
        if type != TextDocument.type { add("mimetype", "it does not say that this is an OpenDocument text") }
        for part in zip.names where part.hasSuffix(".xml") {
            var listed: [String] = []
            problems += try ZipPart.read(part, of: zip, named: name) { event, reader in
                guard event == .start, part == "META-INF/manifest.xml", reader.name == "file-entry" else { return }
                listed.append(reader.attributes()["manifest:full-path"] ?? "")
            }
            guard part == "META-INF/manifest.xml" else { continue }
            problems += listed.filter { !$0.hasSuffix("/") && !zip.has($0) }
                .map { DocumentCheck.missing($0, namedIn: part, in: name) }
            for part in zip.names where !listed.contains(part) && !isOutsideList(part) {
                add(part, "META-INF/manifest.xml does not name it")
            }
        }
    }

    private static func isOutsideList(_ part: String) -> Bool {
        part == "mimetype" || part.hasPrefix("META-INF/") || part.hasSuffix("/")
    }

    private struct Reading {
        var facts = DocumentFacts()
        private var paragraphs = ParagraphStack()
        private var elements: [String] = []
        private var tables: [(number: Int, hasHeader: Bool)] = []
        private var isDescribed = true
        /// Styles of lists that count, by name.
        private var countingLists: Set<String> = []
        private var listStyle = ""
        private var lists: [Bool] = []

        mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) {
            switch event {
            case .start: start(reader.name, reader)
            case .text: text(reader.text)
            case .end: end()
            }
        }

        private mutating func text(_ text: String) {
            switch elements.last {
            // The number of a note is a mark, and so is what a picture says to those who cannot see it.
            case "note-citation": break
            case "title", "desc": isDescribed = isDescribed || !text.allSatisfy(\.isWhitespace)
            default: paragraphs.change { $0.text += text }
            }
        }

        private mutating func start(_ name: String, _ reader: borrowing XMLReader) {
            elements.append(name)
            switch name {
            case "list-style": listStyle = reader.attributes()["style:name"] ?? ""
            case "list-level-style-number": countingLists.insert(listStyle)
            case "list":
                let style = reader.attributes()["text:style-name"]
                lists.append(style.map(countingLists.contains) ?? lists.last ?? false)
            case "p": paragraphs.start(isInList: lists.last ?? false)
            case "h": paragraphs.start(isHeading: true)
            case "s", "tab", "line-break": paragraphs.change { $0.text += " " }
            case "table":
                facts.countTables += 1
                tables.append((facts.countTables, false))
            case "table-header-rows": if let last = tables.indices.last { tables[last].hasHeader = true }
            case "frame":
                facts.countFigures += 1
                isDescribed = false
            default: break
            }
        }

        private mutating func end() {
            switch elements.popLast() {
            case "p", "h": paragraphs.end(&facts)
            case "list": _ = lists.popLast()
            case "table":
                if let table = tables.popLast(), !table.hasHeader { facts.tablesWithoutHeader.append(table.number) }
            case "frame":
                if !isDescribed { facts.undescribedFigures.append(facts.countFigures) }
                isDescribed = true
            default: break
            }
        }
    }
}
