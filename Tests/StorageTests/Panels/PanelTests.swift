import GRDB
import Involvement
import Testing

@testable import Storage

func makePanel(_ id: ID<PanelSession> = "p1") -> PanelSession {
    PanelSession(id: id, day: day, present: 6, consent: .spoken)
}

struct PanelTests {
    @Test func `a session is stored once with what was said and by whom`() async throws {
        let store = try Store.inMemory()
        let said = [
            (quotation: makeCollected("c1", number: "a"), pseudonym: "Member A"),
            (quotation: makeCollected("c2", number: "b", text: "Nobody came."), pseudonym: "Member A"),
        ]

        #expect(try await store.record(makePanel(), said))
        #expect(try await store.record(makePanel(), said) == false)
        #expect(try await store.panels() == [RecordedPanel(session: makePanel(), statements: 2, speakers: 1)])
        #expect(try await store.pseudonyms(at: "p1") == ["c1": "Member A", "c2": "Member A"])
        #expect(try await store.codedQuotations().map(\.quotation.text) == ["Nobody asked us.", "Nobody came."])
    }

    @Test func `a session with one statement at fault is not stored at all`() async throws {
        let store = try Store.inMemory()
        let said = [
            (quotation: makeCollected("c1", number: "a"), pseudonym: "Member A"),
            (quotation: makeCollected("c2", number: "a"), pseudonym: "Member B"),
        ]

        await #expect(throws: StorageError.self) { try await store.record(makePanel(), said) }

        #expect(try await store.panels().isEmpty)
        #expect(try await store.codedQuotations().isEmpty)
    }
}
