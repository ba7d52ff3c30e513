import Involvement

/// The services of the register as choices, in the order of the register.
struct ServicesOnOffer: Sendable {
    let all: [Choice]
    private let byTier: [Tier: [Choice]]

    init(_ register: ServiceRegister) {
        self.all = register.services.map(Self.choice)
        self.byTier = Dictionary(grouping: register.services, by: \.tier).mapValues { $0.map(Self.choice) }
    }

    /// Those of the tier; all of them when what was chosen is not a tier.
    func choices(ofTierChosen choice: ID<Choice>) -> [Choice] {
        guard let tier = Tier(code: choice.rawValue) else { return all }
        return byTier[tier] ?? []
    }

    private static func choice(_ service: CommissionedService) -> Choice {
        Choice(id: ID(service.id.rawValue), text: service.name)
    }
}
