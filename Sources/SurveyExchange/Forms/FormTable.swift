import FormFiles
import Involvement

/// One sheet of a form, its cells by the one name of their column.
struct FormTable {
    let sheet: String
    /// In the order of the sheet.
    private(set) var columns: [String] = []
    /// What each column is headed with.
    private(set) var headings: [String: String] = [:]
    var rows: [FormRow] = []
    private(set) var problems: [Problem] = []

    init(empty sheet: String) { self.sheet = sheet }

    /// - Parameter tidies: whether runs of spaces in a cell count as one.
    init(_ written: Workbook.Sheet, as sheet: String, file: String, tidies: Bool = false) {
        self.sheet = sheet
        let kind: Heading.Sheet =
            switch sheet {
            case "survey": .survey
            case "choices", "external_choices", "osm": .choices
            case "settings": .settings
            default: .other
            }
        let header = (written.rows.first ?? []).map(\.trimmed)
        let splitsOnSingleColons = !header.contains { $0.contains("::") }
        var columnAt: [String?] = []
        for heading in header {
            guard !heading.isEmpty else {
                columnAt.append(nil)
                continue
            }
            if kind == .settings, heading == "id_string", header.contains("form_id") {
                // The older of two names of one setting says nothing beside the newer.
                columnAt.append(heading)
                columns.append(heading)
                continue
            }
            let meant = Heading(heading, on: kind, splitsOnSingleColons: splitsOnSingleColons)
            columnAt.append(meant.column)
            guard let other = headings[meant.column] else {
                columns.append(meant.column)
                headings[meant.column] = heading
                continue
            }
            if !meant.isPlain, other != heading {
                problems.append(
                    Problem(
                        file: file, sheet: sheet, row: 1, column: heading,
                        reason: "the columns `\(other)` and `\(heading)` are the same column twice",
                        remedy: "Remove one of the two, or rename it"))
            }
        }
        for (index, cells) in written.rows.enumerated().dropFirst() {
            rows.append(row(index + 1, cells, columnAt, tidies: tidies && kind == .survey, file: file))
        }
    }

    private mutating func row(_ number: Int, _ cells: [String], _ columnAt: [String?], tidies: Bool, file: String)
        -> FormRow
    {
        var row = FormRow(number: number)
        for (position, cell) in cells.enumerated() {
            let text = cell.withoutControls.trimmed
            guard !text.isEmpty else { continue }
            guard position < columnAt.count, let column = columnAt[position] else {
                problems.append(
                    Problem(
                        file: file, sheet: sheet, row: number, column: nil,
                        reason: "a cell stands under no heading",
                        remedy: "Write a heading in row 1 above it, or empty the cell"))
                continue
            }
            let isWords = Column.translated.contains(Column.base(of: column))
            let tidied = tidies ? text.oneSpaceEach : text
            row.cells[column] = isWords ? tidied : tidied.straightQuotes
        }
        return row
    }
}

/// One row of a form's sheet; cells without a text are left out.
struct FormRow: Equatable {
    /// Counted from 1, the headings being row 1.
    let number: Int
    var cells: [String: String] = [:]

    subscript(column: String) -> String? { cells[column] }
}

extension Problem {
    /// Something wrong in a cell of a form.
    init(file: String, sheet: String, row: Int? = nil, column: String? = nil, reason: String, remedy: String) {
        var place = "sheet \(sheet)"
        if let row { place += ", row \(row)" }
        if let column { place += ", column \(column)" }
        self.init(file: file, place: place, reason: reason, remedy: remedy)
    }
}

extension String {
    /// Without the characters that no XML can carry. https://www.w3.org/TR/xml/#charsets
    var withoutControls: String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.value < 0x20 && ![0x9, 0xA, 0xD].contains(scalar.value)) || scalar.value & 0xFFFE == 0xFFFE
        }
        guard unicodeScalars.contains(where: isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !isControl($0) }))
    }

    /// Runs of spaces as one; other white space is left.
    var oneSpaceEach: String {
        var text = ""
        for character in self where !(character == " " && text.last == " ") { text.append(character) }
        return text
    }

    /// Curly quotes, which spreadsheets make by themselves, as the straight ones that XPath knows.
    var straightQuotes: String {
        guard unicodeScalars.contains(where: { (0x2018...0x201D).contains($0.value) }) else { return self }
        var text = ""
        for character in self {
            switch character {
            case "\u{2018}", "\u{2019}": text.append("'")
            case "\u{201C}", "\u{201D}": text.append("\"")
            default: text.append(character)
            }
        }
        return text
    }
}
