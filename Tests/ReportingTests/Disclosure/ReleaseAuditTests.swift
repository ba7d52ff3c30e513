import Involvement
import Testing

@testable import Reporting

struct ReleaseAuditTests {
    @Test func `the answer that names a service does not give away the size of its group`() {
        // Eight of forty at the Quay: as an answer it would be enough to show, as a group it is too few.
        let tabulation = tabulation(40) { ["service": .answered(.service($0 < 8 ? "quay" : "hill"))] }
        let answer = Cell(
            .everybody, .answer(AnswerCell(question: "service", kind: .service, state: "answered", option: "quay")))

        let audit = ReleaseAudit(tabulation, by: [.service], policy: .nhs, ledger: [], changes: [])

        #expect(audit.refusals == [])
        #expect(audit.cells.first { $0.cell == answer }?.figure == .suppressed)
        let size = audit.ranges()[Cell(.group(.service, "quay"), .people)]
        #expect((size?.count ?? 0) > DisclosurePolicy.nhs.narrowest)
    }

    @Test func `one person more is told of by what differs, so nothing leaves`() {
        let before = ReleaseAudit(tabulation(22), policy: .nhs, ledger: [], changes: []).entry(release: 3)
        let change = LedgerEntry.Change(release: 3, came: 1, went: 0)

        let audit = ReleaseAudit(tabulation(23), policy: .nhs, ledger: [before], changes: [change])
        let unaudited = ReleaseAudit(
            tabulation(23), policy: .nhs, ledger: [before], changes: [change], isAudited: false)

        #expect(
            audit.refusals == [
                "People can be worked out from release 3: 25 minus 20. Fewer than 10 people came, went or were coded"
                    + " anew since, so what differs would be about them. Wait until 9 more people have answered."
                    + " If release 3 was handed over, you can give its figures again instead; if it is still a draft,"
                    + " you can discard it."
            ])
        #expect(audit.tooNearTo == 3)
        #expect(unaudited.refusals == [])
    }

    @Test func `the same again is the same release`() {
        let first = ReleaseAudit(tabulation(22), policy: .nhs, ledger: [], changes: [])

        let again = ReleaseAudit(
            tabulation(22), policy: .nhs, ledger: [first.entry(release: 1)],
            changes: [LedgerEntry.Change(release: 1, came: 0, went: 0)])

        #expect(again.refusals == [])
        #expect(again.cells == first.cells)
    }

    @Test func `figures given again have the rows that they had, whatever people chose since`() {
        func tabulation(choosing service: ID<CommissionedService>) -> Tabulation {
            self.tabulation(40) { ["service": .answered(.service($0 < 20 ? service : "hill"))] }
        }
        let first = ReleaseAudit(tabulation(choosing: "closed"), policy: .nhs, ledger: [], changes: [])

        let again = ReleaseAudit(tabulation(choosing: "new"), again: first.entry(release: 1), policy: .nhs, ledger: [])

        let rows = first.summary.questions.flatMap(\.options).map(\.option)
        #expect(rows.contains("closed") && !rows.contains("new"))
        #expect(again.summary == first.summary)
    }

    @Test
    func
        `figures given again have no row for a service or an answer that came later, and no number for a question or theme`()
    {
        let people = tabulation(40) { ["service": .answered(.service($0 < 20 ? "quay" : "hill"))] }
        let first = ReleaseAudit(people, policy: .nhs, ledger: [], changes: [])
        let later = people.asked(makeLater(people.consultation))

        let again = ReleaseAudit(later, again: first.entry(release: 1), policy: .nhs, ledger: [])
        let now = ReleaseAudit(later, policy: .nhs, ledger: [], changes: [])

        let options = Set(now.summary.questions.flatMap(\.options).compactMap(\.option))
        #expect(options.isSuperset(of: ["pier", "partly", "often"]))
        #expect(now.summary.questions.map(\.question).contains("how_often"))
        #expect(now.summary.whole.themes.map(\.theme).contains("waiting"))
        let before = again.summary.questions.filter { $0.question != "how_often" && $0.question != "why_often" }
        #expect(before == first.summary.questions)
        let asked = again.summary.questions.first { $0.question == "how_often" }
        #expect(
            asked?.options.isEmpty == false && asked?.options.allSatisfy { $0.respondents == .notAvailable } == true)
        let themes = again.summary.whole.themes
        #expect(Array(themes.dropLast()) == first.summary.whole.themes)
        #expect(themes.last?.theme == "waiting" && themes.last?.respondents == .notAvailable)
    }

    /// With a service, an answer, two questions and a theme more.
    private func makeLater(_ consultation: Consultation) -> Consultation {
        var instrument = consultation.instrument
        var blocks: [Block] = []
        for page in instrument.pages {
            var page = page
            for place in page.questions.indices where page.questions[place].id == "helped" {
                page.questions[place].choices.insert(Choice(id: "partly", text: "Partly"), at: 1)
            }
            blocks.append(.page(page))
        }
        blocks.append(
            .page(
                Page(
                    id: "later",
                    questions: [
                        Question(
                            id: "how_often", type: "choose one", shape: .choice, text: "How often?",
                            choices: [Choice(id: "often", text: "Often")]),
                        Question(id: "why_often", type: "story", shape: .text, text: "Why?", isQuotable: true),
                    ])))
        instrument.blocks = blocks
        var codebook = consultation.codebook
        codebook.themes.append(Theme(id: "waiting", name: "Waiting"))
        var register = consultation.register
        register.services.append(
            CommissionedService(id: "pier", name: "Pier", tier: .openAccess, kind: "drop-in", area: "Quays"))
        return Consultation(id: consultation.id, instrument: instrument, codebook: codebook, register: register)
    }

    @Test func `figures given again are those of then, and the next release is not compared with them twice`() {
        let first = ReleaseAudit(tabulation(22), policy: .nhs, ledger: [], changes: [])
        let then = first.entry(release: 1)

        let again = ReleaseAudit(tabulation(23), again: then, policy: .nhs, ledger: [then])
        let next = ReleaseAudit(
            tabulation(40), policy: .nhs, ledger: [then, again.entry(release: 2)],
            changes: [
                LedgerEntry.Change(release: 1, came: 18, went: 0), LedgerEntry.Change(release: 2, came: 17, went: 0),
            ])

        #expect(again.summary.whole == first.summary.whole)
        #expect(again.summary.tables == first.summary.tables)
        #expect(again.entry(release: 2).cells == [])
        #expect(next.since?.release == 1)
        #expect(next.refusals == [])
    }

    @Test func `what is hidden in figures given again is known no better than when they first left`() {
        func tabulation(_ people: Int) -> Tabulation {
            self.tabulation(people) { ["service": .answered(.service($0 % 5 == 0 ? "quay" : "hill"))] }
        }
        let first = ReleaseAudit(tabulation(40), policy: .nhs, ledger: [], changes: [])
        let then = first.entry(release: 1)
        let second = ReleaseAudit(
            tabulation(60), policy: .nhs, ledger: [then],
            changes: [LedgerEntry.Change(release: 1, came: 20, went: 0)])
        let ledger = [then, second.entry(release: 2)]

        let ofFirst = ReleaseAudit(tabulation(61), again: ledger[0], policy: .nhs, ledger: ledger)
        let ofSecond = ReleaseAudit(tabulation(61), again: ledger[1], policy: .nhs, ledger: ledger)

        #expect(second.refusals == [] && !first.ranges().isEmpty && !second.ranges().isEmpty)
        #expect(ofFirst.ranges() == first.ranges())
        #expect(ofSecond.ranges() == second.ranges())
    }

    @Test func `a policy that is not known any more stops everything`() {
        let cell = PublishedCell(Cell(.everybody, .people), .people(10))
        let entry = LedgerEntry(release: 1, policy: "old", people: 9, since: nil, cells: [cell], tierOfService: [:])

        let audit = ReleaseAudit(
            tabulation(40), policy: .nhs, ledger: [entry],
            changes: [LedgerEntry.Change(release: 1, came: 40, went: 9)])

        #expect(audit.refusals.count == 1)
        #expect(audit.refusals.first?.hasPrefix("Release 1 was made by policy `old`") == true)
    }

    @Test(arguments: 0..<24, [DisclosurePolicy.nhs, .exact])
    func `nothing that is hidden is known too well`(seed: Int, policy: DisclosurePolicy) {
        var random = SeededChance(state: UInt64(seed) &* 104_729 &+ 5)
        let tabulation = random.makeTabulation(people: Int.random(in: 5...90, using: &random))

        let audit = ReleaseAudit(tabulation, policy: policy, ledger: [], changes: [])
        // A first release can always be made.
        #expect(audit.refusals == [])
        let truth = Dictionary(
            uniqueKeysWithValues: tabulation.counted(by: [.service, .tier, .month]).map { ($0.cell, $0.people) })

        let ranges = audit.ranges()
        for cell in audit.cells where cell.isProtected {
            guard let range = ranges[cell.cell], let people = truth[cell.cell] else {
                Issue.record("\(cell.cell.text) has no range")
                continue
            }
            // The model is right about the world only when the truth is possible in it.
            #expect(range.contains(people), "\(cell.cell.text)")
            let isSize = cell.cell.base == nil || cell.cell.isSizeOfGroup
            let isLargeGroup = cell.hiding == .withAnother && isSize && range.lowerBound >= policy.smallestBase
            let isNobody = [.ofSmallGroup, .withAnother].contains(cell.hiding) && range.upperBound == 0
            #expect(isLargeGroup || isNobody || range.count > policy.narrowest, "\(cell.cell.text)")
        }
    }

    /// What becomes of the service `quay` after the first release.
    enum Quay: CaseIterable {
        case stays, movesToAnotherTier, isTakenOut

        func changed(_ consultation: Consultation) -> Consultation {
            let register = consultation.register
            let services = register.services.compactMap { service -> CommissionedService? in
                guard service.id == "quay", self != .stays else { return service }
                return self == .isTakenOut
                    ? nil
                    : CommissionedService(
                        id: service.id, name: service.name, tier: .specialist, kind: service.kind, area: service.area)
            }
            return Consultation(
                id: consultation.id, instrument: consultation.instrument, codebook: consultation.codebook,
                register: ServiceRegister(
                    version: register.version, commissioners: register.commissioners, services: services))
        }
    }

    /// What people said is one way in which all figures can be true, so whatever is
    /// worked out about them must leave it possible.
    @Test(arguments: 0..<6, Quay.allCases)
    func `what is true stays possible, whoever came and went, and whatever became of a service`(
        seed: Int, quay: Quay
    ) {
        var random = SeededChance(state: UInt64(seed) &* 104_729 &+ 7)
        let all = random.makeTabulation(people: 130)
        let went = seed.isMultiple(of: 2) ? 0 : 12
        let later = quay.changed(all.consultation)
        func counted(_ people: [Int], _ consultation: Consultation) -> Tabulation {
            let responses = people.map { all.responses[$0] }
            let ids = Set(responses.map(\.id))
            return Tabulation(
                consultation: consultation, responses: responses,
                quotations: all.quotations.filter { $0.quotation.response.map(ids.contains) ?? false })
        }
        func truth(_ tabulation: Tabulation) -> [Cell: Int] {
            Dictionary(
                uniqueKeysWithValues: tabulation.counted(by: Summary.Grouping.allCases).map { ($0.cell, $0.people) })
        }
        let people = [0..<70, went..<95, went..<130].map(Array.init)
        let consultations = [all.consultation, later, later]
        let tabulations = zip(people, consultations).map { counted($0, $1) }
        /// Of those who are counted in one release, and otherwise or not at all in another.
        func moved(in number: Int, beside other: Int) -> Tabulation {
            let contributions = tabulations[other].contributions
            let own = tabulations[number].contributions
            return counted(
                people[number].filter { own[all.responses[$0].id] != contributions[all.responses[$0].id] },
                consultations[number])
        }
        let moves = [(0, 1), (1, 2)].map { [moved(in: $1, beside: $0), moved(in: $0, beside: $1)] }
        let releases = tabulations.enumerated().map { number, tabulation in
            SeenRelease(
                number: number + 1, policy: .nhs,
                cells: Suppression(policy: .nhs).firstPass(tabulation.counted(by: Summary.Grouping.allCases)),
                tierOfService: tabulation.tierOfService,
                since: number == 0
                    ? nil
                    : LedgerEntry.Change(
                        release: number, came: moves[number - 1][0].responses.count,
                        went: moves[number - 1][1].responses.count))
        }
        let truths = tabulations.map(truth)
        let truthsOfMoves = moves.map { $0.map(truth) }

        var checked = 0
        for topic in Set(releases[0].cells.map(\.cell.topic)) {
            let look = Look(releases.map { $0.of(topic) })
            for target in look.targets where !target.isTierOnly {
                let release = (target.release ?? 1) - 1
                let possible =
                    target.isChange
                    ? truthsOfMoves[release - 1].map { $0[target.cell] ?? 0 } : [truths[release][target.cell] ?? 0]
                let range = look.range(of: target)?.range
                #expect(possible.contains { range?.contains($0) == true }, "\(target.cell.text): \(possible)")
                checked += 1
            }
        }
        #expect(checked > 100)
    }

    @Test func `with the first pass alone something is known too well`() {
        let narrow = (0..<24).filter { seed in
            var random = SeededChance(state: UInt64(seed) &* 104_729 &+ 5)
            let tabulation = random.makeTabulation(people: Int.random(in: 5...90, using: &random))
            let counted = tabulation.counted(by: Summary.Grouping.allCases)
            var pass = SecondPass(
                Suppression(policy: .exact).firstPass(counted), earlier: [], policy: .exact,
                tierOfService: tabulation.tierOfService, since: nil)
            pass.run(mends: false)
            return !pass.leaks.isEmpty
        }

        #expect(!narrow.isEmpty)
    }

    private func tabulation(
        _ people: Int, items: (Int) -> [ID<Question>: ItemResponse] = { _ in [:] }
    ) -> Tabulation {
        Tabulation(
            consultation: makeConsultation(), responses: (0..<people).map { makeResponse($0, items($0)) },
            quotations: [])
    }
}

extension Tabulation {
    /// The same answers, to a survey as it is later.
    fileprivate func asked(_ consultation: Consultation, _ quotations: [CodedQuotation] = []) -> Tabulation {
        Tabulation(consultation: consultation, responses: responses, quotations: quotations)
    }
}

/// The same people on every machine (SplitMix64).
struct SeededChance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func makeTabulation(people: Int) -> Tabulation {
        let likelihood = Double.random(in: 0...1, using: &self)
        let responses = (0..<people).map { number in
            let isAtQuay = Bool.random(using: &self)
            let saysService = Int.random(in: 0..<5, using: &self) > 0
            return makeResponse(
                number, day: "2026-0\(Int.random(in: 1...3, using: &self))-01",
                [
                    "helped": .answered(.choice(Double.random(in: 0...1, using: &self) < likelihood ? "yes" : "no")),
                    "service": saysService
                        ? .answered(.service(isAtQuay ? "quay" : "hill")) : .absent(.leftBlank),
                    "tier": saysService ? .answered(.choice(isAtQuay ? "t2" : "t4")) : .absent(.leftBlank),
                ])
        }
        let quotations = (0..<people).filter { _ in Double.random(in: 0...1, using: &self) < likelihood }.map {
            makeQuotation($0, of: $0, accepted: ["trust": Polarity.allCases.randomElement(using: &self) ?? .mixed])
        }
        return Tabulation(consultation: makeConsultation(), responses: responses, quotations: quotations)
    }
}
