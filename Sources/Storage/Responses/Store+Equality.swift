import GRDB
public import Involvement

extension Store {
    /// What people said in the equality questions, one entry a person, in the
    /// order of random keys. Nothing tells which response any of them belongs to.
    public func equalityAnswers() async throws -> [[ID<Question>: ItemResponse]] {
        try await database.read { db in
            var rows = try db.rows(
                """
                SELECT person, question, position, state, shape, text, number FROM equalityAnswer
                ORDER BY person, question, position
                """)
            try rows.next()
            var all: [[ID<Question>: ItemResponse]] = []
            while let person = rows.optionalText(0) {
                all.append(try ResponseReader.items(of: ID<Response>(person), from: &rows))
            }
            return all
        }
    }
}
