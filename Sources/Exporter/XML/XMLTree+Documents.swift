import Involvement

// Documents of other tools, which are small beside the words they are about:
// their rules go to and fro.
extension XMLTree {
    /// More than any of these files needs; beyond it, a file is no exchange of a
    /// survey but an attack on whoever opens it.
    static let limitBytes = 256 << 20

    /// Reads a document.
    /// - Parameter allowsDOCTYPE: lets one stand that only names a DTD, which is
    ///   then not fetched. One with rules inside is always refused.
    /// - Throws: the problem that keeps it from being read.
    static func read(
        _ bytes: [UInt8], named name: String, allowsDOCTYPE: Bool = false
    ) throws(Problems) -> XMLTree {
        var bytes = bytes
        if allowsDOCTYPE { XMLProlog.blankDOCTYPE(&bytes) }
        guard !XMLProlog.isRefused(Array(bytes.prefix(XMLProlog.limitBytes))) else {
            throw Problems([
                Problem(
                    file: name, line: 1, reason: "it has a DOCTYPE, which could pull in other files",
                    remedy: "Take the DOCTYPE out")
            ])
        }
        let (root, faults) = bytes.withUnsafeBytes { tree(of: $0) }
        if let root, faults.isEmpty { return root }
        throw Problems(
            faults.map {
                Problem(
                    file: name, line: $0.line, reason: SubmissionCheck.readable($0.message),
                    remedy: "Make the file again, or mend it so that it is well-formed XML")
            }
                + (faults.isEmpty
                    ? [
                        Problem(
                            file: name, line: 1, reason: "it is not well-formed XML",
                            remedy: "Make the file again, or mend it so that it is well-formed XML")
                    ] : []))
    }

    private static func tree(of memory: UnsafeRawBufferPointer) -> (XMLTree?, [XMLReader.Fault]) {
        guard var reader = XMLReader(memory: memory) else { return (nil, []) }
        var builder = Builder(unread: nil)
        while let event = reader.next() { builder.take(event, reader) }
        return (builder.root, reader.faults)
    }
}
