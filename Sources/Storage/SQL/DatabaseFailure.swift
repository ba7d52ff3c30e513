import GRDB
import GRDBSQLite

/// A text that SQL cannot hold: SQLite ends a text at U+0000, and PostgreSQL
/// refuses it. It is refused here, since half of somebody's words is worse.
struct UnstorableText: Error {
    static let reason = "It holds the character U+0000, which cannot be stored. Leave that character out."
}

/// Runs a change that concerns one thing, so that a rule it breaks is told of
/// that thing. Other failures, such as a full disk, concern the whole file and
/// pass through.
@discardableResult
func concerning<Result>(_ place: @autoclosure () -> String, _ change: () throws -> Result) throws -> Result {
    do {
        return try change()
    } catch let failure as DatabaseError where failure.isOfOneThing {
        throw StorageError(place: place(), reason: failure.reason)
    } catch is UnstorableText {
        throw StorageError(place: place(), reason: UnstorableText.reason)
    }
}

extension StorageError {
    /// Any error, told of the file it happened in.
    static func make(from error: any Error, place: String) -> any Error {
        switch error {
        case let failure as DatabaseError: StorageError(place: place, reason: failure.reason)
        case is UnstorableText: StorageError(place: place, reason: UnstorableText.reason)
        // Our own, and cancellation, which callers know by its type.
        default: error
        }
    }
}

extension DatabaseError {
    /// What just went wrong, without the statement and what was bound to it:
    /// that may be somebody's words.
    static func last(of database: Database) -> DatabaseError {
        let code = ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection))
        return DatabaseError(resultCode: code, message: database.lastErrorMessage)
    }

    /// Whether the thing being written is at fault, not the file or the disk.
    var isOfOneThing: Bool {
        resultCode == .SQLITE_CONSTRAINT || resultCode == .SQLITE_TOOBIG
    }

    var isOfUnknownReference: Bool { extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY }

    /// In words for the person who can act. SQLite's own message names rules
    /// and columns, never what was bound to them.
    var reason: String {
        switch resultCode {
        case .SQLITE_FULL:
            "The disk is full. Make room on it; nothing needs to be restarted."
        case .SQLITE_IOERR:
            "The disk could not be read or written (\(extendedResultCode.rawValue)). Look at the disk and its cable."
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            "Another program is using it. Wait, or stop the other program."
        case .SQLITE_CANTOPEN:
            "It cannot be opened. See that its folder exists and may be written to."
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            "It may not be written to. Change who may write to the file and its folder."
        case .SQLITE_NOTADB:
            "It is not a database. Check the name of the file."
        case .SQLITE_CORRUPT:
            "It is damaged. Keep it as it is, and go back to the last backup."
        case .SQLITE_TOOBIG:
            "It is longer than can be stored. Make it shorter."
        case .SQLITE_CONSTRAINT:
            constraintReason
        default:
            "It could not be used (SQLite's code \(extendedResultCode.rawValue)). Look the code up in its manual."
        }
    }

    private var constraintReason: String {
        let rule = message ?? ""
        if let name = rule.afterPrefix("CHECK constraint failed: ") {
            return "It breaks a rule of the database: \(name). Nothing of it was stored."
        }
        if let column = rule.afterPrefix("UNIQUE constraint failed: ") {
            return "Another has the same \(column). Nothing of it was stored."
        }
        if isOfUnknownReference {
            return "It belongs to something that is not stored, or no longer. Read it again before changing it."
        }
        return "It breaks a rule of the database: \(rule). Nothing of it was stored."
    }
}

extension String {
    fileprivate func afterPrefix(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
