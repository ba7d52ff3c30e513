import GRDB
public import Involvement
import Synchronization

/// A moment in the life of a file. Equal ones have nothing between them: no
/// change by this program, and none by another.
public struct ChangeMark: Equatable, Sendable {
    /// How often other programs changed the file, as far as this one has seen.
    let others: Int
    /// How many rows this program has changed.
    let own: Int

    /// To be asked of the connection that writes.
    init(_ db: Database) throws {
        others = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
        own = db.totalChangesCount
    }
}

/// What happened since a mark, as far as it concerns passages.
public struct Changes: Equatable, Sendable {
    /// When it was asked.
    public let mark: ChangeMark
    /// Passages of which people said something.
    public fileprivate(set) var decided: Set<ID<Quotation>> = []
    /// Passages that the machine read.
    public fileprivate(set) var read: Set<ID<Quotation>> = []
    /// Whether responses came in, from which no passage was picked yet.
    public fileprivate(set) var hasNewResponses = false
    /// Whether anything else may have changed. Then everything may have.
    public fileprivate(set) var isAnything = false

    public var isNothing: Bool { decided.isEmpty && read.isEmpty && !hasNewResponses && !isAnything }
}

/// What one transaction changes.
enum Change: Sendable {
    /// People said something of these.
    case decisions([ID<Quotation>])
    /// The machine read these.
    case suggestions([ID<Quotation>])
    /// Responses came in, and nothing else.
    case responses
    /// Nothing that a passage, a response or a figure is made of.
    case elsewhere
    case anything
}

/// What the last transactions of this program changed. SQLite counts every row
/// that is changed, so a change that nobody noted here shows as a gap, and then
/// everything may have changed.
final class ChangeLog: Sendable {
    /// How many transactions are remembered.
    static let most = 512

    private let entries: Mutex<[Entry]> = Mutex([])

    private struct Entry {
        /// The rows counted before and after.
        let from: Int
        let to: Int
        let change: Change
    }

    /// To be called within the transaction, at its end.
    func note(_ change: Change, from: Int, to: Int) {
        guard from != to else { return }
        entries.withLock { entries in
            if case .anything = change { return entries.removeAll() }
            if entries.count == Self.most { entries.removeFirst(Self.most / 2) }
            entries.append(Entry(from: from, to: to, change: change))
        }
    }

    /// - Parameter earlier: nil for the beginning.
    func changes(since earlier: ChangeMark?, until now: ChangeMark) -> Changes {
        var changes = Changes(mark: now)
        if earlier == now { return changes }
        guard let earlier, earlier.others == now.others else {
            changes.isAnything = true
            return changes
        }
        var reached = earlier.own
        for entry in entries.withLock({ $0 }) where entry.from == reached {
            if reached == now.own { break }
            reached = entry.to
            switch entry.change {
            case .decisions(let passages): changes.decided.formUnion(passages)
            case .suggestions(let passages): changes.read.formUnion(passages)
            case .responses: changes.hasNewResponses = true
            case .elsewhere: break
            case .anything: changes.isAnything = true
            }
        }
        if reached != now.own { changes.isAnything = true }
        return changes
    }
}

extension Store {
    /// What happened since a mark; nil for the beginning, since when everything may have changed. Whatever is read after
    /// this was asked holds all that it tells.
    public func changes(since earlier: ChangeMark?) async throws -> Changes {
        database.log.changes(since: earlier, until: try await database.mark())
    }
}
