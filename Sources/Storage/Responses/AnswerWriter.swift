import GRDB
import Involvement

/// Puts the answers of one response into the file.
enum AnswerWriter {
    static func insert(
        _ items: [ID<Question>: ItemResponse], of response: ID<Response>, into db: Database
    ) throws {
        var rows: [[SQLValue]] = []
        // In the order of the table's key, so that each goes right behind the last.
        for (question, item) in items.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let ofItem = AnswerRow.rows(of: item)
            if ofItem.isEmpty {
                throw StorageError(
                    place: "response `\(response)`",
                    reason: "Question `\(question)` is answered with a list of no choices. Say that it was left blank."
                )
            }
            for (position, row) in ofItem.enumerated() {
                rows.append([
                    .id(response), .id(question), .integer(position), .text(row.state),
                    .optional(row.shape?.rawValue), .optional(row.text), row.number.map(SQLValue.real) ?? .null,
                ])
            }
        }
        try ManyRows(
            into: "answer", columns: ["response", "question", "position", "state", "shape", "text", "number"],
            rows: rows
        ).insert(into: db)
    }
}
