import Involvement

/// Checks a `submission.xml`: first the schema, then what XSD 1.0 cannot say.
enum SubmissionCheck {

    static func problems(inFile path: String, named name: String) throws -> [Problem] {
        guard let schema = XMLSchema.submission else {
            throw ExportError(
                place: name, reason: "this program is damaged: its schema cannot be read. Install it again")
        }
        let descriptor = try Files.openToRead(path, place: name)
        defer { Files.close(descriptor) }
        if XMLProlog.isRefused(try XMLProlog.bytes(of: descriptor, place: name)) {
            return [
                Problem(
                    file: name, line: 1, reason: "it has a DOCTYPE, which could pull in other files",
                    remedy: "Take the DOCTYPE out; no submission has one")
            ]
        }
        guard var reader = XMLReader(descriptor: descriptor, schema: schema) else {
            throw ExportError(place: name, reason: "there is not enough memory to check it")
        }
        var rules = SubmissionRules()
        while let event = reader.next() { rules.take(event, reader) }
        let faults = reader.faults.map { problem(of: $0, in: name) }
        // In a document that breaks the schema, the rest would only be noise.
        if !faults.isEmpty { return faults }
        return rules.findings.map {
            Problem(
                file: name, line: $0.line, place: $0.place, reason: $0.reason,
                remedy: "Make the release again; it is not to be mended by hand")
        }
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
