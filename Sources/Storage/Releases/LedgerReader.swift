import GRDB
import Involvement

/// Reads back what releases showed and hid.
enum LedgerReader {
    static func entries(in db: Database) throws -> [LedgerEntry] {
        var cells: [Int: [PublishedCell]] = [:]
        var rows = try db.rows(
            "SELECT release, population, measure, figure, hiding FROM releasedCell"
                + " ORDER BY release, population, measure")
        while try rows.next() {
            guard let population = Cell.Population(code: try rows.text(1)) else { throw rows.damage(1) }
            guard let measure = Cell.Measure(code: try rows.text(2)) else { throw rows.damage(2) }
            guard let figure = PublishedCount(text: try rows.text(3)) else { throw rows.damage(3) }
            let hiding: PublishedCell.Hiding? = rows.optionalText(4) == nil ? nil : try rows.code(4)
            cells[try rows.integer(0), default: []].append(
                PublishedCell(Cell(population, measure), figure, hiding: hiding))
        }
        var tiers: [Int: [String: String]] = [:]
        var services = try db.rows("SELECT release, service, tier FROM releasedService")
        while try services.next() {
            tiers[try services.integer(0), default: [:]][try services.text(1)] = try services.text(2)
        }
        var found: [(release: Int, policy: String, people: Int, since: LedgerEntry.Change?)] = []
        var releases = try db.rows(
            """
            SELECT releasedPeople.release, policy, people, coalesce(since, 0), came, went FROM releasedPeople
            JOIN release ON release.number = releasedPeople.release
            -- Nobody outside has what was discarded; before one word could end it, a release could be approved as well.
            WHERE NOT EXISTS (
                SELECT 1 FROM releaseWord AS said WHERE said.release = releasedPeople.release AND said.word = 'discarded'
            ) OR EXISTS (
                SELECT 1 FROM releaseWord AS said WHERE said.release = releasedPeople.release AND said.word = 'approved'
            )
            ORDER BY releasedPeople.release
            """)
        while try releases.next() {
            let since = try releases.integer(3)
            found.append(
                (
                    try releases.integer(0), try releases.text(1), try releases.integer(2),
                    since == 0
                        ? nil
                        : LedgerEntry.Change(
                            release: since, came: try releases.integer(4), went: try releases.integer(5))
                ))
        }
        let standing = Set(found.map(\.release)).intersection(cells.keys)
        let changes = try changes(in: db, since: standing)
        return found.map { one in
            // Where the nearest was discarded, the nearest of those that are left: a chain with a link missing would
            // hide from the audit what others can see.
            let since = one.since.flatMap { standing.contains($0.release) ? $0 : changes[one.release]?.nearest }
            return LedgerEntry(
                release: one.release, policy: one.policy, people: one.people, since: since,
                cells: cells[one.release] ?? [], tierOfService: tiers[one.release] ?? [:])
        }
    }

    /// By release, who came and went since each of these.
    private static func changes(
        in db: Database, since standing: Set<Int>
    ) throws -> [Int: [LedgerEntry.Change]] {
        var changes: [Int: [LedgerEntry.Change]] = [:]
        var rows = try db.rows("SELECT release, since, came, went FROM releasedChange ORDER BY release, since")
        while try rows.next() {
            let since = try rows.integer(1)
            guard standing.contains(since) else { continue }
            changes[try rows.integer(0), default: []].append(
                LedgerEntry.Change(release: since, came: try rows.integer(2), went: try rows.integer(3)))
        }
        return changes
    }
}
