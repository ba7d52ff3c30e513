import Involvement

/// `codebook.qdc`: the themes with what counts and what does not, for tools for
/// qualitative analysis: REFI-QDA 1.0.
/// https://www.qdasoftware.org
struct QDACodebookFile: ExportFormat {
    let fileName = "codebook.qdc"
    let about = "the themes for tools such as NVivo, ATLAS.ti, MAXQDA and QualCoder (REFI-QDA 1.0)"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        try QDACodes(release.codebook).writeCodebookFile(origin: release.generator, to: &sink)
    }

    func recognises(start: [UInt8]) -> Bool {
        XMLRoot(start: start)?.name == "CodeBook"
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: XMLTree.limitBytes)
        return QDACheck.problems(inCodebook: bytes, named: name)
    }
}
