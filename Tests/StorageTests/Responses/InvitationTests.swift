import GRDB
import Involvement
import Testing

@testable import Storage

struct InvitationTests {
    private let code = InvitationCode(randomBytes: [1, 2, 3, 4, 5, 6, 7, 8])

    @Test("A code brings in one response and is burned with it")
    func burned() async throws {
        let store = try Store.inMemory()
        try await store.add([code], label: "poster")
        #expect(try await store.isOpen(code))
        #expect(try await store.accept(makeResponse(), receipt: makeReceipt(1), invitation: code) == .stored)
        #expect(try await !store.isOpen(code))
        await #expect(throws: InvitationRefused()) {
            try await store.accept(makeResponse("r2"), receipt: makeReceipt(2), invitation: code)
        }
        #expect(try await store.responseCount() == 1)
        #expect(try await store.invitationCounts() == [InvitationCount(label: "poster", given: 1, used: 1)])
        // The same form sent again is not a second use.
        #expect(try await store.accept(makeResponse(), receipt: makeReceipt(1), invitation: code) == .alreadyStored)
    }

    @Test("A code nobody handed out stores nothing, and spoils nothing for those in the same transaction")
    func unknown() async throws {
        let store = try Store.inMemory()
        try await store.add([code], label: "poster")
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 1...20 {
                group.addTask {
                    let invitation =
                        number == 7
                        ? code
                        : number % 2 == 0 ? InvitationCode(randomBytes: [9, 9, 9, 9, 9, 9, 9, UInt8(number)]) : nil
                    let response = makeResponse(ID("r\(number)"))
                    let outcome = try? await store.accept(
                        response, receipt: makeReceipt(number), invitation: invitation)
                    return outcome == .stored
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 10)
        #expect(try await store.responseCount() == 10)
    }

    @Test("Which response a code brought stands nowhere")
    func unlinked() async throws {
        let store = try Store.inMemory()
        try await store.add([code], label: "poster")
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1), invitation: code)
        let columns = try await store.database.read { try $0.columns(in: "invitation").map(\.name) }
        #expect(Set(columns) == ["codeDigest", "label", "isUsed"])
        let stored = try await store.database.read { try String.fetchAll($0, sql: "SELECT codeDigest FROM invitation") }
        #expect(stored.count == 1 && !stored[0].contains(code.text))
    }

    @Test("A code is read as people type it")
    func typed() {
        #expect(InvitationCode(typed: code.grouped.lowercased()) == code)
        #expect(InvitationCode(typed: "123") == nil)
        #expect(code.grouped.utf8.count == 14)
    }
}
