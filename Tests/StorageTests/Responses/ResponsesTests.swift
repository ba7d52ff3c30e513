import Involvement
import Testing

@testable import Storage

struct ResponsesTests {
    @Test func `a response comes back as it was sent`() async throws {
        let store = try Store.inMemory()
        let response = Response(
            id: "r1", instrument: "riverside", instrumentVersion: "2", channel: .paper, day: laterDay,
            disposition: .partial,
            items: [
                "story": .answered(.text("They kept coming.")), "helped": .answered(.choices(["b", "a"])),
                "weeks": .answered(.number(6)), "tier": .absent(.dontKnow), "service": .absent(.notAsked),
            ],
            consents: [
                makeConsent(Consent.takePart), makeConsent(Consent.showService, isGiven: false),
                makeConsent(Consent.quoteMyWords),
            ])

        let acceptance = try await store.accept(response, receipt: makeReceipt(1))

        #expect(acceptance == .stored)
        #expect(try await store.responses() == [response])
    }

    @Test(arguments: Channel.allCases, Disposition.allCases)
    func `every channel and disposition can be stored`(channel: Channel, disposition: Disposition) async throws {
        let store = try Store.inMemory()
        var response = makeResponse(items: [:], consents: [])
        response.channel = channel
        response.disposition = disposition

        _ = try await store.accept(response, receipt: makeReceipt(1))

        #expect(try await store.responses() == [response])
    }

    @Test func `responses come in the order of their keys`() async throws {
        let store = try Store.inMemory()
        for (number, id) in ["kz", "ka", "km"].enumerated() {
            let items: [ID<Question>: ItemResponse] = ["story": .answered(.text("Words of \(id)."))]
            _ = try await store.accept(makeResponse(ID(id), items: items), receipt: makeReceipt(number))
        }

        let responses = try await store.responses()

        #expect(responses.map(\.id) == ["ka", "km", "kz"])
        #expect(responses.map { $0.items["story"]?.answer } == ["ka", "km", "kz"].map { .text("Words of \($0).") })
    }

    @Test func `a file of responses is kept whole`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))

        let acceptances = try await store.accept([
            ImportedResponse(makeResponse("r1"), receipt: makeReceipt(1), number: ""),
            ImportedResponse(makeResponse("r2"), receipt: makeReceipt(2), number: ""),
        ])

        #expect(acceptances == [.alreadyStored, .stored])
        #expect(try await store.responseCount() == 2)
    }

    @Test func `a file of responses with one at fault is not kept at all`() async throws {
        let store = try Store.inMemory()
        let faulty = makeResponse("r2", items: ["story": .answered(.choices([]))])

        await #expect(
            throws: StorageError(
                place: "response `r2`",
                reason: "Question `story` is answered with a list of no choices. Say that it was left blank.")
        ) {
            try await store.accept([
                ImportedResponse(makeResponse("r1"), receipt: makeReceipt(1), number: ""),
                ImportedResponse(faulty, receipt: makeReceipt(2), number: ""),
            ])
        }

        #expect(try await store.responseCount() == 0)
    }

    @Test func `the code itself is not in the database`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)

            _ = try await store.accept(makeResponse(), receipt: ReceiptCode(typed: "7QK2M9XW4T7QK2M9XW4T7QK2M9")!)

            let stored = try await store.database.read { db in
                var rows = try db.rows("SELECT receiptHash FROM response")
                try rows.next()
                return try rows.text(0)
            }
            // printf 7QK2M9XW4T7QK2M9XW4T7QK2M9 | sha256sum
            #expect(stored == "de0ebcf546df3e719ea3a7bee97f350cb8d90773d286330467333e59abcc64e3")
            try store.close()
        }
    }
}
