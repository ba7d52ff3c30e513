import Involvement
import Testing

@testable import Storage

struct SuggestionsTests {
    @Test func `suggestions come back strongest first`() async throws {
        let store = try await makeStoreWithQuotation()
        let weak = makeSuggestion(theme: "access", confidence: 0.2, evidence: [])
        let strong = makeSuggestion(theme: "trust", confidence: 0.9, evidence: [0..<4, 5..<9])

        try await store.setSuggestions(["q1": [weak, strong]], codebookVersion: "2026.1", day: day)

        #expect(
            try await store.codedQuotation("q1")
                == CodedQuotation(quotation: makeQuotation(), suggestions: [strong, weak]))
    }

    @Test func `a suggestion keeps its reasons, strongest first`() async throws {
        let store = try await makeStoreWithQuotation()
        let suggestion = makeSuggestion(reasons: Reasons(phrasesUTF8: [10..<16, 0..<4], clauseUTF8: 0..<16))

        try await store.setSuggestions(["q1": [suggestion]], codebookVersion: "2026.1", day: day)

        #expect(try await store.codedQuotation("q1")?.suggestions == [suggestion])
    }

    @Test func `a new reading takes the place of the one before`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.setSuggestions(
            ["q1": [makeSuggestion(), makeSuggestion(theme: "stigma")]], codebookVersion: "2026.1", day: day)
        let next = makeSuggestion(theme: "housing", version: "2026.2")

        try await store.setSuggestions(["q1": [next]], codebookVersion: "2026.2", day: day)

        #expect(try await store.codedQuotation("q1")?.suggestions == [next])
    }

    @Test func `a quotation is read once with each codebook, also when nothing is found`() async throws {
        let store = try await makeStoreWithQuotation()
        #expect(try await store.quotationsNotReadWith(codebookVersion: "2026.1") == [makeQuotation()])

        try await store.setSuggestions(["q1": []], codebookVersion: "2026.1", day: day)

        #expect(try await store.quotationsNotReadWith(codebookVersion: "2026.1") == [])
        #expect(try await store.quotationsNotReadWith(codebookVersion: "2026.2") == [makeQuotation()])
    }

    @Test func `what people decided is read with the machine's suggestions or without`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)
        try await store.record([makeDecision()])

        let all = try await store.codedQuotations()
        let decided = try await store.dataToRelease(hasDigest: false).quotations

        #expect(all.map(\.suggestions) == [[makeSuggestion()]])
        #expect(
            decided
                == all.map { CodedQuotation(quotation: $0.quotation, decisions: $0.decisions, clearance: $0.clearance) }
        )
        #expect(decided.map(\.decisions) == [[makeDecision()]])
    }

    @Test(arguments: [0, 1, 2, 50, 51, 120])
    func `some passages are read together as each is by itself`(count: Int) async throws {
        let store = try Store.inMemory()
        let keys = (0..<130).map { ID<Quotation>("q\($0)") }
        for (place, key) in keys.enumerated() {
            let response = ID<Response>("r\(place)")
            _ = try await store.accept(makeResponse(response), receipt: makeReceipt(place))
            try await store.add([makeQuotation(key, of: response)], pickedFrom: [response])
        }
        for (place, key) in keys.enumerated() where place % 3 == 0 {
            try await store.setSuggestions(
                [key: [makeSuggestion(on: key), makeSuggestion(theme: "access", on: key, confidence: 0.9)]],
                codebookVersion: "2026.1", day: day)
        }
        try await store.record(keys.filter { $0.rawValue.hasSuffix("4") }.map { makeDecision(on: $0) })
        // In no order, one of them twice, and one that there is not.
        let wanted = Array(keys.reversed().prefix(count)) + keys.suffix(count == 0 ? 0 : 1) + ["gone"]

        let together = try await store.codedQuotations(wanted)

        var alone: [CodedQuotation] = []
        for key in wanted { alone += try await store.codedQuotation(key).map { [$0] } ?? [] }
        #expect(together == alone)
        #expect(together.count == count + (count == 0 ? 0 : 1))
    }

    @Test func `a suggestion leaves people's decisions alone`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.record([makeDecision(.rejected)])

        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)

        #expect(try await store.codedQuotation("q1")?.decisions == [makeDecision(.rejected)])
        #expect(try await store.codedQuotation("q1")?.undecided == [])
    }

    @Test(arguments: [
        makeDecision(), makeSuggestion(on: "q2"), makeSuggestion(version: "2025.9"), makeSuggestion(confidence: 1.5),
        makeSuggestion(evidence: [0..<99]), makeSuggestion(evidence: [4..<6, 5..<8]), makeSuggestion(evidence: [3..<3]),
        makeSuggestion(reasons: Reasons(phrasesUTF8: [4..<6, 0..<5])),
        makeSuggestion(reasons: Reasons(clauseUTF8: 0..<99)),
    ])
    func `what is no suggestion of this reading is refused`(coding: Coding) async throws {
        let store = try await makeStoreWithQuotation()
        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)

        await #expect(throws: StorageError.self) {
            try await store.setSuggestions(["q1": [coding]], codebookVersion: "2026.1", day: day)
        }

        #expect(try await store.codedQuotation("q1")?.suggestions == [makeSuggestion()])
    }

    @Test func `what was read before somebody decided something never takes the place of what was read after`()
        async throws
    {
        let store = try await makeStoreWithQuotation()
        let state = try await store.learningState()
        #expect(try await store.setSuggestions(["q1": []], codebookVersion: "2026.1", day: day, at: state))
        try await store.record([makeDecision()])
        let suggestion = makeSuggestion(version: "2026.2")
        try await store.setSuggestions(["q1": [suggestion]], codebookVersion: "2026.2", day: day)

        let isSet = try await store.setSuggestions(["q1": []], codebookVersion: "2026.1", day: day, at: state)
        let isKept = try await store.keepSuggestions(of: ["q1"], codebookVersion: "2026.1", day: day, at: state)

        #expect(!isSet && !isKept)
        #expect(try await store.codedQuotation("q1")?.suggestions == [suggestion])
        #expect(try await store.quotationsNotReadWith(codebookVersion: "2026.2") == [])
    }

    @Test func `a quotation that was withdrawn while it was read is passed over, and the others are not`() async throws
    {
        let store = try await makeStoreWithQuotation()
        try await store.setSuggestions(["q1": [], "gone": []], codebookVersion: "2026.1", day: day)
        #expect(try await store.quotationsNotReadWith(codebookVersion: "2026.1") == [])

        try await store.keepSuggestions(of: ["gone", "q1"], codebookVersion: "2026.2", day: day)

        #expect(try await store.quotationsNotReadWith(codebookVersion: "2026.2") == [])
    }
}
