/// What is on record of a release that was made.
public struct ReleaseRecord: Equatable, Sendable {
    public let number: Int
    public let day: Day
    /// The name of its disclosure policy.
    public let policy: String
    public let words: [ReleaseWord]
    /// The release that took its place; nil while it is the latest.
    public let supersededBy: Int?

    public init(
        number: Int, day: Day, policy: String, words: [ReleaseWord], supersededBy: Int? = nil
    ) {
        self.number = number
        self.day = day
        self.policy = policy
        self.words = words
        self.supersededBy = supersededBy
    }

    public func word(_ kind: ReleaseWord.Kind) -> ReleaseWord? { words.first { $0.kind == kind } }

    /// SHA-256 of the list of checksums of what was handed over, in hexadecimal;
    /// nil while it is not approved.
    public var digest: String? { word(.approved)?.digest }

    public var isApproved: Bool { word(.approved) != nil }

    public var isDiscarded: Bool { word(.discarded) != nil }

    /// Nobody has said yet whether it is handed over.
    public var isDraft: Bool { !isApproved && !isDiscarded }
}

/// What somebody said of a release, under their name.
public struct ReleaseWord: Equatable, Sendable {
    public let kind: Kind
    public let name: String
    public let day: Day
    /// SHA-256 of the list of checksums of what they read or let go, in
    /// hexadecimal; nil for a release that was discarded.
    public let digest: String?

    public init(_ kind: Kind, name: String, day: Day, digest: String? = nil) {
        self.kind = kind
        self.name = name
        self.day = day
        self.digest = digest
    }

    public enum Kind: String, Sendable, CaseIterable {
        /// Somebody has read the draft.
        case reviewed
        /// Somebody else lets it be handed over.
        case approved
        /// It will not be handed over.
        case discarded
    }
}
