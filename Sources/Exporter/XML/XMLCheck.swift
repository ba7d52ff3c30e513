import Involvement

/// Checks any document against any schema, piece by piece.
package enum XMLCheck {
    /// What is wrong with a file, as libxml2 says it, in the order of the file.
    /// - Throws: `ExportError` when it cannot be read.
    package static func faults(inFile path: String, schema: XMLSchema) throws -> [String] {
        let descriptor = try Files.openToRead(path, place: path)
        defer { Files.close(descriptor) }
        if XMLProlog.isRefused(try XMLProlog.bytes(of: descriptor, place: path)) { return ["1: it has a DOCTYPE"] }
        guard var reader = XMLReader(descriptor: descriptor, schema: schema) else {
            throw ExportError(place: path, reason: "there is not enough memory to check it")
        }
        reader.readToEnd()
        return reader.faults.map { "\($0.line ?? 0): \($0.message)" }
    }
}
