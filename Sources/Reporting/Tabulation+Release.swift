public import Involvement

// Which words may leave, and under what name.
extension Tabulation {
    /// Quotations that may be published, in order of key, and why the rest may
    /// not. Keys are random, so two of one person do not stand together; nothing
    /// else ties them either.
    ///
    /// An answer needs its writer's consent to publish and somebody's word that
    /// it was read for names and places. What was collected elsewhere was read
    /// by whoever collected it.
    public func releasable(
        policy: DisclosurePolicy
    ) -> (quotations: [ReleasedQuotation], withheld: [Withheld]) {
        let suppression = Suppression(policy: policy)
        let speakers = Speakers(self, policy)
        var released: [ReleasedQuotation] = []
        var reasons: [Withheld.Reason: Int] = [:]
        for coded in quotations {
            switch speakers.verdict(on: coded) {
            case .withhold(let reason): reasons[reason, default: 0] += 1
            case .release(let attribution): released.append(self.released(coded, attribution))
            }
        }
        released.sort { $0.id < $1.id }
        let withheld = Withheld.Reason.allCases.map {
            Withheld(reason: $0, quotations: suppression.quotations(reasons[$0] ?? 0, of: quotations.count))
        }
        return (released, withheld)
    }

    private func released(_ coded: CodedQuotation, _ attribution: String) -> ReleasedQuotation {
        let polarity = Dictionary(coded.accepted.map { ($0.theme, $0.polarity) }, uniquingKeysWith: { _, last in last })
        let question: ID<Question>? =
            if case .answer(_, let id) = coded.quotation.source, consultation.instrument.question(id) != nil {
                id
            } else {
                nil
            }
        return ReleasedQuotation(
            id: coded.id, text: coded.quotation.text, attribution: attribution, consent: coded.quotation.consent,
            question: question,
            themes: consultation.codebook.themes.compactMap { theme in
                polarity[theme.id].map { ReleasedQuotation.ThemeMention(theme: theme.id, polarity: $0) }
            })
    }
}

/// Who the speakers are, as far as it decides on their names.
private struct Speakers {
    enum Verdict {
        case release(attribution: String)
        case withhold(Withheld.Reason)
    }

    private let policy: DisclosurePolicy
    private let respondents: Int
    /// Every response; nil for the tier of a person who did not say.
    private let tier: [ID<Response>: Tier?]
    private let ofTier: [Tier: Int]

    init(_ tabulation: Tabulation, _ policy: DisclosurePolicy) {
        self.policy = policy
        var tier: [ID<Response>: Tier?] = [:]
        var ofTier: [Tier: Int] = [:]
        for response in tabulation.responses {
            let own = tabulation.tier(of: response)
            tier.updateValue(own, forKey: response.id)
            if let own { ofTier[own, default: 0] += 1 }
        }
        self.respondents = tier.count
        self.tier = tier
        self.ofTier = ofTier
    }

    func verdict(on coded: CodedQuotation) -> Verdict {
        let quotation = coded.quotation
        guard quotation.consent == .publish else { return .withhold(.noConsent) }
        guard let response = quotation.response else {
            // Hiding among our respondents is no help to somebody who is not one.
            return .release(attribution: quotation.attribution ?? "Someone quoted elsewhere")
        }
        // Words whose response is gone were withdrawn with it, and so was the consent.
        guard let tier = tier[response] else { return .withhold(.noConsent) }
        guard coded.clearance?.isCleared == true else { return .withhold(.notCleared) }
        if let attribution = quotation.attribution { return .release(attribution: attribution) }
        guard respondents >= policy.smallestAttribution else { return .withhold(.tooFewPeople) }
        if let tier, ofTier[tier, default: 0] >= policy.smallestAttribution {
            return .release(attribution: "Someone who used \(tier.servicesInWords)")
        }
        return .release(attribution: "Someone who answered")
    }
}

extension Tier {
    fileprivate var servicesInWords: String {
        switch self {
        case .general: "general services"
        case .openAccess: "open access services"
        case .community: "community services"
        case .specialist: "specialist and residential services"
        }
    }
}
