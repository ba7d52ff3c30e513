import Involvement

/// `evidence.docx`: written evidence for select committees, who ask for Word and
/// not for PDF.
struct EvidenceDOCX: ExportFormat {
    let fileName = "evidence.docx"
    let about = "written evidence for a committee, as Word"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        try WordDocument(document: Evidence.document(of: release)).write(to: &sink, place: fileName)
    }

    func recognises(start: [UInt8]) -> Bool {
        guard start.starts(with: [0x50, 0x4B, 3, 4]) else { return false }
        // Word's own files begin with the list of types; others name a part of the document soon.
        return start.dropFirst(30).starts(with: "[Content_Types].xml".utf8)
            || start.firstRange(of: Array("word/".utf8)) != nil
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try WordCheck.problems(inFile: path, named: name)
    }
}
