import Involvement

/// `submission.xml`: everything of a release in one document, in a schema of
/// our own (`Exports/submission/`). The commissioning body's program reads it,
/// and every figure in it is a number or the reason why there is none.
struct SubmissionXML: ExportFormat {
    let fileName = "submission.xml"
    let about = "everything in one document"

    static let namespace = "urn:heard:submission:1"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        let attributes: XMLWriter.Attributes = [
            "xmlns": Self.namespace, "number": String(release.number), "stage": release.stage.rawValue,
        ]
        try xml.element("submission", attributes, to: &sink) { xml, sink in
            try Self.writeProvenance(release, &xml, &sink)
            try Self.writeConsultation(release, &xml, &sink)
            try Self.writeRegister(release.register, &xml, &sink)
            try Self.writeQuestions(release.summary.questions, &xml, &sink)
            try Self.writeThemes(release, &xml, &sink)
            try Self.writeGroups(release.summary, &xml, &sink)
            try Self.writeEvidence(release.quotations, &xml, &sink)
            if let report = release.report { try Self.write(report, &xml, &sink) }
            try Self.writeAsks(release.asks, &xml, &sink)
        }
    }

    func recognises(start: [UInt8]) -> Bool {
        // A page begins with an angle bracket too.
        guard !SummaryHTML().recognises(start: start) else { return false }
        // What begins as XML and is too damaged to say what it is, is taken for ours.
        guard let root = XMLRoot(start: start) else { return XMLRoot.isMeant(by: start) }
        return root.name == "submission" || root.namespace.hasPrefix("urn:heard:submission")
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try SubmissionCheck.problems(inFile: path, named: name)
    }
}
