import Involvement

/// Reads a part of a zip as XML, from front to back, and says what is wrong in it.
enum ZipPart {
    /// - Parameter take: gets each piece of the part while the reader stands on it.
    /// - Returns: what is wrong in its XML; empty when it is well-formed.
    static func read(
        _ part: String, of zip: ZipReader, named file: String, schema: XMLSchema? = nil,
        take: (XMLReader.Event, borrowing XMLReader) throws -> Void
    ) throws -> [Problem] {
        var prolog: [UInt8] = []
        try zip.unpack(part) { piece in
            prolog.append(contentsOf: piece.prefix(XMLProlog.limitBytes - prolog.count))
            return prolog.count < XMLProlog.limitBytes
        }
        if XMLProlog.isRefused(prolog) {
            return [
                Problem(
                    file: file, line: 1, place: "part `\(part)`",
                    reason: "it has a DOCTYPE, which could pull in other files",
                    remedy: "Save it again with the program that made it")
            ]
        }
        let content = try zip.open(part)
        var failure: (any Error)?
        let reader = XMLReader(schema: schema) { buffer in
            do {
                return try content.read(into: buffer)
            } catch {
                failure = error
                return -1
            }
        }
        guard var reader else { throw ExportError(place: file, reason: "there is not enough memory to check it") }
        while let event = reader.next() { try take(event, reader) }
        if let failure { throw failure }
        return reader.faults.map {
            Problem(
                file: file, line: $0.line, place: "part `\(part)`", reason: SubmissionCheck.readable($0.message),
                remedy: "Save it again with the program that made it")
        }
    }
}
