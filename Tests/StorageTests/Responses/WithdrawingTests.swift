import Foundation
import Involvement
import Testing

@testable import Storage

struct WithdrawingTests {
    @Test func `a person's answers go with every passage of them and all that was said about it`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
        _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
        try await store.add([makeQuotation(), makeQuotation("q2", of: "r2")], pickedFrom: ["r1", "r2"])
        try await store.record([makeDecision(), makeDecision(on: "q2")])

        let withdrawal = try await store.withdraw(makeReceipt(1))

        #expect(withdrawal == Withdrawal(wasFound: true, isErased: true))
        #expect(try await store.responses().map(\.id) == ["r2"])
        #expect(try await store.codedQuotations().map(\.id) == ["q2"])
        #expect(try await store.holds(makeReceipt(1)) == false)
        #expect(try await store.holds(makeReceipt(2)))
    }

    @Test func `a code under which nothing is kept takes nothing out`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))

        #expect(try await store.withdraw(makeReceipt(9)).wasFound == false)
        #expect(try await store.responseCount() == 1)
    }

    @Test func `their words are in no byte of any file, while the store is still open`() async throws {
        try await withFile { path in
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            let store = try Store.open(path: path)
            let words = "Quokka at the clinic, never to be found again"
            let response = makeResponse(items: ["story": .answered(.text(words))])
            _ = try await store.accept(response, receipt: makeReceipt(1))
            try await store.add([makeQuotation(text: words)], pickedFrom: ["r1"])
            #expect(try holds("Quokka", folder))

            _ = try await store.withdraw(makeReceipt(1))

            #expect(try !holds("Quokka", folder))
            try store.close()
        }
    }

    private func holds(_ words: String, _ folder: URL) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(contentsOf: folder.appendingPathComponent(name)).range(of: Data(words.utf8)) != nil
        }
    }
}
