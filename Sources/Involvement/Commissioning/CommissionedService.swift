/// A service that people use and a public body pays for.
public struct CommissionedService: Equatable, Sendable {
    public let id: ID<CommissionedService>
    public var name: String
    public var tier: Tier
    /// As the field says it: needle exchange, community drug team, detox, ...
    public var kind: String
    public var area: String
    /// How one gets in; empty when not said.
    public var referral: String
    public var catchment: String
    public var charge: String
    /// Who has paid for it, and when.
    public var contracts: [Contract]

    public init(
        id: ID<CommissionedService>, name: String, tier: Tier, kind: String, area: String,
        referral: String = "", catchment: String = "", charge: String = "", contracts: [Contract] = []
    ) {
        self.id = id
        self.name = name
        self.tier = tier
        self.kind = kind
        self.area = area
        self.referral = referral
        self.catchment = catchment
        self.charge = charge
        self.contracts = contracts
    }
}

/// The four tiers of drug and alcohol services, from Models of Care (National
/// Treatment Agency, 2002).
public enum Tier: Int, Sendable, CaseIterable, Comparable {
    case general = 1
    case openAccess = 2
    case community = 3
    case specialist = 4

    /// The code in files: `t1` to `t4`.
    public init?(code: some StringProtocol) {
        guard let tier = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = tier
    }

    public var code: String { "t\(rawValue)" }

    public var name: String {
        switch self {
        case .general: "Tier 1, general services"
        case .openAccess: "Tier 2, open access services"
        case .community: "Tier 3, community services"
        case .specialist: "Tier 4, specialist and residential services"
        }
    }

    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}

/// A body that buys services. Bodies change, so each carries its dates.
public struct Commissioner: Equatable, Sendable {
    public let id: ID<Commissioner>
    public var name: String
    public var nation: Nation
    /// As the nation calls it: Alcohol and Drug Partnership, ...
    public var kind: String
    /// By what others know it; nil where it has no code.
    public var identifier: BodyIdentifier?
    public var from: Day?
    /// The last day; nil while it exists.
    public var until: Day?

    public init(
        id: ID<Commissioner>, name: String, nation: Nation, kind: String, identifier: BodyIdentifier? = nil,
        from: Day? = nil, until: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.nation = nation
        self.kind = kind
        self.identifier = identifier
        self.from = from
        self.until = until
    }
}

/// The four nations of the United Kingdom, which commission differently.
public enum Nation: String, Sendable, CaseIterable {
    case england, scotland, wales
    case northernIreland = "northern ireland"
}

/// An agreement by which a body pays for a service, for a time.
public struct Contract: Equatable, Sendable {
    public var commissioner: ID<Commissioner>
    public var from: Day?
    /// The last day; nil while it runs.
    public var until: Day?

    public init(commissioner: ID<Commissioner>, from: Day? = nil, until: Day? = nil) {
        self.commissioner = commissioner
        self.from = from
        self.until = until
    }
}
