import Involvement

/// Writes a document as Word's `.docx`: an Open Packaging zip with WordprocessingML
/// (ECMA-376, transitional, as Word itself writes).
/// https://ecma-international.org/publications-and-standards/standards/ecma-376/
struct WordDocument {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    let document: PlainDocument

    func write(to sink: inout ByteSink, place: String) throws {
        var zip = ZipWriter(place: place)
        try zip.add("[Content_Types].xml", to: &sink) { try WordPackage.writeContentTypes(to: &$0) }
        try zip.add("_rels/.rels", to: &sink) { try WordPackage.writeRelations(to: &$0) }
        try zip.add("docProps/core.xml", to: &sink) { try WordPackage.writeProperties(of: document, to: &$0) }
        try zip.add("word/document.xml", to: &sink) { try writeBody(to: &$0) }
        try zip.add("word/_rels/document.xml.rels", to: &sink) {
            try WordPackage.writeDocumentRelations(charts: figures.count, to: &$0)
        }
        try zip.add("word/styles.xml", to: &sink) { try WordStyles.write(language: document.language, to: &$0) }
        try zip.add("word/numbering.xml", to: &sink) { try WordStyles.writeNumbering(to: &$0) }
        try zip.add("word/settings.xml", to: &sink) { try WordStyles.writeSettings(to: &$0) }
        try zip.add("word/footnotes.xml", to: &sink) { try writeNotes(to: &$0) }
        for (index, figure) in figures.enumerated() {
            try zip.add("word/media/chart\(index + 1).emf", to: &sink) { sink in
                try EMF.bytes(of: figure.drawing).withUnsafeBufferPointer { try sink.write($0) }
            }
            try zip.add("word/media/chart\(index + 1).svg", to: &sink) { sink in
                try SVG.file(figure.drawing, title: figure.title, description: figure.description, to: &sink)
            }
        }
        try zip.finish(to: &sink)
    }

    private var figures: [Figure] {
        document.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }

    func writeBody(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        let names: XMLWriter.Attributes = [
            "xmlns:w": Self.main, "xmlns:r": Self.relations,
            "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
            "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
            "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        ]
        try xml.element("w:document", names, to: &sink) { xml, sink in
            try xml.element("w:body", to: &sink) { xml, sink in
                var body = WordBody()
                try body.paragraph("Title", [.words(document.title)], &xml, &sink)
                for block in document.blocks { try body.write(block, &xml, &sink) }
                try xml.element("w:sectPr", to: &sink) { xml, sink in
                    // A4 with margins of 2.5 cm, in twentieths of a point.
                    try xml.empty("w:pgSz", ["w:w": "11906", "w:h": "16838"], to: &sink)
                    try xml.empty(
                        "w:pgMar",
                        [
                            "w:top": "1418", "w:right": "1418", "w:bottom": "1418", "w:left": "1418",
                            "w:header": "709", "w:footer": "709", "w:gutter": "0",
                        ], to: &sink)
                }
            }
        }
    }

    private func writeNotes(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("w:footnotes", ["xmlns:w": Self.main], to: &sink) { xml, sink in
            for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
                try xml.element("w:footnote", ["w:type": kind, "w:id": id], to: &sink) { xml, sink in
                    try xml.line("w:p", to: &sink) { xml, sink in
                        try xml.line("w:r", to: &sink) { xml, sink in
                            if kind == "separator" {
                                try xml.empty("w:separator", to: &sink)
                            } else {
                                try xml.empty("w:continuationSeparator", to: &sink)
                            }
                        }
                    }
                }
            }
            for (index, note) in document.notes.enumerated() {
                try xml.element("w:footnote", ["w:id": String(index + 1)], to: &sink) { xml, sink in
                    try xml.line("w:p", to: &sink) { xml, sink in
                        try WordBody.style("FootnoteText", &xml, &sink)
                        try WordBody.noteMark("w:footnoteRef", [:], &xml, &sink)
                        try WordBody.run(" " + note, isBold: false, &xml, &sink)
                    }
                }
            }
        }
    }
}
