/// What is on record of a release that was made.
public struct ReleaseRecord: Equatable, Sendable {
    public let number: Int
    public let day: Day
    /// The name of its disclosure policy.
    public let policy: String
    public let words: [ReleaseWord]
    /// SHA-256 of the list of checksums of what was handed over, in hexadecimal;
    /// nil while it is not approved.
    public let digest: String?
    /// The release that took its place; nil while it is the latest.
    public let supersededBy: Int?

    public init(
        number: Int, day: Day, policy: String, words: [ReleaseWord], digest: String?, supersededBy: Int? = nil
    ) {
        self.number = number
        self.day = day
        self.policy = policy
        self.words = words
        self.digest = digest
        self.supersededBy = supersededBy
    }

    public func word(_ kind: ReleaseWord.Kind) -> ReleaseWord? { words.first { $0.kind == kind } }

    public var isApproved: Bool { word(.approved) != nil }

    public var isDiscarded: Bool { word(.discarded) != nil }
}

/// What somebody said of a release, under their name.
public struct ReleaseWord: Equatable, Sendable {
    public let kind: Kind
    public let name: String
    public let day: Day

    public init(_ kind: Kind, name: String, day: Day) {
        self.kind = kind
        self.name = name
        self.day = day
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
