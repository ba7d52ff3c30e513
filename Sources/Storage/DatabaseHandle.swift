import GRDB
import Synchronization

/// The open file, until it is closed. GRDB ends the program when a closed
/// database is used, and a server that stops can still have a response on its
/// way; so closing only lets go of the file, and whoever is writing holds on to
/// it until they have finished.
final class DatabaseHandle: Sendable {
    /// The file as the caller named it, for messages.
    let place: String
    private let database: Mutex<(any DatabaseWriter)?>
    /// Nil for a store in memory.
    private let file: FileIdentity?
    let log = ChangeLog()

    init(_ database: any DatabaseWriter, place: String) {
        self.place = place
        self.database = Mutex(database)
        self.file = FileIdentity(path: place)
    }

    /// One transaction that only reads, from one unchanging moment.
    func read<Value: Sendable>(_ value: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await current.read(value)
        } catch {
            throw StorageError.make(from: error, place: place)
        }
    }

    /// One transaction: all of the change or nothing of it, and nothing when the
    /// file is no longer the one that stands in its place.
    /// - Parameter kind: what it changes at most.
    @discardableResult
    func write<Value: Sendable>(
        _ kind: Change = .anything, _ change: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do {
            return try await current.write { [self] db in
                let before = db.totalChangesCount
                let value = try change(db)
                try checkInPlace()
                log.note(kind, from: before, to: db.totalChangesCount)
                return value
            }
        } catch {
            throw StorageError.make(from: error, place: place)
        }
    }

    /// This moment.
    func mark() async throws -> ChangeMark {
        do {
            return try await current.writeWithoutTransaction { try ChangeMark($0) }
        } catch {
            throw StorageError.make(from: error, place: place)
        }
    }

    /// Reads one row, and looks whether the file still stands in its place.
    func checkReadable() async throws {
        try checkInPlace()
        _ = try await read { try Int.fetchOne($0, sql: "SELECT 1 FROM response LIMIT 1") }
    }

    /// Moves everything from the write-ahead log, which can still hold deleted
    /// words, into the file, and empties the log.
    /// - Returns: false when another program is reading and kept it from that.
    func emptyLog() async throws -> Bool {
        do {
            try await current.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        } catch {
            throw StorageError.make(from: error, place: place)
        }
    }

    /// Moves everything from the write-ahead log into the file, empties the log,
    /// and lets go of the file. While another program reads, the log is left for
    /// it to empty; nothing is lost by that. Closing twice is as good as once.
    func close() throws {
        guard let database = database.withLock({ $0.take() }) else { return }
        do {
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return
        } catch {
            throw StorageError.make(from: error, place: place)
        }
    }

    private func checkInPlace() throws {
        guard let file, FileIdentity(path: place) != file else { return }
        throw StorageError(
            place: place,
            reason:
                "It was moved, deleted or replaced while it was in use, so what is written would be lost. Stop this "
                + "program, put the file back, and start again.")
    }

    private var current: any DatabaseWriter {
        get throws {
            guard let database = database.withLock({ $0 }) else {
                throw StorageError(place: place, reason: "It is closed. Open it again.")
            }
            return database
        }
    }
}
