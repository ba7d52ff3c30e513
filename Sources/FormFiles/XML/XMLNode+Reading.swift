public import Involvement

extension XMLNode {
    /// The namespace of what makes a form a form.
    public static let xforms = "http://www.w3.org/2002/xforms"
    /// The namespace of the page around it, usually `h:`.
    public static let xhtml = "http://www.w3.org/1999/xhtml"

    /// Reads a document: no DOCTYPE, no entities but the five of XML, nothing
    /// fetched, no more than so many elements. Comments are left out.
    public static func read(_ bytes: [UInt8], named name: String) throws(Problems) -> XMLNode {
        let builder = Builder()
        do {
            try XMLPushParser.read(bytes, to: builder)
        } catch {
            throw Problems([error.problem(file: name)])
        }
        if builder.isTooLarge {
            let problem = Problem(
                file: name, reason: "it has more than \(Limits.nodes) elements and texts",
                remedy: "Move the long lists of choices out of the form")
            throw Problems([problem])
        }
        guard let root = builder.root else {
            throw Problems([Problem(file: name, reason: "there is no XML in it", remedy: FormFile.anyForm)])
        }
        return root
    }

    /// Whether the first byte that is no space opens a tag, in UTF-8 or UTF-16.
    static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(4096)
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where rest.starts(with: mark) {
            rest = rest.dropFirst(mark.count)
            break
        }
        return rest.first { ![0, 0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }

    /// Whether a document is an XForm, and if not, what it looks like. An XForm
    /// that is broken further on is still one.
    static func kind(of bytes: [UInt8]) -> FormFile.Kind {
        let scout = Scout()
        do {
            try XMLPushParser.read(bytes, to: scout)
        } catch {
            if case .doctype(_, let name) = error, name.lowercased() != "html" {
                let problem = error.problem(file: "")
                return .refused(reason: problem.reason, remedy: problem.remedy)
            }
            if case .doctype = error { return webPage }
            if scout.root?.lowercased() == "html" { return webPage }
            let problem = error.problem(file: "")
            let line = problem.line.map { " (line \($0))" } ?? ""
            return .refused(reason: problem.reason + line, remedy: problem.remedy)
        }
        if scout.isForm { return .xform }
        if scout.isCodebook { return .codebook }
        if scout.root?.lowercased() == "html" { return webPage }
        return .refused(
            reason: "it is XML, but no XForm: its first element is `\(scout.root?.prefix(60) ?? "")`",
            remedy: FormFile.anyForm)
    }

    private static let webPage = FormFile.Kind.refused(
        reason: "it looks like a web page, which is no form",
        remedy: "Download the form itself from the tool, as XLSForm or XForm")

    /// Reads no further than the first element of XForms.
    private final class Scout: XMLListener {
        var root: String?
        var isForm = false
        var isCodebook: Bool { root == "CodeBook" }
        private var rootNamespace = ""

        func started(_ element: XMLElement) -> Bool {
            if root == nil {
                root = element.name
                rootNamespace = element.namespace
            }
            isForm = element.namespace == XMLNode.xforms && [XMLNode.xhtml, XMLNode.xforms].contains(rootNamespace)
            return !isForm && !isCodebook
        }

        func ended(_ name: String, namespace: String) -> Bool { true }
        func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool { true }
    }

    /// Puts the tree together.
    private final class Builder: XMLListener {
        var root: XMLNode?
        var isTooLarge: Bool { nodes > Limits.nodes }
        private var open: [XMLNode] = []
        private var text: [UInt8] = []
        private var nodes = 0

        func started(_ element: XMLElement) -> Bool {
            flush()
            var node = XMLNode(
                element.name, namespace: element.namespace, declarations: element.declarations,
                attributes: element.attributes, line: element.line)
            node.prefix = element.prefix
            nodes += 1 + element.attributes.count + element.declarations.count
            open.append(node)
            return !isTooLarge
        }

        func ended(_ name: String, namespace: String) -> Bool {
            flush()
            guard let node = open.popLast() else { return true }
            if open.isEmpty { root = node } else { open[open.count - 1].content.append(.element(node)) }
            return true
        }

        func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
            if !open.isEmpty { self.text.append(contentsOf: text) }
            return true
        }

        private func flush() {
            if text.isEmpty { return }
            nodes += 1
            open[open.count - 1].content.append(.text(String(decoding: text, as: UTF8.self)))
            text.removeAll(keepingCapacity: true)
        }
    }
}

extension XMLPushParser.Failure {
    /// For the person who has the file.
    func problem(file: String, place: String = "") -> Problem {
        switch self {
        case .doctype(let line, _):
            Problem(
                file: file, line: line, place: place, reason: "it has a DOCTYPE, which could pull in other files",
                remedy: "Take the DOCTYPE out; no form has one")
        case .tooDeep(let line):
            Problem(
                file: file, line: line, place: place,
                reason: "there are more than \(Limits.depth) elements inside each other",
                remedy: "Take some of the groups apart")
        case .encoding(let name):
            Problem(
                file: file, line: 1, place: place, reason: "it is written in the encoding `\(name.prefix(60))`",
                remedy: "Save it in UTF-8")
        case .notWellFormed(let line, let message):
            Problem(
                file: file, line: line, place: place,
                reason: message.isEmpty
                    ? "it is not well-formed XML"
                    : "it is not well-formed XML: \(message.prefix(200).replacing("\n", with: " "))",
                remedy: "Get the file again from the tool that made it")
        }
    }
}
