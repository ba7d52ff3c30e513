import GRDB

/// One numbered step from an older file to a newer one. Never edited after
/// release.
struct Migration: Sendable {
    /// `m0001`, and so on upwards.
    let number: String
    let sql: String
}

/// The tables of a consultation's file, as the sum of the migrations.
enum Schema {
    /// In order. A new one is a file in `Migrations/` and a line here.
    static let migrations = [
        m0001, m0002, m0003, m0004, m0005, m0006, m0007, m0008, m0009, m0010, m0011, m0012, m0013, m0014,
        m0015, m0016, m0017, m0018, m0019, m0020,
    ]

    static func migrate(_ database: any DatabaseWriter) throws {
        try migrator.migrate(database)
    }

    /// Throws when the file is not ours to change: written by a newer version
    /// of this program, or by another program.
    static func checkBelongs(_ db: Database, place: String) throws {
        if try migrator.hasBeenSuperseded(db) {
            throw StorageError(
                place: place,
                reason: "It was last used by a newer version of this program. Update this program, then open it"
                    + " again. Nothing in it was changed.")
        }
        let tables = try db.count("SELECT count(*) FROM sqlite_master WHERE type = 'table'")
        if tables > 0, try migrator.appliedIdentifiers(db).isEmpty {
            throw StorageError(
                place: place,
                reason: "It is a database of another program. Check the name of the file. Nothing in it was changed.")
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.number) { db in
                try db.execute(sql: migration.sql)
            }
        }
        return migrator
    }
}
