import Exporter
import Foundation
public import Involvement
import SurveyEngine

/// A file of answers given elsewhere, and what was said about it.
public struct AnswersFile: Sendable {
    public var name: String
    public var content: Content
    /// For rows that do not say it themselves.
    public var channel: Channel
    /// The way they were asked, where neither the file nor the mapping says it.
    public var variant: String?
    public var language: String?
    /// A file that says what the columns mean: its name and its text.
    public var mapping: (name: String, text: String)?

    public enum Content: Sendable {
        case csv([UInt8])
        /// Rows of a spreadsheet, the first with the names of the columns; the
        /// row with index 0 is row 1.
        case sheet([[String]])
    }

    public init(
        name: String, bytes: [UInt8], channel: Channel = .imported, variant: String? = nil, language: String? = nil,
        mapping: (name: String, text: String)? = nil
    ) {
        self.init(name: name, .csv(bytes), channel: channel, variant: variant, language: language, mapping: mapping)
    }

    public init(
        name: String, _ content: Content, channel: Channel = .imported, variant: String? = nil,
        language: String? = nil, mapping: (name: String, text: String)? = nil
    ) {
        self.name = name
        self.content = content
        self.channel = channel
        self.variant = variant
        self.language = language
        self.mapping = mapping
    }

    /// Its rows.
    /// - Throws: `Problems` when the file as a whole cannot be read; a row with
    ///   too many or too few cells spoils nothing but itself.
    func table(_ mapping: AnswerMapping) throws(Problems) -> (table: CSVTable, separator: UInt8) {
        let table: CSVTable
        let separator: UInt8
        switch content {
        case .csv(let bytes):
            let bytes = try inUTF8(bytes, mapping.letters)
            separator = mapping.separator?.byte ?? CSVReader.separator(of: bytes)
            table = CSVReader(separator: separator).table(bytes, file: name)
        case .sheet(let rows):
            separator = UInt8(ascii: ",")
            table = CSVTable(rows: Self.filled(rows))
        }
        guard !table.rows.isEmpty else {
            throw Problems([
                Problem(file: name, line: 1, reason: "the file is empty", remedy: "Check that it is the right file")
            ])
        }
        let uneven = table.unevenRows
        let others = table.problems.filter { !uneven.contains($0) }
        if !others.isEmpty { throw Problems(others) }
        return (table, separator)
    }

    /// Every row as wide as the first: a spreadsheet leaves out empty cells.
    private static func filled(_ rows: [[String]]) -> [CSVRow] {
        let width = rows.first?.count ?? 0
        return rows.enumerated().map { place, cells in
            CSVRow(line: place + 1, cells: cells + Array(repeating: "", count: max(0, width - cells.count)))
        }
    }

    private func inUTF8(_ bytes: [UInt8], _ letters: AnswerMapping.Letters) throws(Problems) -> [UInt8] {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if letters == .windows1252, !isMarked, let text = String(bytes: bytes, encoding: .windowsCP1252) {
            return Array(text.utf8)
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problems([
                Problem(
                    file: name, line: Self.firstLineNotInUTF8(bytes), reason: "its letters are not in UTF-8",
                    remedy: "Save it again as \"CSV UTF-8\", or write `letters: windows-1252` in a mapping")
            ])
        }
        return bytes
    }

    private static func firstLineNotInUTF8(_ bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
