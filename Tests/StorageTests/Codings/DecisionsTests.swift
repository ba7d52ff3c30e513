import Involvement
import Testing

@testable import Storage

struct DecisionsTests {
    @Test func `the latest decision of each coder on each theme is kept, in the order made`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.record([
            makeDecision(.accepted, theme: "trust", by: ash), makeDecision(.accepted, theme: "stigma", by: ash),
            makeDecision(.rejected, theme: "trust", by: birch),
        ])

        try await store.record([makeDecision(.rejected, theme: "stigma", by: ash)])

        let coded = try #require(try await store.codedQuotation("q1"))
        #expect(
            coded.decisions == [
                makeDecision(.accepted, theme: "trust", by: ash), makeDecision(.rejected, theme: "trust", by: birch),
                makeDecision(.rejected, theme: "stigma", by: ash),
            ])
        #expect(coded.accepted == [])
    }

    @Test func `the latest decision wins, by whomever`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.record([makeDecision(.accepted, by: ash)])
        try await store.record([makeDecision(.rejected, by: birch)])
        #expect(try await store.codedQuotation("q1")?.accepted == [])

        try await store.record([makeDecision(.accepted, by: ash)])

        #expect(try await store.codedQuotation("q1")?.accepted == [makeDecision(.accepted, by: ash)])
    }

    @Test func `a decision keeps the words that led to it`() async throws {
        let store = try await makeStoreWithQuotation()
        let decision = makeDecision(evidence: [0..<4, 10..<16])

        try await store.record([decision])

        #expect(try await store.codedQuotation("q1")?.decisions == [decision])
    }

    @Test func `a decision remembers how sure the machine was, and which one`() async throws {
        let store = try await makeStoreWithQuotation()
        let decision = Coding(
            quotation: "q1", theme: "trust", coder: ash, decision: .accepted, polarity: .mixed, confidence: 0.82,
            seen: "2026.1-ab", day: day)

        try await store.record([decision])

        #expect(try await store.codedQuotation("q1")?.decisions == [decision])
        await #expect(throws: StorageError.self) {
            try await store.record([
                Coding(
                    quotation: "q1", theme: "trust", coder: ash, decision: .accepted, polarity: .mixed,
                    confidence: 1.2, day: day)
            ])
        }
    }

    @Test func `that somebody is done is kept with what they decided, or neither is`() async throws {
        let store = try await makeStoreWithQuotation()
        let done = FinishedReading(quotation: "q1", coder: ash, day: day)
        await #expect(throws: StorageError.self) {
            try await store.finish(done, deciding: [makeDecision(.rejected), makeDecision(on: "q9")])
        }
        #expect(try await store.codedQuotation("q1")?.finished == nil)
        #expect(try await store.codedQuotation("q1")?.decisions == [])

        try await store.finish(done, deciding: [makeDecision(.rejected)])

        let coded = try #require(try await store.codedQuotation("q1"))
        #expect(coded.finished == done)
        #expect(coded.decisions == [makeDecision(.rejected)])
        await #expect(throws: StorageError.self) {
            try await store.finish(
                FinishedReading(quotation: "q1", coder: .machine("2026.1"), day: day), deciding: [])
        }
    }

    @Test(arguments: Polarity.allCases, [ash, .imported])
    func `every polarity and every coder but the machine can be recorded`(
        polarity: Polarity, coder: Coder
    ) async throws {
        let store = try await makeStoreWithQuotation()
        let decision = Coding(
            quotation: "q1", theme: "trust", coder: coder, decision: .accepted, polarity: polarity, day: laterDay)

        try await store.record([decision])

        #expect(try await store.codedQuotation("q1")?.decisions == [decision])
    }

    @Test func `only people decide`() async throws {
        let store = try await makeStoreWithQuotation()
        let fault = StorageError(
            place: "theme `trust` on quotation `q1`", reason: "Only people decide. Give the name of the person who did."
        )

        await #expect(throws: fault) {
            try await store.record([makeDecision(theme: "stigma"), makeDecision(by: .machine("2026.1"))])
        }
        await #expect(throws: StorageError.self) { try await store.record([makeDecision(by: .person(""))]) }
        await #expect(throws: StorageError.self) { try await store.record([makeDecision(.suggested)]) }

        #expect(try await store.codedQuotation("q1")?.decisions == [])
    }

    @Test func `a decision on a quotation that is not stored is refused`() async throws {
        let store = try await makeStoreWithQuotation()
        let fault = StorageError(
            place: "quotation `q9`",
            reason: "There is no such quotation, or no longer. Read the list of quotations again.")

        await #expect(throws: fault) { try await store.record([makeDecision(), makeDecision(on: "q9")]) }
        await #expect(throws: fault) {
            try await store.record(Clearance(quotation: "q9", coder: ash, isCleared: true, day: day))
        }

        #expect(try await store.codedQuotation("q1")?.decisions == [])
    }

    @Test func `the last word on quoting stands`() async throws {
        let store = try await makeStoreWithQuotation()
        let cleared = Clearance(quotation: "q1", coder: ash, isCleared: true, day: day)
        let held = Clearance(quotation: "q1", coder: birch, isCleared: false, day: laterDay)
        #expect(try await store.codedQuotation("q1")?.clearance == nil)

        try await store.record([held, cleared])
        #expect(try await store.codedQuotation("q1")?.clearance == cleared)

        try await store.record(held)
        #expect(try await store.codedQuotation("q1")?.clearance == held)
    }

    @Test func `quotations come in the order of their keys, each with its own`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.add([makeQuotation("a1", text: "They", at: 0)], pickedFrom: [])
        _ = try await store.collect([(makeCollected("m1"), [])])
        try await store.record([makeDecision(on: "m1"), makeDecision(theme: "stigma", on: "a1")])
        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)

        let all = try await store.codedQuotations()

        #expect(
            all == [
                CodedQuotation(
                    quotation: makeQuotation("a1", text: "They"), decisions: [makeDecision(theme: "stigma", on: "a1")]),
                CodedQuotation(quotation: makeCollected("m1"), decisions: [makeDecision(on: "m1")]),
                CodedQuotation(quotation: makeQuotation("q1"), suggestions: [makeSuggestion()]),
            ])
        #expect(try await store.codedQuotation("m1") == all[1])
        #expect(try await store.codedQuotation("nobody") == nil)
    }
}
