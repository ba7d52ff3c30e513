import GRDB

/// How every connection to a consultation's file is set up, and the proof
/// that what is acknowledged survives a power cut.
enum Connection {
    static func makeConfiguration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // The program may run twice on one folder: a server and a command.
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // Deleted words are overwritten, not only forgotten.
            _ = try Int.fetchOne(db, sql: "PRAGMA secure_delete = ON")
            // Nothing in a file we were handed may call a function with side effects.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            // No words in temporary files, which nobody would think to erase.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            if !db.configuration.readonly { try makeFast(db) }
        }
        return configuration
    }

    /// Random keys touch pages all over the file: room for them in memory, and
    /// less frequent moves from the log into the file, save a third of the
    /// system's work.
    private static func makeFast(_ db: Database) throws {
        // In KiB when negative.
        try db.execute(sql: "PRAGMA cache_size = -32000")
        // In pages: 64 MB of log, which is reached when thousands send within a minute.
        _ = try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint = 16000")
    }

    /// Sets `synchronous` to FULL and makes sure of it. GRDB's pool sets NORMAL
    /// after the configuration ran, so this comes once the pool exists. With
    /// NORMAL a power cut takes back responses that were acknowledged.
    static func makeDurable(_ database: any DatabaseWriter, place: String) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try checkDurable(db, place: place)
        }
    }

    /// Throws unless every commit waits for the disk.
    static func checkDurable(_ db: Database, place: String) throws {
        let level = try synchronous(of: db)
        guard level >= full else {
            throw StorageError(
                place: place,
                reason: "It would not wait for the disk (synchronous is \(level), and must be at least \(full)), so an"
                    + " answer could be lost after it was acknowledged. Do not take answers with this build.")
        }
    }

    /// 0 off, 1 normal, 2 full, 3 extra. https://www.sqlite.org/pragma.html#pragma_synchronous
    static func synchronous(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
    }

    private static let full = 2
}
