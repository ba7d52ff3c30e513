import GRDB
public import Involvement

extension Store {
    /// How many responses count towards each quota; a quota that nobody counts
    /// towards is left out. Those that were set aside do not: a machine must not
    /// fill the places of people.
    public func quotaPlaces() async throws -> [ID<Quota>: Int] {
        try await database.read { db in
            var rows = try db.rows(
                """
                SELECT quota, count(*) FROM quotaPlace WHERE response NOT IN (SELECT response FROM leftOut)
                GROUP BY quota
                """)
            var places: [ID<Quota>: Int] = [:]
            while try rows.next() { places[ID(try rows.text(0))] = try rows.integer(1) }
            return places
        }
    }
}
