import GRDB
import Involvement

/// Puts answers to equality questions where nothing joins them to anything
/// else: under a key of their own, and with no day.
enum EqualityWriter {
    static func insert(
        _ item: ItemResponse, to question: ID<Question>, person: String, month: String, into db: Database
    ) throws {
        for (position, row) in AnswerRow.rows(of: item).enumerated() {
            try db.run(
                """
                INSERT INTO equalityAnswer (person, question, position, month, state, shape, text, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                .text(person), .id(question), .integer(position), .text(month), .text(row.state),
                .optional(row.shape?.rawValue), .optional(row.text), row.number.map(SQLValue.real) ?? .null)
        }
    }
}
