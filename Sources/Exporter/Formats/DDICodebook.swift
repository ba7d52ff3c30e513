import Involvement

/// `ddi.xml`: the study, its variables with published figures, and its files, as
/// data archives describe them: DDI-Codebook 2.5.
/// https://ddialliance.org/Specification/DDI-Codebook/2.5/
struct DDICodebook: ExportFormat {
    let fileName = "ddi.xml"
    let about = "the study and its variables for data archives (DDI-Codebook 2.5)"

    static let namespace = "ddi:codebook:2_5"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        let attributes: XMLWriter.Attributes = [
            "xmlns": Self.namespace, "version": "2.5", "ID": "codebook", "xml:lang": release.consultation.language,
        ]
        try xml.element("codeBook", attributes, to: &sink) { xml, sink in
            try Self.writeDocument(release, &xml, &sink)
            try Self.writeStudy(release, &xml, &sink)
            try Self.writeFiles(release, &xml, &sink)
            try Self.writeData(release, &xml, &sink)
            for format in exportFormats where Self.isOther(format) {
                try xml.element("otherMat", ["level": "study", "URI": format.fileName], to: &sink) { xml, sink in
                    try xml.text("labl", format.fileName, to: &sink)
                    try xml.text("txt", format.about, to: &sink)
                }
            }
        }
    }

    /// Whether a file is no table, which is described apart, and not this one.
    private static func isOther(_ format: any ExportFormat) -> Bool {
        !(format is any CSVFormat || format is SpreadsheetCSV || format is DDICodebook)
    }

    func recognises(start: [UInt8]) -> Bool {
        XMLRoot(start: start)?.name == "codeBook"
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try DDICheck.problems(inFile: path, named: name)
    }
}
