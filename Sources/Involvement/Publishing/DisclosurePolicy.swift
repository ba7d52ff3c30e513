/// How small numbers are kept from identifying people.
public struct DisclosurePolicy: Equatable, Sendable {
    public let name: String
    /// Counts from 1 to this are suppressed, and so are counts that leave this
    /// many or fewer people out.
    public let suppressUpTo: Int
    /// Other counts are rounded to a multiple of this.
    public let roundTo: Int
    /// With fewer people than this in a group, none of its figures are given.
    public let smallestBase: Int
    /// An attribution must fit at least this many people.
    public let smallestAttribution: Int
    /// What a hidden figure may be narrowed to, by whatever else is published now
    /// or was before: the most it could be less the least. 4 leaves five numbers,
    /// as a figure rounded to 5 does.
    public let narrowest: Int

    public init(
        name: String, suppressUpTo: Int, roundTo: Int, smallestBase: Int, smallestAttribution: Int,
        narrowest: Int = 4
    ) {
        self.name = name
        self.suppressUpTo = suppressUpTo
        self.roundTo = roundTo
        self.smallestBase = smallestBase
        self.smallestAttribution = smallestAttribution
        self.narrowest = narrowest
    }

    /// NHS England's rule for small numbers: 1 to 7 suppressed, the rest
    /// rounded to the nearest 5.
    public static let nhs = DisclosurePolicy(
        name: "nhs-7-5", suppressUpTo: 7, roundTo: 5, smallestBase: 10, smallestAttribution: 10)

    /// Counts as they are from 10 upwards. What this hides is held only by hiding
    /// more figures with it, so it shows fewer and truer ones than `nhs`.
    public static let exact = DisclosurePolicy(
        name: "exact-10", suppressUpTo: 9, roundTo: 1, smallestBase: 10, smallestAttribution: 10)

    /// Every policy that a release can name.
    public static let all: [DisclosurePolicy] = [.nhs, .exact]

    /// The policy of that name; nil when there is none.
    public static func named(_ name: String) -> DisclosurePolicy? { all.first { $0.name == name } }
}
