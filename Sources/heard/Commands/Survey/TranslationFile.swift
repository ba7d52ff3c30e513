import Exporter
import Foundation
import FormFiles
import Involvement
import SurveyEngine
import Workflow

/// The table that goes out to a translator and comes back: three columns, to
/// be opened in any spreadsheet.
enum TranslationFile {
    static let columns = ["place", "source", "translation"]

    /// With a byte order mark, without which a spreadsheet spoils `ŵ`.
    static func bytes(of rows: [TranslationTable.Row]) throws -> [UInt8] {
        var sink = ByteSink()
        var writer = CSVWriter()
        try sink.write("\u{FEFF}" as String)
        for cells in [columns] + rows.map({ [$0.place, $0.source, $0.translation] }) {
            for cell in cells { try writer.text(cell, to: &sink) }
            try writer.endRow(to: &sink)
        }
        return try sink.takeBytes()
    }

    /// What came back, as `.csv` or `.xlsx`; each row with its number, the header
    /// being row 1.
    /// - Throws: `Problems` when it is not such a table.
    static func rows(_ path: String) throws -> [(number: Int, row: TranslationTable.Row)] {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let cells = try cells(path, name)
        let header = (cells.first ?? []).map { $0.lowercased().filter { $0 != " " } }
        let places = columns.map { header.firstIndex(of: $0) }
        guard let place = places[0], let source = places[1], let translation = places[2] else {
            throw Problems([
                Problem(
                    file: name, line: 1, reason: "it does not begin with the columns place, source and translation",
                    remedy: "Keep the first row as `heard survey translate --table` wrote it")
            ])
        }
        return cells.enumerated().dropFirst().map { index, row in
            func cell(_ column: Int) -> String { row.indices.contains(column) ? unguarded(row[column]) : "" }
            return (
                index + 1,
                TranslationTable.Row(
                    place: cell(place), source: cell(source), translation: cell(translation))
            )
        }
    }

    /// Takes off the apostrophe that kept a cell from being a formula, and not
    /// one with which a translator's own word begins, as in `'dwi`.
    private static func unguarded(_ cell: String) -> String {
        let rest = FormulaGuard.undone(cell)
        return rest.hasPrefix("'") || FormulaGuard.isRisky(rest) ? rest : cell
    }

    private static func cells(_ path: String, _ name: String) throws -> [[String]] {
        let bytes = try InputFile.bytes(path)
        if case .xlsx = FormFile.kind(of: bytes) {
            let file = try FormReading.file(bytes, named: name)
            if case .workbook(let book) = file.content { return book.sheets.first?.rows ?? [] }
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problems([
                Problem(
                    file: name, reason: "it is not text in UTF-8", remedy: "Save it as .xlsx, or as CSV in UTF-8")
            ])
        }
        let reader = CSVReader(separator: CSVReader.separator(of: bytes))
        let table = reader.table(bytes, file: name)
        // A spreadsheet leaves out empty cells at the end of a row, which is no fault here.
        let faults = table.problems.filter { !table.unevenRows.contains($0) }
        guard faults.isEmpty else { throw Problems(faults) }
        return table.rows.map(\.cells)
    }
}
