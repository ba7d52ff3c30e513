import GRDB
import Involvement
import Testing

@testable import Storage

struct RedactionsTests {
    private func redaction(_ hidden: [HiddenWords], by coder: Coder = ash) -> Redaction {
        Redaction(quotation: "q1", hidden: hidden, coder: coder, day: day)
    }

    private let clearance = Clearance(quotation: "q1", coder: ash, isCleared: true, day: day)

    @Test func `the last redaction stands, and the quotation is as it was`() async throws {
        let store = try await makeStoreWithQuotation()
        let last = redaction([HiddenWords(0..<4, .name), HiddenWords(5..<9, .location)], by: birch)

        try await store.record(redaction([HiddenWords(0..<4, .other)]), clearance)
        try await store.record(last, clearance)

        let coded = try #require(try await store.codedQuotation("q1"))
        #expect(coded.redaction == last)
        #expect(coded.quotation.text == "They kept coming.")
        #expect(coded.redacted.text == "[Name] [Location] coming.")
        #expect(coded.clearance == clearance)
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM redaction") } == 2)
    }

    @Test func `a machine's, one outside the words, and one with overlaps are refused, the clearance with them`()
        async throws
    {
        let store = try await makeStoreWithQuotation()

        for wrong in [
            redaction([], by: .machine("1")), redaction([HiddenWords(10..<99, .name)]),
            redaction([HiddenWords(0..<4, .name), HiddenWords(3..<6, .name)]),
        ] {
            await #expect(throws: StorageError.self) { try await store.record(wrong, clearance) }
        }
        #expect(try await store.codedQuotation("q1")?.clearance == nil)
        await #expect(throws: (any Error).self) {
            try await store.record(redaction([]), clearance)
            try await store.database.write { try $0.execute(sql: "UPDATE redaction SET hidden = ''") }
        }
    }

    @Test func `it goes with the answer it is about, and changes the digest of the data`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.record(redaction([]), clearance)
        let before = try await store.dataDigest()
        try await store.record(redaction([HiddenWords(0..<4, .name)]), clearance)
        let after = try await store.dataDigest()

        _ = try await store.withdraw(makeReceipt(1))

        #expect(before != after)
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM redaction") } == 0)
    }

    @Test func `what a damaged file holds is told, not shown`() {
        #expect(HiddenColumn.hidden("0-4:name 5-9:nhs_number", within: 9)?.count == 2)
        for damaged in ["0-4", "0-4:nobody", "4-0:name", "0-4:name 3-5:name", "0-4:name:x", "0-99:name"] {
            #expect(HiddenColumn.hidden(damaged, within: 9) == nil, "\(damaged)")
        }
    }
}
