/// A cell as a release shows it and, where it is hidden, why. The reason is for
/// those who run the consultation: outside, every hidden figure looks the same.
public struct PublishedCell: Hashable, Sendable {
    public let cell: Cell
    public let figure: PublishedCount
    /// Nil for a figure that is shown.
    public let hiding: Hiding?
    /// The cell that this one would have given away; only with `.withAnother`.
    public let guards: Cell?

    public init(_ cell: Cell, _ figure: PublishedCount, hiding: Hiding? = nil, guards: Cell? = nil) {
        self.cell = cell
        self.figure = figure
        self.hiding = hiding
        self.guards = guards
    }

    /// Why a figure is hidden.
    public enum Hiding: String, Sendable, CaseIterable {
        /// Too few people.
        case few
        /// All but too few.
        case nearlyEverybody = "nearly_everybody"
        /// Nobody, beside an answer that nearly everybody gave.
        case besideNearlyEverybody = "beside_nearly_everybody"
        /// How people spoke of a theme whose number is hidden.
        case ofHiddenTheme = "of_hidden_theme"
        /// Counted out of a group that is too small.
        case ofSmallGroup = "of_small_group"
        /// Counted out of nobody.
        case ofNobody = "of_nobody"
        /// It would give another hidden figure away.
        case withAnother = "with_another"
        /// It stands in no table; it follows from others.
        case inNoTable = "in_no_table"
    }
}

/// What stays on record of a release that was made: every figure it showed or
/// hid, and how many people came and went since the one it is compared with.
public struct LedgerEntry: Equatable, Sendable {
    public let release: Int
    public let policy: String
    public let people: Int
    /// The earlier release that is nearest to it; nil for the first.
    public let since: Change?
    public let cells: [PublishedCell]
    /// By service, the tier it was in.
    public let tierOfService: [String: String]

    public init(
        release: Int, policy: String, people: Int, since: Change?, cells: [PublishedCell],
        tierOfService: [String: String]
    ) {
        self.release = release
        self.policy = policy
        self.people = people
        self.since = since
        self.cells = cells
        self.tierOfService = tierOfService
    }

    /// What lies between two releases. A person who was counted another way
    /// both went and came.
    public struct Change: Hashable, Sendable {
        public let release: Int
        public let came: Int
        public let went: Int

        public init(release: Int, came: Int, went: Int) {
            self.release = release
            self.came = came
            self.went = went
        }

        /// At least so many people stand behind whatever differs.
        public var people: Int { max(came, went) }
    }
}

extension [LedgerEntry.Change] {
    /// The one with the fewest people behind it, and of those the latest.
    public var nearest: LedgerEntry.Change? {
        self.min { ($0.people, -$0.release) < ($1.people, -$1.release) }
    }
}
