import Involvement

/// Checks a `summary.html`: that it is whole, fetches nothing, runs nothing, and
/// can be read by everybody. A page of ours is well-formed XML too, so that each
/// fault has a line.
enum PageCheck {
    static let limitBytes = 64 << 20

    static func problems(inFile path: String, named name: String) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: limitBytes)
        guard let content = withoutDoctype(bytes) else {
            return [
                Problem(
                    file: name, line: 1, reason: "it does not begin with <!DOCTYPE html>",
                    remedy: "Make the release again")
            ]
        }
        if XMLProlog.isRefused(Array(content.prefix(XMLProlog.limitBytes))) {
            return [
                Problem(
                    file: name, line: 1, reason: "it has a second DOCTYPE, which could pull in other files",
                    remedy: "Make the release again")
            ]
        }
        var rest = content
        let reader = XMLReader(schema: nil) { buffer in
            let count = min(buffer.count, rest.count)
            buffer.copyBytes(from: rest.prefix(count))
            rest = rest.dropFirst(count)
            return count
        }
        guard var reader else { throw ExportError(place: name, reason: "there is not enough memory to check it") }
        var rules = PageRules()
        while let event = reader.next() { rules.take(event, reader) }
        let faults = reader.faults.map {
            Problem(
                file: name, line: $0.line, reason: SubmissionCheck.readable($0.message),
                remedy: "Make the release again; a page of a release is well-formed XML too")
        }
        if !faults.isEmpty { return faults }
        return rules.findings.map {
            Problem(
                file: name, line: $0.line, place: $0.place, reason: $0.reason,
                remedy: "Make the release again; it is not to be mended by hand")
        }
    }

    /// With white space in place of the DOCTYPE, so that lines keep their numbers.
    private static func withoutDoctype(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        let doctype = Array("<!doctype html>".utf8)
        let start = rest.prefix(doctype.count).map { (65...90).contains($0) ? $0 + 32 : $0 }
        guard start == doctype else { return nil }
        var content = rest
        for index in content.indices.prefix(doctype.count) { content[index] = 0x20 }
        return content.drop { $0 == 0x20 || $0 == 0x0D }
    }
}
