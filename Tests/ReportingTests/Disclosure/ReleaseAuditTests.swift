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

    /// What people said is one way in which all figures can be true, so whatever is
    /// worked out about them must leave it possible.
    @Test(arguments: 0..<8, [0, 12])
    func `what is true stays possible, whoever came and went`(seed: Int, went: Int) {
        var random = SeededChance(state: UInt64(seed) &* 104_729 &+ 7)
        let all = random.makeTabulation(people: 130)
        func counted(_ people: Range<Int>) -> Tabulation {
            let ids = Set(all.responses[people].map(\.id))
            return Tabulation(
                consultation: all.consultation, responses: Array(all.responses[people]),
                quotations: all.quotations.filter { $0.quotation.response.map(ids.contains) ?? false })
        }
        func truth(_ people: Range<Int>) -> [Cell: Int] {
            Dictionary(
                uniqueKeysWithValues: counted(people).counted(by: Summary.Grouping.allCases).map {
                    ($0.cell, $0.people)
                })
        }
        let people = [0..<70, went..<95, went..<130]
        var releases: [SeenRelease] = []
        for (number, range) in people.enumerated() {
            let tabulation = counted(range)
            let since =
                number == 0
                ? nil
                : LedgerEntry.Change(
                    release: number, came: range.upperBound - people[number - 1].upperBound,
                    went: range.lowerBound - people[number - 1].lowerBound)
            releases.append(
                SeenRelease(
                    number: number + 1, policy: .nhs,
                    cells: Suppression(policy: .nhs).firstPass(tabulation.counted(by: Summary.Grouping.allCases)),
                    tierOfService: tabulation.tierOfService, since: since))
        }
        let truths = people.map(truth)
        let moves = zip(people, people.dropFirst()).map { before, now in
            [truth(before.upperBound..<now.upperBound), truth(before.lowerBound..<now.lowerBound)]
        }

        var checked = 0
        for topic in Set(releases[0].cells.map(\.cell.topic)) {
            let look = Look(releases.map { $0.of(topic) })
            for target in look.targets where !target.isTierOnly {
                let release = (target.release ?? 1) - 1
                let possible =
                    target.isChange
                    ? moves[release - 1].map { $0[target.cell] ?? 0 } : [truths[release][target.cell] ?? 0]
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
