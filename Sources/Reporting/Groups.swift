import Involvement

/// Some of the people who answered.
struct Group: Equatable {
    let code: String
    let name: String
    /// Positions in the responses of a tabulation.
    var members: [Int]

    /// No code of a service or tier has a hyphen, so none can be taken for this.
    static let notSaidCode = "not-said"
    static let notSaidName = "Not said"
}

// Who belongs to which group.
extension Tabulation {
    /// In the order of the register, of the tiers or of time. Services and tiers
    /// that nobody spoke of are there too; people who did not say come last.
    func groups(by grouping: Summary.Grouping?) -> [Group] {
        switch grouping {
        case nil: []
        case .service:
            split(consultation.register.services.map { ($0.id.rawValue, $0.name) }) { service(of: $0)?.id.rawValue }
        case .tier:
            split(Tier.allCases.map { ($0.code, $0.name) }) { tier(of: $0)?.code }
        case .month:
            split(Set(responses.map(\.day.isoMonth)).sorted().map { ($0, Day.inWords(month: $0)) }) { $0.day.isoMonth }
        }
    }

    private func split(_ named: [(code: String, name: String)], by code: (Response) -> String?) -> [Group] {
        var groups = named.map { Group(code: $0.code, name: $0.name, members: []) }
        let position = Dictionary(named.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var notSaid = Group(code: Group.notSaidCode, name: Group.notSaidName, members: [])
        for (index, response) in responses.enumerated() {
            if let group = code(response).flatMap({ position[$0] }) {
                groups[group].members.append(index)
            } else {
                notSaid.members.append(index)
            }
        }
        return notSaid.members.isEmpty ? groups : groups + [notSaid]
    }
}
