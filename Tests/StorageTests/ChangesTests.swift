import Foundation
import Involvement
import Storage
import Testing

struct ChangesTests {
    @Test func `where nothing was changed there are no changes`() async throws {
        let store = try await makeStoreWithQuotation()
        let mark = try await store.changes(since: nil).mark

        _ = try await store.codedQuotations()

        #expect(try await store.changes(since: mark).isNothing)
        #expect(try await store.changes(since: nil).isAnything, "since the beginning everything may have changed")
    }

    @Test func `what people say, what the machine reads and what comes in are told apart`() async throws {
        let store = try await makeStoreWithQuotation()
        var mark = try await store.changes(since: nil).mark
        func changes(_ work: () async throws -> Void) async throws -> Changes {
            try await work()
            let changes = try await store.changes(since: mark)
            mark = changes.mark
            return changes
        }

        let said = try await changes {
            try await store.record([makeDecision()])
            try await store.record(Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
            try await store.finish(FinishedReading(quotation: "q1", coder: ash, day: day), deciding: [])
        }
        let read = try await changes {
            try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)
            try await store.keepSuggestions(of: ["q1"], codebookVersion: "2026.2", day: day)
        }
        let cameIn = try await changes {
            _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
        }
        let withdrawn = try await changes { _ = try await store.withdraw(makeReceipt(1)) }

        #expect(said.decided == ["q1"] && said.read.isEmpty && !said.hasNewResponses && !said.isAnything)
        #expect(read.read == ["q1"] && read.decided.isEmpty && !read.hasNewResponses && !read.isAnything)
        #expect(cameIn.hasNewResponses && cameIn.decided.isEmpty && cameIn.read.isEmpty && !cameIn.isAnything)
        #expect(withdrawn.isAnything)
    }

    @Test func `what another program changes is anything`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
            let mark = try await store.changes(since: nil).mark

            let other = try Store.open(path: path)
            try await other.add([makeQuotation()], pickedFrom: ["r1"])

            #expect(try await store.changes(since: mark).isAnything)
            try other.close()
            try store.close()
        }
    }

    @Test func `a change that failed half way, and more changes than are remembered, are anything`() async throws {
        let store = try await makeStoreWithQuotation()
        let mark = try await store.changes(since: nil).mark

        await #expect(throws: StorageError.self) {
            try await store.record([makeDecision(), makeDecision(on: "nowhere")])
        }

        #expect(try await store.changes(since: mark).isAnything)

        let later = try await store.changes(since: nil).mark
        for _ in 0..<600 { try await store.record([makeDecision()]) }

        #expect(try await store.changes(since: later).isAnything)
        let last = try await store.changes(since: nil).mark
        try await store.record([makeDecision()])
        #expect(try await store.changes(since: last).decided == ["q1"])
    }
}
