import GRDB
import Involvement
import Testing

@testable import Storage

struct AssistanceTests {
    private func makeAssisted(
        _ id: ID<Response> = "r1", helper: String = "Sam, peer worker", _ manner: ConsentManner = .byInterpreter
    ) -> Response {
        var response = makeResponse(id)
        response.channel = .assisted
        response.assistance = Assistance(helper: helper, consent: manner)
        return response
    }

    @Test(arguments: ConsentManner.allCases)
    func `who helped and how the person agreed comes back as it was`(manner: ConsentManner) async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeAssisted(manner), receipt: makeReceipt(1))

        #expect(try await store.responses() == [makeAssisted(manner)])
        #expect(try await store.assistedCounts() == [manner: 1])
        #expect(try await store.channelCounts() == [.assisted: 1])
    }

    @Test func `it goes with the answers when they are withdrawn`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeAssisted(), receipt: makeReceipt(1))
        _ = try await store.accept(makeAssisted("r2", .spoken), receipt: makeReceipt(2))

        _ = try await store.withdraw(makeReceipt(1))

        #expect(try await store.assistedCounts() == [.spoken: 1])
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM assistance") } == 1)
    }

    @Test func `a response set aside is counted in no way`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeAssisted(), receipt: makeReceipt(1))
        try await store.hold(["r1"], because: .sameWords, by: ash, day: day)

        #expect(try await store.assistedCounts() == [:])
        #expect(try await store.channelCounts() == [:])
    }

    @Test func `without the name of who helped nothing is stored`() async throws {
        let store = try Store.inMemory()

        await #expect(throws: StorageError.self) {
            try await store.accept(makeAssisted(helper: ""), receipt: makeReceipt(1))
        }
        #expect(try await store.responseCount() == 0)
    }

    private func makeAssisted(_ manner: ConsentManner) -> Response { makeAssisted("r1", manner) }
}
