import GRDB
import Involvement
import Testing

@testable import Storage

func makeForm(
    _ number: String = "17", key: Int = 1, entries: Entries = ["story": ["They kept coming."], "tier": ["t1", "t2"]]
) -> TypedForm {
    TypedForm(
        number: number, edition: "", day: day, typedBy: "Ash", receipt: makeReceipt(key), entries: entries)
}

struct PaperTests {
    @Test func `a first entry waits, comes back as typed, and is the same when its page comes twice`() async throws {
        let store = try Store.inMemory()

        #expect(try await store.keepFirst(makeForm()) == .kept)
        #expect(try await store.keepFirst(makeForm()) == .kept)
        #expect(try await store.keepFirst(makeForm(key: 2, entries: [:])) == .isSecond)
        #expect(try await store.firstEntry(of: "17") == makeForm().entries)
        #expect(try await store.firstEntry(of: "18") == nil)
        #expect(
            try await store.waitingForms() == [WaitingForm(number: "17", edition: "", day: day, typedBy: "Ash")])
    }

    @Test func `a form that is stored takes its first entry away, in the same transaction`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keepFirst(makeForm())
        var response = makeResponse()
        response.channel = .paper
        response.typing = .twice(differences: 3)

        let acceptance = try await store.accept([ImportedResponse(response, receipt: makeReceipt(2), number: "17")])

        #expect(acceptance == [.stored])
        #expect(try await store.waitingForms().isEmpty)
        #expect(try await store.responses().map(\.typing) == [.twice(differences: 3)])
        #expect(try await store.keepFirst(makeForm(key: 3)) == .numberTaken)
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM paperEntryAnswer") } == 0)
    }

    @Test func `a form thrown away waits no longer`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keepFirst(makeForm())

        try await store.discardFirstEntry(of: "17")

        #expect(try await store.waitingForms().isEmpty)
        #expect(try await store.keepFirst(makeForm(key: 2)) == .kept)
    }

    @Test func `forms need two entries until somebody says otherwise`() async throws {
        let store = try Store.inMemory()

        #expect(try await store.mayBeTypedOnce() == false)
        try await store.setMayBeTypedOnce(true)
        #expect(try await store.mayBeTypedOnce())
        try await store.setMayBeTypedOnce(false)
        #expect(try await store.mayBeTypedOnce() == false)
    }

    @Test func `an equality sheet is stored once, and under nothing that leads anywhere`() async throws {
        let store = try Store.inMemory()
        let items: [ID<Question>: ItemResponse] = ["age": .answered(.choice("a25"))]

        #expect(try await store.acceptApart(items, sheet: makeReceipt(5), day: day))
        #expect(try await store.acceptApart(items, sheet: makeReceipt(5), day: day) == false)
        #expect(try await store.equalityAnswers() == [items])
        #expect(try await store.responseCount() == 0)
    }

    @Test func `a first entry mended and sent again says what it says now`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keepFirst(makeForm())

        #expect(try await store.keepFirst(makeForm(entries: ["story": ["They came once."]])) == .kept)
        #expect(try await store.firstEntry(of: "17") == ["story": ["They came once."]])
        _ = try await store.keepFirst(makeForm(key: 2, entries: ["story": ["Another page."]]))
        #expect(try await store.firstEntry(of: "17") == ["story": ["They came once."]])
    }
}
