import Foundation
import Involvement
import Storage
import Testing
import TextAnalysis

@testable import Workflow

struct PassagesTests {
    private static let stories = [
        "My worker judged me.", "They listened to me and the group was warm.", "I waited nine weeks for a script.",
        "Housing was never sorted out.", "The chemist stared at me every morning.", "Nothing to say really.",
        "My mum came with me, and they talked to her too.", "Too many forms. Nobody called me back.",
    ]

    /// A consultation with so many passages; every call makes the same.
    private func makeFilledCycle(_ count: Int) async throws -> ReviewCycle {
        let cycle = try makeCycle()
        for number in 0..<count {
            let story = "\(Self.stories[number % Self.stories.count]) \(Self.stories[number / 3 % Self.stories.count])"
            _ = try await cycle.submit(makeEntries(story: story), receipt: cycle.makeReceiptCode(), channel: .web)
        }
        return cycle
    }

    private let ash = Coder.person("Ash")

    @Test func `what is kept in memory is what is stored, whatever was done`() async throws {
        let cycle = try await makeFilledCycle(40)
        let receipt = cycle.makeReceiptCode()
        _ = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)
        func check(_ what: String) async throws {
            // Which writes meanwhile.
            await cycle.rereading.end()
            let kept = try await cycle.codedQuotations()
            let stored = try await cycle.store.codedQuotations()
            #expect(kept == stored, "\(what)")
        }

        let first = try await cycle.passages()
        try await check("picked")
        try await cycle.decide(.accepted, theme: "stigma", polarity: nil, quotation: first[0].id, coder: ash)
        try await check("accepted")
        try await cycle.decide(.rejected, theme: "stigma", polarity: nil, quotation: first[0].id, coder: ash)
        try await cycle.finish(first[1].id, coder: ash)
        try await check("rejected and finished")
        try await cycle.clear(first[2].id, isCleared: false, coder: ash)
        try await check("held back")
        _ = try await cycle.readAgain(first.prefix(5).map(\.id))
        try await check("read again")
        _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .web)
        try await check("came in")
        #expect(try await cycle.passages().count == 42)
        try await check("picked again")
        _ = try await cycle.withdraw(Consent.quoteMyWords, of: receipt)
        try await check("consent taken back")
        _ = try await cycle.withdraw(receipt)
        try await check("withdrawn")
        #expect(try await cycle.codedQuotations().count == 41)
    }

    @Test func `what a page shows is what reading everything again would show`() async throws {
        let cycle = try await makeFilledCycle(300)
        let other = try await makeFilledCycle(300)
        let given = cycle.queue(of: try await cycle.passages()).map(\.id)
        _ = try await other.tag()

        for (number, theme) in ["stigma", "housing", "prescribing", "stigma", "trust"].enumerated() {
            let passage = given[number]
            let decision: Decision = number % 2 == 0 ? .accepted : .rejected
            for one in [cycle, other] {
                try await one.decide(decision, theme: ID(theme), polarity: nil, quotation: passage, coder: ash)
                if number > 2 { try await one.finish(passage, coder: ash) }
            }
            _ = try await cycle.passages()
            let shown = try await cycle.readAgain(Array(given.prefix(20)))
            _ = try await other.tag()
            let whole = try await other.codedQuotations()

            #expect(shown == given.prefix(20).compactMap { id in whole.first { $0.id == id } })
        }

        let now = try await cycle.passages()
        for passage in now where passage.finished != nil { #expect(!cycle.queue(of: now).contains(passage)) }
        await cycle.rereading.end()
        _ = try await cycle.passages()
        await cycle.rereading.end()
        let all = try await cycle.codedQuotations()
        let whole = try await other.codedQuotations()
        #expect(all == whole)
        #expect(cycle.queue(of: all) == other.queue(of: whole))
    }

    @Test func `those who ask at once while somebody withdraws do not keep the words for good`() async throws {
        for round in 0..<20 {
            let cycle = try await makeFilledCycle(40)
            let receipt = cycle.makeReceiptCode()
            _ = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)
            let passages = try await cycle.passages()
            await cycle.rereading.end()
            _ = try await cycle.codedQuotations()

            try await withThrowingTaskGroup(of: Void.self) { group in
                for asks in 0..<6 {
                    group.addTask {
                        if asks == 2 { _ = try await cycle.store.withdraw(receipt) }
                        if asks == 4 { try await cycle.clear(passages[0].id, isCleared: false, coder: ash) }
                        _ = try await cycle.codedQuotations()
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await cycle.codedQuotations() == cycle.store.codedQuotations(), "\(round)")
        }
    }

    @Test func `nothing in memory holds the words of somebody who has withdrawn`() async throws {
        let cycle = try await makeFilledCycle(20)
        let receipt = cycle.makeReceiptCode()
        let words = "Purple lampposts beside the canal."
        _ = try await cycle.submit(makeEntries(story: words), receipt: receipt, channel: .web)
        _ = try await cycle.submit(makeEntries(story: words), receipt: cycle.makeReceiptCode(), channel: .web)
        let all = try await cycle.passages()
        await cycle.rereading.end()
        _ = try await (cycle.codedQuotations(), cycle.summaryAndReleasable(by: .tier), cycle.alikePassages())
        _ = try await cycle.unnamedPhrases(in: all)
        _ = try await cycle.reportAsItReads()
        func isEmpty() async -> [Bool] {
            let kept = cycle.remembered
            return [
                await kept.passages.isEmpty, kept.answers.isEmpty, kept.tabulation.isEmpty, kept.phrases.isEmpty,
                kept.alike.isEmpty, kept.asReleased.isEmpty, kept.summaries[.tier]?.isEmpty == true,
            ]
        }
        #expect(await isEmpty().allSatisfy { !$0 }, "else looking would prove nothing")

        _ = try await cycle.withdraw(receipt)

        #expect(await isEmpty().allSatisfy { $0 })
    }

    @Test func `a page of passages is shown also when one of them is withdrawn just then`() async throws {
        let cycle = try await makeFilledCycle(10)
        let receipt = cycle.makeReceiptCode()
        _ = try await cycle.submit(makeEntries(story: "They listened to me."), receipt: receipt, channel: .web)
        let passages = try await cycle.passages()
        await cycle.rereading.end()
        try await cycle.decide(.accepted, theme: "stigma", polarity: nil, quotation: passages[0].id, coder: ash)
        let model = try await cycle.model()
        let coded = try await cycle.store.codedQuotations(passages.map(\.id))
        _ = try await cycle.withdraw(receipt)

        _ = try await cycle.read(coded, with: model)

        #expect(try await cycle.store.quotationsNotReadWith(codebookVersion: model.version) == [])
    }

    @Test func `many who ask at once get the model of all decisions`() async throws {
        let cycle = try await makeFilledCycle(30)
        let passages = try await cycle.passages().map(\.id)

        let versions = try await withThrowingTaskGroup(of: String.self) { group in
            for passage in passages {
                group.addTask {
                    try await cycle.decide(.accepted, theme: "stigma", polarity: nil, quotation: passage, coder: ash)
                    return try await cycle.model().version
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        let last = try await cycle.model()
        #expect(last.learnedFrom == 30 && versions.contains(last.version))
    }

    @Test func `decisions that come faster than everything is read still let every passage have its turn`() async {
        let reader = HurriedReader()
        let rereading = Rereading()

        await rereading.begin(with: "1") { await reader.readSome(after: $0) }
        await rereading.end()

        #expect(await reader.hadTheirTurn == Set(reader.passages))
        #expect(await reader.read.values.allSatisfy { $0 == 20 }, "in the end all are read with the last")
    }

    /// Reads three passages at a time; before each of the first twenty times
    /// somebody takes another decision.
    private actor HurriedReader {
        let passages = (0..<10).map { ID<Quotation>("q\($0)") }
        private(set) var read: [ID<Quotation>: Int] = [:]
        /// After as many times as all of them need.
        private(set) var hadTheirTurn: Set<ID<Quotation>> = []
        private var times = 0

        func readSome(after last: ID<Quotation>?) -> ID<Quotation>? {
            times += 1
            let version = min(times, 20)
            let some = passages.filter { read[$0] != version && $0 > (last ?? "") }.prefix(3)
            for passage in some { read[passage] = version }
            if times == 4 { hadTheirTurn = Set(read.keys) }
            return some.last
        }
    }

    @Test func `figures are those of what is stored now`() async throws {
        let cycle = try await makeFilledCycle(60)
        func check(_ what: String) async throws {
            _ = try await cycle.tag()
            let anew = ReviewCycle(consultation: cycle.consultation, store: cycle.store, world: makeWorld())
            let figures = try await cycle.summaryAndReleasable(by: .tier)
            let figuresAnew = try await anew.summaryAndReleasable(by: .tier)
            #expect(figures.summary == figuresAnew.summary, "\(what)")
            #expect(figures.quotations == figuresAnew.quotations, "\(what)")
            #expect(figures.withheld == figuresAnew.withheld, "\(what)")
            let all = try await cycle.codedQuotations()
            let phrases = try await (kept: cycle.unnamedPhrases(in: all), anew: anew.unnamedPhrases(in: all))
            #expect(phrases.kept == phrases.anew, "\(what)")
            let alike = try await (kept: cycle.alikePassages(), anew: anew.alikePassages())
            #expect(alike.kept == alike.anew, "\(what)")
        }

        try await check("at first")
        let passages = try await cycle.passages()
        for passage in passages.prefix(30) {
            try await cycle.decide(.accepted, theme: "stigma", polarity: .negative, quotation: passage.id, coder: ash)
        }
        try await check("decided")
        try await cycle.clear(passages[0].id, isCleared: true, coder: ash)
        try await check("cleared")
        let receipt = cycle.makeReceiptCode()
        _ = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)
        try await check("came in")
        _ = try await cycle.withdraw(receipt)
        try await check("withdrawn")
    }
}
