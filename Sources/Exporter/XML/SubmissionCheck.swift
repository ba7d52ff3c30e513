import Involvement

/// Checks a `submission.xml`: first the schema, then what XSD 1.0 cannot say.
enum SubmissionCheck {

    static func problems(inFile path: String, named name: String) throws -> [Problem] {
        // The people's words are not kept, so memory does not grow with them.
        try read(path, named: name, unread: "evidence").problems
    }

    /// Goes once over a submission, from its beginning to its end.
    /// - Parameter unread: the name of elements whose content is left out of the tree.
    /// - Returns: everything wrong, and what it holds when nothing is.
    static func read(
        _ path: String, named name: String, unread: String?
    ) throws -> (problems: [Problem], root: XMLTree?) {
        guard let schema = XMLSchema.submission else {
            throw ExportError(
                place: name, reason: "this program is damaged: its schema cannot be read. Install it again")
        }
        let descriptor = try Files.openToRead(path, place: name)
        defer { Files.close(descriptor) }
        if XMLProlog.isRefused(try XMLProlog.bytes(of: descriptor, place: name)) {
            let problem = Problem(
                file: name, line: 1, reason: "it has a DOCTYPE, which could pull in other files",
                remedy: "Take the DOCTYPE out; no submission has one")
            return ([problem], nil)
        }
        guard var reader = XMLReader(descriptor: descriptor, schema: schema) else {
            throw ExportError(place: name, reason: "there is not enough memory to check it")
        }
        var rules = SubmissionRules()
        var tree = XMLTree.Builder(unread: unread)
        while let event = reader.next() {
            rules.take(event, reader)
            tree.take(event, reader)
        }
        // In a document that breaks the schema, the rest would only be noise.
        var problems = reader.faults.map { problem(of: $0, in: name) }
        if problems.isEmpty {
            problems = rules.findings.map {
                Problem(
                    file: name, line: $0.line, place: $0.place, reason: $0.reason,
                    remedy: "Make the release again; it is not to be mended by hand")
            }
        }
        if problems.isEmpty, let root = tree.root { problems = problemsOfReport(root, named: name) }
        return (problems, problems.isEmpty ? tree.root : nil)
    }

    /// A number in a sentence is the one of the tables, and paragraphs count on.
    private static func problemsOfReport(_ root: XMLTree, named name: String) -> [Problem] {
        guard let report = root.first("report"), let release = SubmissionReading(root: root).release() else {
            return []
        }
        var problems: [Problem] = []
        func refuse(_ element: XMLTree, _ place: String, _ reason: String) {
            problems.append(
                Problem(
                    file: name, line: element.line, place: place, reason: reason,
                    remedy: "Make the release again; it is not to be mended by hand"))
        }
        func check(_ element: XMLTree, _ place: String) {
            for figure in element.all("figure") {
                let found = FigureReference(figure["of"])?.found(in: release.summary)
                if found != .text(figure.text) {
                    refuse(figure, place, "it says \(figure.text) for `\(figure["of"])`, and the tables do not")
                }
            }
        }
        for (index, point) in (report.first("summary")?.all("point") ?? []).enumerated() {
            check(point, "point \(index + 1) of the summary")
        }
        for (index, paragraph) in report.all("section").flatMap({ $0.all("paragraph") }).enumerated() {
            let place = "paragraph \(paragraph["number"])"
            check(paragraph, place)
            if paragraph["number"] != String(index + 1) {
                refuse(paragraph, place, "it should have the number \(index + 1)")
            }
        }
        return problems
    }

    private static func problem(of fault: XMLReader.Fault, in name: String) -> Problem {
        Problem(
            file: name, line: fault.line, place: "", reason: readable(fault.message),
            remedy: fault.isAboutXML
                ? "Make the release again, or mend the document so that it is well-formed XML"
                : "Make the release again, or see submission.xsd for what may stand here")
    }

    /// Without the namespace on every name, the line end and the full stop.
    static func readable(_ message: String) -> String {
        var text = ""
        var rest = message[...]
        while let open = rest.firstIndex(of: "{") {
            let close = rest[open...].firstIndex(of: "}") ?? rest.endIndex
            // `{3}` in a pattern is no namespace.
            let isNamespace = rest[open..<close].contains(":") && close < rest.endIndex
            text += rest[..<open]
            if !isNamespace { text += rest[open..<close] + (close < rest.endIndex ? "}" : "") }
            rest = close < rest.endIndex ? rest[rest.index(after: close)...] : ""
        }
        text += rest
        while let last = text.last, last == "\n" || last == "." || last == " " { text.removeLast() }
        return text.isEmpty ? "it is not well-formed XML" : text.replacing("\n", with: " ")
    }
}
