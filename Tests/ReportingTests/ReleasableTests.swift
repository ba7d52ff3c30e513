import Involvement
import Testing

@testable import Reporting

struct ReleasableTests {
    @Test func `only what may be published leaves, in order of key, with every reason for the rest`() {
        let quotations =
            [
                makeQuotation(3, of: 1, accepted: ["housing": .negative, "trust": .positive]),
                makeQuotation(1, of: 2, suggested: ["trust"]),
                makeCollected(2),
            ]
            + (10...19).map { makeQuotation($0, of: $0, consent: .none) }
            + (20...22).map { makeQuotation($0, of: $0, consent: .commissionerOnly) }
            + (30...34).map { makeQuotation($0, of: $0, isCleared: nil) }
            + (35...39).map { makeQuotation($0, of: $0, isCleared: false) }

        let (released, withheld) = tabulation(40, quotations).releasable(policy: .nhs)

        #expect(
            released == [
                makeReleased("k00001", "Someone who answered", "story", []),
                makeReleased("k00002", "A panel member", nil, [("trust", .positive)]),
                // One person spoke of these themes, so their count is hidden, and so are they.
                makeReleased("k00003", "Someone who answered", "story", []),
            ])
        #expect(
            withheld == [
                Withheld(reason: .noConsent, quotations: .people(15)),
                Withheld(reason: .notCleared, quotations: .people(10)),
                Withheld(reason: .tooFewPeople, quotations: .people(0)),
            ])
    }

    @Test(arguments: [
        (10, 10, "Someone who used open access services"), (9, 20, "Someone who answered"),
        (0, 10, "Someone who answered"),
    ])
    func `a tier names a speaker only where enough share it`(ofTier: Int, respondents: Int, attribution: String) {
        let responses = (1...respondents).map { number in
            makeResponse(number, number <= ofTier ? ["service": .answered(.service("quay"))] : [:])
        }

        let released = Tabulation(
            consultation: makeConsultation(), responses: responses, quotations: [makeQuotation(1, of: 1)]
        ).releasable(policy: .nhs).quotations

        #expect(released.map(\.attribution) == [attribution])
    }

    @Test(arguments: [
        // Two of twelve speak badly of trust: a hidden count, so no quotation says how it speaks.
        (negative: 2, inTierTwo: 0, polarities: 0, tiers: 12),
        // Two of twelve are of tier 2: a hidden count, so no quotation of trust says its tier.
        (negative: 0, inTierTwo: 2, polarities: 12, tiers: 0),
        (negative: 0, inTierTwo: 0, polarities: 12, tiers: 12),
    ])
    func `counting quotations gives back no count that is hidden`(
        negative: Int, inTierTwo: Int, polarities: Int, tiers: Int
    ) {
        let responses = (1...40).map { makeResponse($0, ["tier": .answered(.choice($0 <= 20 ? "t2" : "t3"))]) }
        // Twelve speak of trust, the last three of housing too, which is few.
        let speakers = Array((1...20).prefix(inTierTwo)) + (21...40).prefix(12 - inTierTwo)
        let quotations = speakers.enumerated().map { index, number in
            var themes: [ID<Theme>: Polarity] = ["trust": index < negative ? .negative : .positive]
            if index >= 9 { themes["housing"] = .negative }
            return makeQuotation(number, of: number, accepted: themes)
        }

        let released = Tabulation(consultation: makeConsultation(), responses: responses, quotations: quotations)
            .releasable(policy: .nhs).quotations

        #expect(released.count == 12)
        #expect(released.allSatisfy { $0.themes.map(\.theme) == ["trust"] })
        #expect(released.count { $0.themes.first?.polarity != nil } == polarities)
        #expect(released.count { $0.attribution.hasPrefix("Someone who used") } == tiers)
    }

    @Test func `a tier that was only said counts as one that was used`() {
        let responses = (1...12).map { makeResponse($0, ["tier": .answered(.choice("t4"))]) }

        let released = Tabulation(
            consultation: makeConsultation(), responses: responses, quotations: [makeQuotation(1, of: 1)]
        ).releasable(policy: .nhs).quotations

        #expect(released.map(\.attribution) == ["Someone who used specialist and residential services"])
    }

    @Test func `among too few people no answer is quoted`() {
        let (released, withheld) = tabulation(9, [makeQuotation(1, of: 1), makeCollected(2)]).releasable(policy: .nhs)

        #expect(released.map(\.id) == ["k00002"])
        #expect(withheld.last == Withheld(reason: .tooFewPeople, quotations: .suppressed))
    }

    @Test func `a quotation collected elsewhere that somebody held back stays back`() {
        let collected = makeCollected(2)
        let held = CodedQuotation(
            quotation: collected.quotation, decisions: collected.decisions,
            clearance: Clearance(
                quotation: collected.id, coder: .person("Ash"), isCleared: false, day: makeDay("2026-02-02")))

        #expect(tabulation(40, [collected]).releasable(policy: .nhs).quotations.count == 1)
        #expect(tabulation(40, [held]).releasable(policy: .nhs).quotations.isEmpty)
    }

    @Test func `a name that was given is kept, and one collected without a name says where it is from`() {
        let (released, _) = tabulation(
            20, [makeQuotation(1, of: 1, attribution: "Someone in a group"), makeCollected(2, attribution: nil)]
        ).releasable(policy: .nhs)

        #expect(released.map(\.attribution) == ["Someone in a group", "Someone quoted elsewhere"])
    }

    @Test func `words whose response was withdrawn stay back`() {
        let (released, withheld) = tabulation(20, [makeQuotation(1, of: 99)]).releasable(policy: .nhs)

        #expect(released == [])
        #expect(withheld.first == Withheld(reason: .noConsent, quotations: .suppressed))
    }

    @Test func `nothing that leaves tells two quotations of one person`() {
        let quotations = [makeQuotation(1, of: 7), makeQuotation(2, of: 7), makeQuotation(3, of: 8)]

        let (released, _) = tabulation(20, quotations).releasable(policy: .nhs)

        #expect(Set(released.map { [$0.attribution, $0.text, $0.question?.rawValue ?? ""] }).count == 1)
        #expect(released.allSatisfy { !"\($0)".contains("k00007") && !"\($0)".contains("k00008") })
    }

    @Test func `a question that is asked no more is not pointed at`() {
        let (released, _) = tabulation(20, [makeQuotation(1, of: 1, question: "song")]).releasable(policy: .nhs)

        #expect(released.map(\.question) == [nil])
    }

    private func tabulation(_ respondents: Int, _ quotations: [CodedQuotation]) -> Tabulation {
        Tabulation(
            consultation: makeConsultation(), responses: (1...respondents).map { makeResponse($0) },
            quotations: quotations)
    }

    private func makeReleased(
        _ id: ID<Quotation>, _ attribution: String, _ question: ID<Question>?, _ themes: [(ID<Theme>, Polarity)]
    ) -> ReleasedQuotation {
        ReleasedQuotation(
            id: id, text: "words", attribution: attribution, consent: .publish, question: question,
            themes: themes.map { ReleasedQuotation.ThemeMention(theme: $0.0, polarity: $0.1) })
    }
}
