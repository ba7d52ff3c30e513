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
        releasable(policy: policy, beside: summary(by: .tier, policy: policy))
    }

    /// - Parameter summary: the figures that leave with them.
    public func releasable(
        policy: DisclosurePolicy, beside summary: Summary
    ) -> (quotations: [ReleasedQuotation], withheld: [Withheld]) {
        let suppression = Suppression(policy: policy)
        let shown = ShownFigures(self, summary)
        let speakers = Speakers(self, policy, shown)
        var released: [ReleasedQuotation] = []
        var reasons: [Withheld.Reason: Int] = [:]
        for coded in quotations {
            switch speakers.verdict(on: coded) {
            case .withhold(let reason): reasons[reason, default: 0] += 1
            case .release(let attribution): released.append(self.released(coded, attribution, shown))
            }
        }
        released.sort { $0.id < $1.id }
        let withheld = Withheld.Reason.allCases.map {
            Withheld(reason: $0, quotations: suppression.quotations(reasons[$0] ?? 0, of: quotations.count))
        }
        return (released, withheld)
    }

    private func released(
        _ coded: CodedQuotation, _ attribution: String, _ shown: ShownFigures
    ) -> ReleasedQuotation {
        let isCounted = coded.quotation.response != nil
        let polarity = Dictionary(coded.accepted.map { ($0.theme, $0.polarity) }, uniquingKeysWith: { _, last in last })
        // Without the round: two quotations about a ninth and a tenth worker would tell that they are one person's.
        let question: ID<Question>? =
            if case .answer(_, let id) = coded.quotation.source, consultation.instrument.question(id.base) != nil {
                id.base
            } else {
                nil
            }
        return ReleasedQuotation(
            id: coded.id, text: coded.redacted.text, attribution: attribution, consent: coded.quotation.consent,
            question: question,
            themes: consultation.codebook.themes.compactMap { theme in
                guard let polarity = polarity[theme.id], !isCounted || shown.shows(theme.id) else { return nil }
                return ReleasedQuotation.ThemeMention(
                    theme: theme.id,
                    polarity: !isCounted || shown.showsPolarity(of: theme.id) ? polarity : nil)
            })
    }
}

/// Which counts of themes are shown as numbers. Quotations say their themes,
/// polarity and tier only as far as these go: whoever counted the quotations
/// that say something hidden, or those that leave it out where others say it,
/// would have the hidden number back. So it is all of a theme's cells or none.
private struct ShownFigures {
    private let themes: Set<ID<Theme>>
    private let polarities: Set<ID<Theme>>
    private let tiers: Set<ID<Theme>>

    init(_ tabulation: Tabulation, _ summary: Summary) {
        themes = Set(summary.whole.themes.filter { $0.respondents.count != nil }.map(\.theme))
        polarities = Set(
            summary.whole.themes.filter { $0.polarity.values.allSatisfy { $0.count != nil } }.map(\.theme))
        // A tier that nobody used hides nobody, though its figures are not given.
        let used = Set(tabulation.responses.map { tabulation.tier(of: $0)?.code ?? Group.notSaidCode })
        // Without a table of tiers there is none that a quotation could agree with.
        let byTier = summary.tables.first { $0.grouping == .tier }?.blocks
        tiers = themes.filter { theme in
            byTier?.filter { used.contains($0.code) }.allSatisfy { group in
                group.themes.allSatisfy { $0.theme != theme || $0.respondents.count != nil }
            } ?? false
        }
    }

    func shows(_ theme: ID<Theme>) -> Bool { themes.contains(theme) }

    func showsPolarity(of theme: ID<Theme>) -> Bool { polarities.contains(theme) }

    func showsTiers(of theme: ID<Theme>) -> Bool { tiers.contains(theme) }
}

/// Who the speakers are, as far as it decides on their names.
private struct Speakers {
    enum Verdict {
        case release(attribution: String)
        case withhold(Withheld.Reason)
    }

    private let policy: DisclosurePolicy
    private let shown: ShownFigures
    private let respondents: Int
    /// Every response; nil for the tier of a person who did not say.
    private let tier: [ID<Response>: Tier?]
    private let ofTier: [Tier: Int]

    init(_ tabulation: Tabulation, _ policy: DisclosurePolicy, _ shown: ShownFigures) {
        self.policy = policy
        self.shown = shown
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
            // It needs no second reading, but what somebody held back stays back.
            guard coded.clearance?.isCleared != false else { return .withhold(.notCleared) }
            // Hiding among our respondents is no help to somebody who is not one.
            return .release(attribution: quotation.attribution ?? "Someone quoted elsewhere")
        }
        // Words whose response is gone were withdrawn with it, and so was the consent.
        guard let tier = tier[response] else { return .withhold(.noConsent) }
        guard coded.clearance?.isCleared == true else { return .withhold(.notCleared) }
        if let attribution = quotation.attribution { return .release(attribution: attribution) }
        guard respondents >= policy.smallestAttribution else { return .withhold(.tooFewPeople) }
        // A tier and a theme together are a cell of the tables, so where that is hidden the tier is not said.
        let themes = coded.accepted.map(\.theme).filter(shown.shows)
        if let tier, ofTier[tier, default: 0] >= policy.smallestAttribution,
            themes.allSatisfy(shown.showsTiers)
        {
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
