import Foundation
import GRDB

/// Everything that one consultation holds: its responses, the quotations
/// picked from them, what was said about those, and the releases made. One
/// SQLite file. What it acknowledges is on the disk.
///
/// Each method is one thing the product does and one transaction; all of
/// them throw `StorageError`.
public struct Store: Sendable {
    let database: DatabaseHandle
    let groupCommit: GroupCommit
    /// What was withdrawn, once more outside the database; nil for a store in
    /// memory.
    let tombstones: TombstoneFile?

    private init(_ database: any DatabaseWriter, place: String, tombstones: TombstoneFile? = nil) throws {
        try Schema.migrate(database)
        try Connection.makeDurable(database, place: place)
        try tombstones?.reconcile(database)
        self.tombstones = tombstones
        self.database = DatabaseHandle(database, place: place)
        self.groupCommit = GroupCommit(database: self.database)
    }

    /// Opens a consultation's file, creating it or bringing it up to date, and
    /// takes out what was withdrawn since, if it is an older one put back. A file
    /// of a newer version, or of another program, is refused and left as it is.
    public static func open(path: String) throws -> Store {
        do {
            // What people said is for those who run the consultation, not for everybody on the machine. The log takes
            // its mode from the file.
            if !FileManager.default.fileExists(atPath: path) {
                _ = FileManager.default.createFile(
                    atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            }
            let configuration = Connection.makeConfiguration()
            // The pool writes as soon as it opens, so ask first whether it may.
            let door = try DatabaseQueue(path: path, configuration: configuration)
            try door.read { try Schema.checkBelongs($0, place: path) }
            try door.close()
            return try Store(
                DatabasePool(path: path, configuration: configuration), place: path,
                tombstones: TombstoneFile(besideDatabase: path))
        } catch {
            throw StorageError.make(from: error, place: path)
        }
    }

    /// A store that forgets everything when it goes: for tests and trying out.
    public static func inMemory() throws -> Store {
        let place = "the store in memory"
        do {
            return try Store(DatabaseQueue(configuration: Connection.makeConfiguration()), place: place)
        } catch {
            throw StorageError.make(from: error, place: place)
        }
    }

    /// Throws when the file cannot be read, or is no longer the one that stands
    /// in its place.
    public func checkReadable() async throws {
        try await database.checkReadable()
    }

    /// Empties the write-ahead log, which can still hold deleted words, into the
    /// file, and lets go of it once those who are writing have finished. After
    /// that every method throws.
    public func close() throws {
        try database.close()
    }
}
