import Involvement

/// `evidence.odt`: the same as `evidence.docx`, to the word, as OpenDocument.
struct EvidenceODT: ExportFormat {
    let fileName = "evidence.odt"
    let about = "the same as OpenDocument"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        try TextDocument(document: Evidence.document(of: release)).write(to: &sink, place: fileName)
    }

    func recognises(start: [UInt8]) -> Bool {
        start.starts(with: [0x50, 0x4B, 3, 4])
            && start.dropFirst(30).starts(with: "mimetype\(TextDocument.type)".utf8)
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try OpenDocumentCheck.problems(inFile: path, named: name)
    }
}
