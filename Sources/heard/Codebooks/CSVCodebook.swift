import Exporter
import Involvement
import TextAnalysis

/// A codebook as a table, as Taguette writes and reads it: `tag`, `parent` and
/// `description`; `path` or `name` instead of `tag` (https://www.taguette.org).
enum CSVCodebook {
    private static let nameColumns = ["tag", "name", "path"]
    private static let largestBytes = 4 << 20

    // MARK: reading

    /// - Throws: `Problems` when it has no column of names, or a parent that is
    ///   not there.
    static func codes(of bytes: [UInt8], file: String) throws(Problems) -> [ImportedCode] {
        guard bytes.count <= largestBytes else {
            throw Problems([
                Problem(
                    file: file, reason: "it is larger than \(largestBytes >> 20) MB, and no codebook is",
                    remedy: "Check that it is the right file")
            ])
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problems([
                Problem(file: file, reason: "it is not text in UTF-8", remedy: "Save it as \"CSV UTF-8\"")
            ])
        }
        let table = CSVReader(separator: CSVReader.separator(of: bytes)).table(bytes, file: file)
        // A spreadsheet leaves out empty cells at the end of a row, which is no fault here.
        let faults = table.problems.filter { !table.unevenRows.contains($0) }
        guard faults.isEmpty else { throw Problems(faults) }
        return try CSVCodes(table, file: file, nameColumns: nameColumns).codes()
    }

    // MARK: writing

    /// The file. Taguette passes over the columns that it does not know.
    static func bytes(of codebook: Codebook) throws -> [UInt8] {
        let names = distinctNames(of: codebook)
        var sink = ByteSink()
        var writer = CSVWriter()
        let rows = codebook.themes.map { theme in
            [
                names[theme.id] ?? theme.name, theme.parent.flatMap { names[$0] } ?? "",
                ThemeText(of: theme, code: nil).text, theme.id.rawValue, theme.colour?.hex ?? "",
            ]
        }
        for cells in [["tag", "parent", "description", "code", "colour"]] + rows {
            for cell in cells { try writer.text(cell, to: &sink) }
            try writer.endRow(to: &sink)
        }
        return try sink.takeBytes()
    }

    /// A table speaks of a parent by its name, so no two may have one.
    private static func distinctNames(of codebook: Codebook) -> [ID<Theme>: String] {
        let counts = Dictionary(codebook.themes.map { ($0.name, 1) }, uniquingKeysWith: +)
        return Dictionary(
            codebook.themes.map { ($0.id, counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.id))") },
            uniquingKeysWith: { first, _ in first })
    }
}

/// The codes of a table.
private struct CSVCodes {
    private let table: CSVTable
    private let file: String
    private let name: Int
    private let isPath: Bool
    private let columns: [String: Int]

    init(_ table: CSVTable, file: String, nameColumns: [String]) throws(Problems) {
        let header = table.header.map { $0.lowercased().filter { $0 != " " && $0 != "\u{FEFF}" } }
        let found = nameColumns.filter { header.contains($0) }
        guard let column = found.first, let name = header.firstIndex(of: column) else {
            throw Problems([
                Problem(
                    file: file, line: 1,
                    reason: "its first row has no column `tag`, `name` or `path`, so it is no codebook as Taguette "
                        + "writes it",
                    remedy: "Put a row `tag,description` above the codes")
            ])
        }
        guard found.count == 1 else {
            throw Problems([
                Problem(
                    file: file, line: 1,
                    reason:
                        "it has the columns \(found.map { "`\($0)`" }.joined(separator: " and ")), and names are in "
                        + "one of them",
                    remedy: "Take the others out")
            ])
        }
        self.table = table
        self.file = file
        self.name = name
        self.isPath = column == "path"
        self.columns = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
    }

    func codes() throws(Problems) -> [ImportedCode] {
        let rows = table.body.filter { row in row.cells.contains { !Self.plain($0).isEmpty } }
        var codes = rows.map { row in
            ImportedCode(
                name: Self.plain(row[name]), code: cell("code", of: row),
                description: cell("description", of: row) ?? "",
                colour: (cell("colour", of: row) ?? cell("color", of: row)).flatMap { Colour(hex: $0) }, line: row.line)
        }
        let places = Dictionary(
            codes.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var problems: [Problem] = []
        for (place, row) in rows.enumerated() {
            guard let parent = cell("parent", of: row), !parent.isEmpty else { continue }
            codes[place].parent = places[parent]
            if places[parent] == nil || places[parent] == place {
                problems.append(
                    Problem(
                        file: file, line: row.line, place: "code \"\(codes[place].name)\"",
                        reason: "its parent \"\(parent)\" is not the name of another code here",
                        remedy: "Add the parent, or take it out"))
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        if columns["parent"] == nil { hang(&codes) }
        return codes
    }

    /// Puts each path under the longest other one that it goes on from. A mark
    /// in a name is only a mark, unless what stands before it is a code as well;
    /// in a column of paths ` / ` and `/` always part two names.
    private func hang(_ codes: inout [ImportedCode]) {
        var places = Dictionary(
            codes.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var paths = codes.map(\.name)
        var next = 0
        while next < paths.count {
            let path = paths[next]
            for (parent, rest, mark) in Self.cuts(of: path) {
                let isKnown = places[parent].map { $0 != next } ?? false
                guard isKnown || isPath && mark == "/" else { continue }
                if !isKnown {
                    places[parent] = paths.count
                    paths.append(parent)
                    codes.append(ImportedCode(name: parent, line: codes[next].line))
                }
                codes[next].parent = places[parent]
                codes[next].name = rest
                break
            }
            next += 1
        }
    }

    /// Where a path can be cut, the longest parent first.
    private static func cuts(of path: String) -> [(parent: String, rest: String, mark: String)] {
        var cuts: [(parent: String, rest: String, mark: String)] = []
        for mark in ["/", ">", "::", "."] {
            for range in path.ranges(of: mark) {
                let parent = trimmed(path[..<range.lowerBound])
                let rest = trimmed(path[range.upperBound...])
                if !parent.isEmpty, !rest.isEmpty { cuts.append((parent, rest, mark)) }
            }
        }
        return cuts.sorted { $0.parent.utf8.count > $1.parent.utf8.count }
    }

    private func cell(_ column: String, of row: CSVRow) -> String? {
        columns[column].map { Self.plain(row[$0]) }
    }

    /// Without spaces at its ends, and without the apostrophe that kept it from
    /// being a formula.
    private static func plain(_ cell: String) -> String {
        let rest = FormulaGuard.undone(cell)
        return trimmed((rest.hasPrefix("'") || FormulaGuard.isRisky(rest) ? rest : cell)[...])
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return String(text[start..<end])
    }
}
