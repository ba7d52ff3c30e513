public import Involvement
import Storage

/// What became of answers that somebody wanted to come back to.
public enum Saved: Equatable, Sendable {
    /// They are kept until that day, and open with the code.
    case kept(until: Day)
    /// A response was sent under this code before.
    case alreadySent
    /// What was under this code was withdrawn.
    case withdrawn
    /// The last day for answers has passed.
    case closed
    /// They are too long, or too many others have saved theirs.
    case tooMuch
}

extension ReviewCycle {
    /// How long unfinished answers are kept. Long enough for whoever waits for a
    /// library computer, short enough that nothing lies about.
    public static let unfinishedDays = 30

    /// Keeps what somebody has answered so far until they come back with their
    /// code, in the place of what they kept before.
    /// - Parameter page: the one they are on.
    public func save(_ entries: Entries, on page: ID<Page>?, under receipt: ReceiptCode) async throws -> Saved {
        guard isOpen else { return .closed }
        let month = world.today().after(days: Self.unfinishedDays)
        let lastDay = min(month, consultation.instrument.people.closes ?? month)
        let answers = UnfinishedAnswers(entries: entries, page: page, lastDay: lastDay)
        return switch try await store.keep(answers, under: receipt) {
        case .kept: .kept(until: lastDay)
        case .alreadySent: .alreadySent
        case .withdrawn: .withdrawn
        case .tooMuch: .tooMuch
        }
    }

    /// What somebody kept under their code. Nil for a code under which nothing
    /// is kept, or no longer: which of the two is not told.
    public func unfinished(under receipt: ReceiptCode) async throws -> UnfinishedAnswers? {
        try await store.unfinishedAnswers(under: receipt, today: world.today())
    }

    /// Deletes unfinished answers whose last day has passed, and empties the
    /// log of the database, which can hold what was deleted.
    public func tidy() async throws -> Tidied {
        let deleted = try await store.deleteUnfinishedAnswers(endedBefore: world.today())
        return Tidied(deleted: deleted, isErased: try await store.emptyLog())
    }
}

/// What tidying came to.
public struct Tidied: Equatable, Sendable {
    /// Unfinished answers whose last day had passed.
    public let deleted: Int
    /// False while another program reads and keeps the log from being emptied.
    public let isErased: Bool

    public init(deleted: Int, isErased: Bool) {
        self.deleted = deleted
        self.isErased = isErased
    }
}
