import Involvement

/// Writes a document as OpenDocument Text, version 1.3.
/// https://docs.oasis-open.org/office/OpenDocument/v1.3/
struct TextDocument {
    static let type = "application/vnd.oasis.opendocument.text"

    static let names: XMLWriter.Attributes = [
        "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xmlns:xlink": "http://www.w3.org/1999/xlink", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "office:version": "1.3",
    ]

    let document: PlainDocument

    func write(to sink: inout ByteSink, place: String) throws {
        var zip = ZipWriter(place: place)
        // First and as it is, so that a program knows the file by its first bytes.
        try zip.add("mimetype", to: &sink) { try $0.write(Self.type) }
        try zip.add("content.xml", to: &sink) { try writeContent(to: &$0) }
        try zip.add("styles.xml", to: &sink) { try TextStyles.write(language: document.language, to: &$0) }
        try zip.add("meta.xml", to: &sink) { try writeMeta(to: &$0) }
        for (index, figure) in figures.enumerated() {
            try zip.add("Pictures/chart\(index + 1).svg", to: &sink) { sink in
                try SVG.file(figure.drawing, title: figure.title, description: figure.description, to: &sink)
            }
            try zip.add("Pictures/chart\(index + 1).emf", to: &sink) { sink in
                try EMF.bytes(of: figure.drawing).withUnsafeBufferPointer { try sink.write($0) }
            }
        }
        try zip.add("META-INF/manifest.xml", to: &sink) { try writeManifest(to: &$0) }
        try zip.finish(to: &sink)
    }

    private var figures: [Figure] {
        document.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }

    func writeContent(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("office:document-content", Self.names, to: &sink) { xml, sink in
            try TextStyles.writeAutomatic(&xml, &sink)
            try xml.element("office:body", to: &sink) { xml, sink in
                try xml.element("office:text", to: &sink) { xml, sink in
                    var body = TextBody()
                    try body.paragraph("Title", [.words(document.title)], &xml, &sink)
                    for block in document.blocks { try body.write(block, &xml, &sink) }
                }
            }
        }
    }

    private func writeMeta(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("office:document-meta", Self.names, to: &sink) { xml, sink in
            try xml.element("office:meta", to: &sink) { xml, sink in
                try xml.text("dc:title", document.title, to: &sink)
                try xml.text("meta:initial-creator", document.author, to: &sink)
                try xml.text("dc:creator", document.author, to: &sink)
                // The day of the release, not of the writing: the same release is the same bytes.
                try xml.text("meta:creation-date", "\(document.day.iso)T00:00:00", to: &sink)
                try xml.text("dc:date", "\(document.day.iso)T00:00:00", to: &sink)
                try xml.text("dc:language", WordStyles.regional(document.language), to: &sink)
            }
        }
    }

    private func writeManifest(to sink: inout ByteSink) throws {
        var parts = [
            ("/", Self.type), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml"),
        ]
        for number in 1..<(figures.count + 1) {
            parts.append(("Pictures/chart\(number).svg", "image/svg+xml"))
            parts.append(("Pictures/chart\(number).emf", "image/x-emf"))
        }
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        let names: XMLWriter.Attributes = [
            "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.3",
        ]
        try xml.element("manifest:manifest", names, to: &sink) { xml, sink in
            for (path, type) in parts {
                try xml.empty(
                    "manifest:file-entry",
                    [
                        "manifest:full-path": path, "manifest:version": path == "/" ? "1.3" : nil,
                        "manifest:media-type": type,
                    ], to: &sink)
            }
        }
    }
}
