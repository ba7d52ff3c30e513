import Involvement

/// An element of a document with everything inside, for documents that are
/// small beside the words they are about: their rules go to and fro.
struct DocumentElement {
    /// Without its prefix.
    let name: String
    let namespace: String
    /// By name, with the prefix where there is one.
    let attributes: [String: String]
    /// Counted from 1.
    let line: Int
    /// The words directly inside, without those of inner elements.
    fileprivate(set) var text = ""
    fileprivate(set) var children: [DocumentElement] = []

    subscript(attribute: String) -> String? { attributes[attribute] }

    func children(named name: String) -> [DocumentElement] {
        children.filter { $0.name == name }
    }

    func child(_ name: String) -> DocumentElement? {
        children.first { $0.name == name }
    }

    /// It and everything inside, in the order of the document.
    func forEach(_ visit: (DocumentElement) -> Void) {
        visit(self)
        for child in children { child.forEach(visit) }
    }

    /// The words without white space at the ends.
    var trimmedText: String {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return String(text[start..<end])
    }
}

extension DocumentElement {
    /// More than any of these files needs; beyond it, a file is no exchange of a
    /// survey but an attack on whoever opens it.
    static let limitBytes = 256 << 20

    /// Reads a document.
    /// - Parameter allowsDOCTYPE: lets one stand that only names a DTD, which is
    ///   then not fetched. One with rules inside is always refused.
    /// - Throws: the problem that keeps it from being read.
    static func read(
        _ bytes: [UInt8], named name: String, allowsDOCTYPE: Bool = false
    ) throws(Problems) -> DocumentElement {
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

    private static func tree(of memory: UnsafeRawBufferPointer) -> (DocumentElement?, [XMLReader.Fault]) {
        guard var reader = XMLReader(memory: memory) else { return (nil, []) }
        var open: [DocumentElement] = []
        var root: DocumentElement?
        while let event = reader.next() {
            switch event {
            case .start:
                open.append(
                    DocumentElement(
                        name: reader.name, namespace: reader.namespace, attributes: reader.attributes(),
                        line: reader.line))
            case .text:
                if !open.isEmpty { open[open.count - 1].text += reader.text }
            case .end:
                guard let done = open.popLast() else { break }
                if open.isEmpty {
                    root = done
                } else {
                    open[open.count - 1].children.append(done)
                }
            }
        }
        return (open.isEmpty ? root : nil, reader.faults)
    }
}
