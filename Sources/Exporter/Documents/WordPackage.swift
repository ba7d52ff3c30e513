import Involvement

/// What a `.docx` says of itself: which part is what, and which needs which.
enum WordPackage {
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    /// Word's parts beside the document, as they are called in all three lists.
    static let parts = ["styles", "numbering", "settings", "footnotes"]

    static func writeContentTypes(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("Types", ["xmlns": package + "content-types"], to: &sink) { xml, sink in
            for (ending, type) in [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
                ("emf", "image/x-emf"), ("svg", "image/svg+xml"),
            ] {
                try xml.empty("Default", ["Extension": ending, "ContentType": type], to: &sink)
            }
            try xml.empty(
                "Override", ["PartName": "/word/document.xml", "ContentType": office + "document.main+xml"], to: &sink)
            for part in parts {
                try xml.empty(
                    "Override", ["PartName": "/word/\(part).xml", "ContentType": office + "\(part)+xml"], to: &sink)
            }
            try xml.empty(
                "Override",
                [
                    "PartName": "/docProps/core.xml",
                    "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
                ], to: &sink)
        }
    }

    static func writeRelations(to sink: inout ByteSink) throws {
        try write(
            [
                ("document", WordDocument.relations + "/officeDocument", "word/document.xml"),
                ("properties", package + "relationships/metadata/core-properties", "docProps/core.xml"),
            ], to: &sink)
    }

    static func writeDocumentRelations(charts: Int, to sink: inout ByteSink) throws {
        var relations = parts.map { ($0, WordDocument.relations + "/\($0)", "\($0).xml") }
        for number in 1..<(charts + 1) {
            for kind in ["emf", "svg"] {
                relations.append(
                    ("\(kind)\(number)", WordDocument.relations + "/image", "media/chart\(number).\(kind)"))
            }
        }
        try write(relations, to: &sink)
    }

    private static func write(_ relations: [(String, String, String)], to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("Relationships", ["xmlns": package + "relationships"], to: &sink) { xml, sink in
            for (id, type, target) in relations {
                try xml.empty("Relationship", ["Id": id, "Type": type, "Target": target], to: &sink)
            }
        }
    }

    static func writeProperties(of document: PlainDocument, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        let names: XMLWriter.Attributes = [
            "xmlns:cp": package + "metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
        try xml.element("cp:coreProperties", names, to: &sink) { xml, sink in
            try xml.text("dc:title", document.title, to: &sink)
            try xml.text("dc:creator", document.author, to: &sink)
            try xml.text("dc:language", document.language, to: &sink)
            // The day of the release, not of the writing: the same release is the same bytes.
            let moment = "\(document.day.iso)T00:00:00Z"
            try xml.text("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], moment, to: &sink)
            try xml.text("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], moment, to: &sink)
        }
    }
}
