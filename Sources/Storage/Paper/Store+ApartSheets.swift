import GRDB
public import Involvement

extension Store {
    /// Keeps what stood on an equality sheet that was handed in apart. It belongs
    /// to no response, here no more than on paper.
    /// - Parameter sheet: random; sent twice it is stored once.
    /// - Returns: false when it was stored before.
    public func acceptApart(
        _ items: [ID<Question>: ItemResponse], sheet: ReceiptCode, day: Day
    ) async throws -> Bool {
        // Not the code itself: whoever has seen the page could find the answers by it.
        let person = "k" + sheet.storedHash
        return try await database.write { db in
            let known = try db.count("SELECT count(*) FROM equalityAnswer WHERE person = ?", .text(person))
            guard known == 0 else { return false }
            for (question, item) in items {
                try EqualityWriter.insert(item, to: question, person: person, month: day.isoMonth, into: db)
            }
            return true
        }
    }
}
