import GRDB
import Involvement
import Testing

@testable import Storage

func makePanel(_ id: ID<PanelSession> = "p1") -> PanelSession {
    PanelSession(id: id, day: day, present: 6, consent: .spoken)
}

func makeSaid(
    _ id: ID<Quotation>, at panel: PanelSession = makePanel(), by speaker: String = "Member A",
    text: String = "Nobody asked us."
) -> Quotation {
    Quotation(
        id: id, source: .panel(panel.id, day: panel.day, speaker: speaker), rangeUTF8: 0..<text.utf8.count, text: text,
        consent: .publish, attribution: "Member of the panel")
}

struct PanelTests {
    @Test func `a session is stored once with what was said and by whom`() async throws {
        let store = try Store.inMemory()
        let said = [makeSaid("c1"), makeSaid("c2", text: "Nobody came.")]

        #expect(try await store.record(makePanel(), said))
        #expect(try await store.record(makePanel(), said) == false)
        #expect(try await store.panels() == [RecordedPanel(session: makePanel(), statements: 2, speakers: 1)])
        #expect(try await store.codedQuotations().map(\.quotation) == said)
        #expect(try await store.quotationsNotReadWith(codebookVersion: "1") == said)
    }

    @Test func `a session with one statement at fault is not stored at all`() async throws {
        let store = try Store.inMemory()
        let elsewhere = makePanel("p2")

        for fault in [makeSaid("c1"), makeSaid("c2", at: elsewhere), makeCollected("c3")] {
            await #expect(throws: StorageError.self) { try await store.record(makePanel(), [makeSaid("c1"), fault]) }
        }

        #expect(try await store.panels().isEmpty)
        #expect(try await store.codedQuotations().isEmpty)
    }
}
