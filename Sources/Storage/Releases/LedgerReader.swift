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
        var entries: [LedgerEntry] = []
        var releases = try db.rows(
            """
            SELECT releasedPeople.release, policy, people, coalesce(since, 0), came, went FROM releasedPeople
            JOIN release ON release.number = releasedPeople.release
            -- Nobody outside has what was discarded.
            WHERE NOT EXISTS (
                SELECT 1 FROM releaseWord AS said WHERE said.release = releasedPeople.release AND said.word = 'discarded'
            )
            ORDER BY releasedPeople.release
            """)
        while try releases.next() {
            let number = try releases.integer(0)
            let since = try releases.integer(3)
            entries.append(
                LedgerEntry(
                    release: number, policy: try releases.text(1), people: try releases.integer(2),
                    since: since == 0
                        ? nil
                        : LedgerEntry.Change(
                            release: since, came: try releases.integer(4), went: try releases.integer(5)),
                    cells: cells[number] ?? [], tierOfService: tiers[number] ?? [:]))
        }
        return entries
    }
}
