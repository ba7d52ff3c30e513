import Involvement
import Testing

@testable import Storage

struct DigestTests {
    @Test func `the same data has the same digest, and any decision changes it`() async throws {
        func makeStore() async throws -> Store {
            let store = try Store.inMemory()
            _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
            try await store.add([makeQuotation()], pickedFrom: ["r1"])
            return store
        }
        let one = try await makeStore()
        let other = try await makeStore()
        let before = try await one.dataDigest()
        #expect(try await other.dataDigest() == before)

        try await one.record([makeDecision()])

        #expect(before.utf8.count == 64)
        #expect(try await one.dataDigest() != before)
    }

    @Test func `a suggestion, which counts in no release, changes nothing`() async throws {
        let store = try await makeStoreWithQuotation()
        let before = try await store.dataDigest()

        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)

        #expect(try await store.dataDigest() == before)
    }

    @Test func `SHA-256 is that of its standard`() {
        let digest = sha256(Array("abc".utf8))

        #expect(digest.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
        #expect(digest.count == 32)
    }
}
