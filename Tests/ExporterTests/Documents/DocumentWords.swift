import Involvement

@testable import Exporter

/// The words of a Word or OpenDocument file, read back by libxml2: a string for
/// each paragraph, with notes in front of the paragraph in which they stand.
enum DocumentWords {
    static func paragraphs(of bytes: [UInt8], named name: String) throws -> [String] {
        try Places.withFile(bytes, named: name) { path in
            let zip = try ZipReader(path: path, named: name)
            return zip.has("content.xml") ? try openDocument(zip) : try word(zip)
        }
    }

    private static func word(_ zip: ZipReader) throws -> [String] {
        var notes: [String] = []
        var id = 0
        try read("word/footnotes.xml", of: zip) { name, reader, isStart in
            if name == "footnote", isStart { id = Int(reader.attributes()["w:id"] ?? "") ?? 0 }
            return nil
        } paragraph: {
            if id > 0 { notes.append(String($0.dropFirst())) }
        }
        var found: [String] = []
        var waiting: [String] = []
        try read("word/document.xml", of: zip) { name, reader, isStart in
            if name == "footnoteReference", isStart {
                waiting.append(notes[(Int(reader.attributes()["w:id"] ?? "") ?? 0) - 1])
            }
            return nil
        } paragraph: {
            found += waiting + [$0]
            waiting = []
        }
        return found
    }

    private static func openDocument(_ zip: ZipReader) throws -> [String] {
        var found: [String] = []
        try read("content.xml", of: zip) { name, reader, isStart in
            guard name == "s", isStart else { return nil }
            return String(repeating: " ", count: Int(reader.attributes()["text:c"] ?? "1") ?? 1)
        } paragraph: {
            found.append($0)
        }
        return found
    }

    private static func read(
        _ part: String, of zip: ZipReader,
        take: (String, borrowing XMLReader, Bool) -> String?, paragraph: (String) -> Void
    ) throws {
        var open: [String] = []
        var elements: [String] = []
        let problems = try ZipPart.read(part, of: zip, named: "file") { event, reader in
            switch event {
            case .start:
                let name = reader.name
                elements.append(name)
                if name == "p" || name == "h" { open.append("") }
                var words = take(name, reader, true)
                if name == "tab", elements.contains("r") || part == "content.xml" { words = "\t" }
                if name == "br" || name == "line-break" { words = "\n" }
                if let words, !open.isEmpty { open[open.count - 1] += words }
            case .text:
                guard !open.isEmpty, !["note-citation", "title", "desc"].contains(elements.last) else { return }
                open[open.count - 1] += reader.text
            case .end:
                let name = elements.removeLast()
                if name == "p" || name == "h", let words = open.popLast() { paragraph(words) }
            }
        }
        if let problem = problems.first { throw problem }
    }
}
