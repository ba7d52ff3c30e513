import Foundation
import Involvement

/// Checks a description of tables against the tables that lie beside it.
enum TableDescription {
    /// Whether a file begins as JSON that names a standard early on.
    static func isJSON(_ start: [UInt8], with mark: String) -> Bool {
        start.first == UInt8(ascii: "{") && String(decoding: start, as: UTF8.self).contains("\"\(mark)\"")
    }

    /// - Parameter tables: the file of each table, and its columns in order.
    static func problems<File: Decodable>(
        inFile path: String, named name: String, _ tables: (File) -> [(path: String, columns: [String])]
    ) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: 16 << 20)
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(bytes))
        } catch {
            return [
                Problem(
                    file: name, reason: "it is not JSON that describes tables and their columns",
                    remedy: "Make the release again")
            ]
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try tables(file).compactMap { try problem(of: $0, in: folder, described: name) }
    }

    private static func problem(
        of table: (path: String, columns: [String]), in folder: String, described name: String
    ) throws -> Problem? {
        let place = "table `\(table.path)`"
        guard !table.path.isEmpty, !table.path.contains("/"), !table.path.contains("\\") else {
            return Problem(
                file: name, place: place, reason: "it lies somewhere else", remedy: "Name a file of the same folder")
        }
        // A description that came alone says nothing about files that are not there.
        guard Files.kind(of: folder + table.path) == .file else { return nil }
        var header: [String] = []
        _ = try CSVReader().rows(inFile: folder + table.path, named: table.path) { row in
            header = row.cells
            return false
        }
        guard header != table.columns else { return nil }
        return Problem(
            file: name, place: place, reason: "its columns are not those of the file", remedy: "Make the release again")
    }
}
