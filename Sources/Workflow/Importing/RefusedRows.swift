import Exporter
import Involvement
import SurveyEngine

/// The rows of a file that were not taken, to be mended and brought in again:
/// as they came, with the reasons in front.
struct RefusedRows {
    private let header: [String]
    private let separator: UInt8
    private var rows: [(line: Int, cells: [String], reasons: String)] = []

    /// - Parameters:
    ///   - header: that of the file.
    ///   - separator: what stands between its cells, so that the same mapping
    ///     reads both.
    init(header: [String], separator: UInt8) {
        self.header = header
        self.separator = separator
    }

    mutating func add(_ row: CSVRow, _ problems: [Problem]) {
        let reasons = problems.map { "\($0.place): \($0.reason). \($0.remedy)." }
        rows.append((row.line, row.cells, reasons.joined(separator: " ")))
    }

    /// As CSV in UTF-8 with a mark that says so; nil when every row was taken.
    /// Cells are to the letter, for the way back: nothing is guarded.
    func csv() -> [UInt8]? {
        guard !rows.isEmpty else { return nil }
        let reason = AnswerMapping.OwnColumn.reason.rawValue
        // A file that was mended once has the reasons of last time.
        let kept = header.indices.filter { header[$0] != reason }
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        append([reason] + kept.map { header[$0] }, to: &bytes)
        for row in rows.sorted(by: { $0.line < $1.line }) {
            let extra = row.cells.indices.dropFirst(header.count)
            append(
                [row.reasons] + (kept + extra).map { row.cells.indices.contains($0) ? row.cells[$0] : "" }, to: &bytes)
        }
        return bytes
    }

    private func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(separator) }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += [0x0D, 0x0A]
    }
}
