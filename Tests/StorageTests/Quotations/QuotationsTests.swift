import Involvement
import Testing

@testable import Storage

struct QuotationsTests {
    @Test func `each response is picked from once, also when it has nothing to quote`() async throws {
        let store = try Store.inMemory()
        let silent = makeResponse("r2", items: ["story": .absent(.leftBlank)])
        _ = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))
        _ = try await store.accept(silent, receipt: makeReceipt(2))
        #expect(try await store.responsesWithoutQuotations() == [makeResponse("r1"), silent])

        try await store.add([makeQuotation()], pickedFrom: ["r1"])
        #expect(try await store.responsesWithoutQuotations() == [silent])

        try await store.add([], pickedFrom: ["r2"])
        #expect(try await store.responsesWithoutQuotations() == [])
    }

    @Test func `picking twice at the same time does not double quotations`() async throws {
        let store = try await makeStoreWithQuotation()

        try await store.add([makeQuotation("q2")], pickedFrom: ["r1"])

        #expect(try await store.codedQuotations() == [CodedQuotation(quotation: makeQuotation("q1"))])
    }

    @Test func `a person may pick a further quotation later`() async throws {
        let store = try await makeStoreWithQuotation()
        let further = makeQuotation("q2", text: "kept", at: 5)

        try await store.add([further], pickedFrom: [])

        #expect(try await store.codedQuotation("q2")?.quotation == further)
        #expect(try await store.quotationCount() == 2)
    }

    @Test(arguments: [("They left.", 0), ("kept", 4), ("They kept coming. And", 0), ("coming.", 400)])
    func `a quotation that is not to the letter is refused`(text: String, start: Int) async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))

        await #expect(
            throws: StorageError(
                place: "quotation `q1`",
                reason: "Its words do not stand at its place in question `story` of response `r1`. Pick it again.")
        ) { try await store.add([makeQuotation(text: text, at: start)], pickedFrom: ["r1"]) }

        #expect(try await store.responsesWithoutQuotations() == [makeResponse()])
    }

    @Test func `a response that is not stored cannot be picked from`() async throws {
        let store = try Store.inMemory()

        await #expect(
            throws: StorageError(
                place: "response `r9`",
                reason: "It is not stored, or no longer. Pick quotations again from the responses that are.")
        ) { try await store.add([], pickedFrom: ["r9"]) }
    }

    @Test(arguments: [
        ([makeConsent(Consent.quoteMyWords)], QuotationConsent.publish),
        ([makeConsent(Consent.quoteMyWords), makeConsent(Consent.showCommissioner)], .publish),
        (
            [makeConsent(Consent.quoteMyWords, isGiven: false), makeConsent(Consent.showCommissioner)],
            .commissionerOnly
        ),
        ([makeConsent(Consent.showCommissioner, isGiven: false)], .none),
        ([], .none),
    ])
    func `who may read a quotation is what the person allowed`(
        consents: [Consent], expected: QuotationConsent
    ) async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(consents: consents), receipt: makeReceipt(1))

        // Whatever the quotation says of itself.
        try await store.add([makeQuotation(consent: .publish)], pickedFrom: ["r1"])

        #expect(try await store.codedQuotation("q1")?.quotation == makeQuotation(consent: expected))
        #expect(try await store.quotationsNotReadWith(codebookVersion: "1") == [makeQuotation(consent: expected)])
    }

    @Test func `a consent taken back counts at once`() async throws {
        let store = try await makeStoreWithQuotation()
        #expect(try await store.codedQuotation("q1")?.quotation.consent == .publish)

        try await store.database.write {
            _ = try $0.run("UPDATE consent SET isGiven = 0 WHERE purpose = 'quote_my_words'")
        }

        #expect(try await store.codedQuotation("q1")?.quotation.consent == QuotationConsent.none)
    }
}
