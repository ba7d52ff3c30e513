import Involvement
import Testing

@testable import Storage

struct CollectingTests {
    @Test func `a quotation collected elsewhere is kept with the codings it came with`() async throws {
        let store = try Store.inMemory()
        let codings = [
            makeDecision(on: "c1", by: .imported), makeDecision(.rejected, theme: "stigma", on: "c1", by: .imported),
        ]

        let outcome = try await store.collect([(makeCollected(consent: .commissionerOnly), codings)])

        #expect(outcome == CollectOutcome(stored: 1, alreadyStored: 0))
        #expect(
            try await store.codedQuotations() == [
                CodedQuotation(quotation: makeCollected(consent: .commissionerOnly), decisions: codings)
            ])
    }

    @Test func `the same file again changes nothing`() async throws {
        let store = try Store.inMemory()
        _ = try await store.collect([(makeCollected("c1"), [])])

        let outcome = try await store.collect([
            (makeCollected("c2"), [makeDecision(on: "c2", by: .imported)]),
            (makeCollected("c3", number: "18"), []), (makeCollected("c4", number: "18"), []),
        ])

        #expect(outcome == CollectOutcome(stored: 1, alreadyStored: 2))
        #expect(
            try await store.codedQuotations()
                == [makeCollected("c1"), makeCollected("c3", number: "18")].map { CodedQuotation(quotation: $0) })
    }

    @Test func `a number known with other words is told, what is here stays, and the others are stored`() async throws {
        let store = try Store.inMemory()
        _ = try await store.collect([(makeCollected("c1"), [])])

        let outcome = try await store.collect([
            (makeCollected("c2", number: "16"), []), (makeCollected("c3", text: "Nobody asked us!"), []),
            (makeCollected("c4"), []),
        ])

        #expect(outcome == CollectOutcome(stored: 1, alreadyStored: 1, conflicting: ["17"]))
        #expect(
            try await store.codedQuotations()
                == [makeCollected("c1"), makeCollected("c2", number: "16")].map { CodedQuotation(quotation: $0) })
    }

    @Test func `consent taken back in a later file counts at once, and a wider one does not`() async throws {
        let store = try Store.inMemory()
        _ = try await store.collect([(makeCollected("c1", consent: .publish), [])])

        let narrowed = try await store.collect([(makeCollected("c2", consent: .none), [])])
        let widened = try await store.collect([(makeCollected("c3", consent: .publish), [])])

        #expect(narrowed == CollectOutcome(stored: 0, alreadyStored: 1, narrowed: 1))
        #expect(widened == CollectOutcome(stored: 0, alreadyStored: 1))
        #expect(try await store.codedQuotations().map(\.quotation.consent) == [.none])
    }

    @Test func `a fault in the last coding leaves nothing of the first quotation`() async throws {
        let store = try Store.inMemory()
        let suggested = makeSuggestion(on: "c2")

        await #expect(
            throws: StorageError(
                place: "theme `trust` on quotation `c2`",
                reason: "Only people decide. Give the name of the person who did.")
        ) {
            try await store.collect([(makeCollected("c1"), []), (makeCollected("c2", number: "18"), [suggested])])
        }

        #expect(try await store.quotationCount() == 0)
    }

    @Test func `answers and collected quotations have their own doors`() async throws {
        let store = try await makeStoreWithQuotation()

        await #expect(
            throws: StorageError(
                place: "quotation `c1`",
                reason: "It was collected elsewhere, not picked from an answer. Use `collect` for it.")
        ) { try await store.add([makeCollected()], pickedFrom: []) }
        await #expect(
            throws: StorageError(
                place: "quotation `q2`",
                reason: "It was picked from an answer, not collected elsewhere. Use `add` for it.")
        ) { try await store.collect([(makeQuotation("q2"), [])]) }
    }
}
