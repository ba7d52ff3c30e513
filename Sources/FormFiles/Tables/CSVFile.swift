public import Involvement

/// Forms as comma-separated values (RFC 4180): either all sheets in one file,
/// with their names in the first column, as pyxform has it, or the one sheet
/// `survey` with its columns at the top.
public enum CSVFile {
    /// - Parameter name: the file's name, for problems only.
    public static func read(_ bytes: [UInt8], named name: String) throws(Problems) -> Workbook {
        guard let text = Text.utf8(bytes) else {
            throw Problems([
                Problem(file: name, reason: "it is not text in UTF-8", remedy: "Save it as \"CSV UTF-8\"")
            ])
        }
        do throws(Problem) {
            var records = Records(text, file: name)
            var tables = TableCollector(file: name)
            var isPlain: Bool?
            while let record = try records.next() {
                let cells = record.cells.map(Text.trimmed)
                if cells.allSatisfy(\.isEmpty) { continue }
                if isPlain == nil {
                    isPlain = isPlainHeading(cells)
                    if isPlain == true { try tables.start("survey", line: record.line) }
                }
                if isPlain == true {
                    try tables.add(cells[...], line: record.line)
                } else {
                    if let title = cells.first, !title.isEmpty { try tables.start(title, line: record.line) }
                    try tables.add(cells.dropFirst(), line: record.line)
                }
            }
            return try tables.book()
        } catch {
            throw Problems([error])
        }
    }

    static func looksLikeForm(_ text: String) -> Bool {
        // The first row with words in it tells. A fault in it is told when it is read.
        var records = Records(text, file: "")
        for _ in 0..<100 {
            guard let record = try? records.next() else { return false }
            let cells = record.cells.map(Text.trimmed)
            if cells.allSatisfy(\.isEmpty) { continue }
            if isPlainHeading(cells) || sheetNames.contains(cells[0].lowercased()) { return true }
            // Any name, if the next row has its first column empty and is a heading.
            guard cells.dropFirst().allSatisfy(\.isEmpty), let next = try? records.next() else { return false }
            let heading = next.cells.map(Text.trimmed)
            return heading.first?.isEmpty == true && isHeading(heading)
        }
        return false
    }

    private static let sheetNames: Set<String> = [
        "survey", "choices", "settings", "external_choices", "entities", "osm",
    ]

    private static func isPlainHeading(_ cells: [String]) -> Bool {
        !sheetNames.contains(cells.first?.lowercased() ?? "") && cells.first?.isEmpty == false && isHeading(cells)
    }

    private static func isHeading(_ cells: [String]) -> Bool {
        let names = cells.map { $0.lowercased() }
        return names.contains("type") && names.contains("name")
    }

    /// The rows of a file, one after another.
    private struct Records {
        private let bytes: [UInt8]
        private let file: String
        private var index = 0
        private var line = 1

        init(_ text: String, file: String) {
            bytes = Array(text.utf8)
            self.file = file
        }

        mutating func next() throws(Problem) -> (cells: [String], line: Int)? {
            guard index < bytes.count else { return nil }
            let first = line
            var cells: [String] = []
            while true {
                cells.append(try cell())
                guard cells.count <= Limits.columns + 1 else {
                    throw Problem(
                        file: file, line: first,
                        reason: "it has more than \(Limits.columns) columns, and no form is so wide",
                        remedy: "Delete what stands to the right of the form")
                }
                if index < bytes.count && bytes[index] == UInt8(ascii: ",") {
                    index += 1
                } else {
                    endLine()
                    return (cells, first)
                }
            }
        }

        private mutating func endLine() {
            guard index < bytes.count else { return }
            let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            index += isPair ? 2 : 1
            line += 1
        }

        private mutating func cell() throws(Problem) -> String {
            guard index < bytes.count && bytes[index] == UInt8(ascii: "\"") else {
                // Quotes inside an unquoted cell are only quotes.
                let start = index
                while index < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
                return String(decoding: bytes[start..<index], as: UTF8.self)
            }
            let first = line
            var words: [UInt8] = []
            index += 1
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte != UInt8(ascii: "\"") {
                    if byte == 0x0A { line += 1 }
                    words.append(byte)
                } else if index < bytes.count && bytes[index] == UInt8(ascii: "\"") {
                    words.append(byte)
                    index += 1
                } else {
                    guard index == bytes.count || [0x2C, 0x0A, 0x0D].contains(bytes[index]) else {
                        throw Problem(
                            file: file, line: line,
                            reason: "something stands between a closing quote and the next comma",
                            remedy: "Write a quote inside a cell twice")
                    }
                    return String(decoding: words, as: UTF8.self)
                }
            }
            throw Problem(
                file: file, line: first, reason: "a quote opens here and never closes", remedy: "Close it")
        }
    }
}
