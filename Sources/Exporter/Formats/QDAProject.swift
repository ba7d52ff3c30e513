import Involvement

/// `project.qdpx`: the quotations with their themes, as a project that tools for
/// qualitative analysis open: REFI-QDA 1.0, a zip with `project.qde` and a text
/// file for each quotation. Quotations stand in the order of their keys, each
/// alone, so that nothing puts two down to one person.
/// https://www.qdasoftware.org
struct QDAProject: ExportFormat {
    let fileName = "project.qdpx"
    let about = "the quotations with their themes for the same tools (REFI-QDA 1.0)"

    static let namespace = "urn:QDA-XML:project:1.0"
    static let documentName = "project.qde"

    /// With more quotations than this the words stand in `project.qde` itself,
    /// since a zip has no more than 65,535 parts.
    var mostSources = 60_000

    /// Of half a million quotations: it is read piece by piece, but some bytes are
    /// kept for each of its elements.
    static let limits = ZipReader.Limits(partBytes: 2 << 30, unpackedBytes: 3 << 30)

    func write(_ release: Release, to sink: inout ByteSink) throws {
        let project = QDAProjectWriting(release, isInline: release.quotations.count > mostSources)
        var zip = ZipWriter(place: fileName)
        try zip.add(Self.documentName, to: &sink) { sink in try project.writeDocument(to: &sink) }
        if !project.isInline {
            for quotation in release.quotations {
                let name = "sources/\(project.sourceGUID(quotation.id)).txt"
                try zip.add(name, to: &sink) { sink in try QDAText.write(quotation.text, to: &sink) }
            }
        }
        try zip.finish(to: &sink)
    }

    /// A zip whose first part is what such projects hold. Word, OpenDocument and
    /// others are zips too, and begin with other parts.
    func recognises(start: [UInt8]) -> Bool {
        guard start.starts(with: [0x50, 0x4B, 3, 4]), start.count > 30 else { return false }
        let length = Int(start[26]) | Int(start[27]) << 8
        let name = String(decoding: start[30...].prefix(length), as: UTF8.self).lowercased()
        return name.hasSuffix(".qde") || name.hasPrefix("sources/")
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        do {
            let zip = try ZipReader(path: path, named: name, limits: Self.limits)
            return try QDACheck.problems(inProject: zip, named: name)
        } catch let problem as Problem {
            return [problem]
        }
    }
}
