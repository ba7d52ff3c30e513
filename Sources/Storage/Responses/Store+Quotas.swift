import GRDB
public import Involvement

extension Store {
    /// How many responses count towards each quota; a quota that nobody counts
    /// towards is left out.
    public func quotaPlaces() async throws -> [ID<Quota>: Int] {
        try await database.read { db in
            var rows = try db.rows("SELECT quota, count(*) FROM quotaPlace GROUP BY quota")
            var places: [ID<Quota>: Int] = [:]
            while try rows.next() { places[ID(try rows.text(0))] = try rows.integer(1) }
            return places
        }
    }
}
