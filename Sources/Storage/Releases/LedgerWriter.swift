import GRDB
import Involvement

/// Writes down what a release shows and hides, and whom it counts.
enum LedgerWriter {
    /// - Parameter changes: what lies between it and each earlier one.
    static func write(_ entry: LedgerEntry, _ changes: [LedgerEntry.Change], in db: Database) throws {
        try db.run(
            "INSERT INTO releasedPeople (release, people, since, came, went) VALUES (?, ?, ?, ?, ?)",
            .integer(entry.release), .integer(entry.people), entry.since.map { .integer($0.release) } ?? .null,
            .integer(entry.since?.came ?? entry.people), .integer(entry.since?.went ?? 0))
        try ManyRows(
            into: "releasedChange", columns: ["release", "since", "came", "went"],
            rows: changes.map {
                [.integer(entry.release), .integer($0.release), .integer($0.came), .integer($0.went)]
            }
        ).insert(into: db)
        try ManyRows(
            into: "releasedCell", columns: ["release", "population", "measure", "figure", "hiding"],
            rows: entry.cells.map { cell in
                [
                    .integer(entry.release), .text(cell.cell.population.code), .text(cell.cell.measure.code),
                    .text(cell.figure.text), cell.hiding.map { .text($0.rawValue) } ?? .null,
                ]
            }
        ).insert(into: db)
        try ManyRows(
            into: "releasedService", columns: ["release", "service", "tier"],
            rows: entry.tierOfService.sorted { $0.key < $1.key }.map {
                [.integer(entry.release), .text($0.key), .text($0.value)]
            }
        ).insert(into: db)
    }

    /// Who was counted the same way in the release just before has their row
    /// drawn out; everybody else has a new one.
    static func write(_ digests: [ID<Response>: String], of release: Int, in db: Database) throws {
        let before = try db.count(
            "SELECT coalesce(max(release), 0) FROM releasedPeople WHERE release < ?", .integer(release))
        var unchanged: Set<ID<Response>> = []
        do {
            var rows = try db.rows(
                "SELECT response, contribution FROM releasedResponse WHERE last = ?", .integer(before))
            while try rows.next() {
                let response: ID<Response> = try rows.id(0)
                if digests[response] == (try rows.text(1)) { unchanged.insert(response) }
            }
        }
        for response in unchanged {
            try db.run(
                "UPDATE releasedResponse SET last = ? WHERE response = ? AND last = ?", .integer(release),
                .text(response.rawValue), .integer(before))
        }
        try ManyRows(
            into: "releasedResponse", columns: ["response", "first", "last", "contribution"],
            rows: digests.filter { !unchanged.contains($0.key) }.sorted { $0.key < $1.key }.map {
                [.text($0.key.rawValue), .integer(release), .integer(release), .text($0.value)]
            }
        ).insert(into: db)
    }
}
