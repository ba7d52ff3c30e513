import Involvement
import Testing

@testable import Storage

struct GroupCommitTests {
    @Test func `sending twice stores once`() async throws {
        let store = try Store.inMemory()
        let first = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))

        let again = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))
        let withAnotherKey = try await store.accept(makeResponse("r2"), receipt: makeReceipt(1))

        #expect([first, again, withAnotherKey] == [.stored, .alreadyStored, .alreadyStored])
        #expect(try await store.responses() == [makeResponse("r1")])
    }

    @Test func `fifty at once with one code store once`() async throws {
        let store = try Store.inMemory()

        let acceptances = try await withThrowingTaskGroup(of: Acceptance.self) { group in
            for number in 0..<50 {
                group.addTask { try await store.accept(makeResponse(ID("r\(number)")), receipt: makeReceipt(1)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(acceptances.count { $0 == .stored } == 1)
        #expect(acceptances.count { $0 == .alreadyStored } == 49)
        #expect(try await store.responseCount() == 1)
    }

    @Test func `a thousand at once are all stored and share transactions`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)

            let outcomes = await sendAtOnce((0..<1_000).map { makeResponse(ID("r\($0)")) }, to: store)

            #expect(outcomes.values.allSatisfy { $0 == .success(.stored) })
            #expect(try await store.responseCount() == 1_000)
            #expect(await store.groupCommit.transactionCount < 1_000)
            try store.close()
        }
    }

    @Test func `a faulty response fails alone`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            let faulty: Set<ID<Response>> = ["r3", "r50", "r99"]
            let responses = (0..<100).map { number in
                let id = ID<Response>("r\(number)")
                return makeResponse(id, items: ["story": .answered(.text(faulty.contains(id) ? "" : "Words."))])
            }

            let outcomes = await sendAtOnce(responses, to: store)

            for (id, outcome) in outcomes {
                let fault = StorageError(
                    place: "response `\(id)`",
                    reason: "It breaks a rule of the database: an answer has content of a known shape, and is never"
                        + " empty. Nothing of it was stored.")
                #expect(outcome == (faulty.contains(id) ? .failure(fault) : .success(.stored)))
            }
            let stored = try await store.responses()
            #expect(stored == responses.filter { !faulty.contains($0.id) }.sorted { $0.id < $1.id })
            try store.close()
        }
    }

    @Test func `a key that another response has is refused`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))

        await #expect(
            throws: StorageError(
                place: "response `r1`", reason: "Another response has this key. Send it with a key of its own.")
        ) { try await store.accept(makeResponse("r1"), receipt: makeReceipt(2)) }
    }

    @Test func `an error never shows a person's words`() async throws {
        let store = try Store.inMemory()
        let twice = Consent(purpose: "take_part", isGiven: true, wording: "secret words", day: day)
        let response = makeResponse(items: ["story": .answered(.text("secret words"))], consents: [twice, twice])

        let error = await #expect(throws: StorageError.self) {
            try await store.accept(response, receipt: makeReceipt(1))
        }

        #expect(
            error?.description == "response `r1`: Another has the same consent.response, consent.purpose. Nothing of"
                + " it was stored.")
    }

    @Test func `when the file fails nobody is told that theirs was stored`() async throws {
        let store = try Store.inMemory()
        try store.close()

        let outcomes = await sendAtOnce([makeResponse("r1"), makeResponse("r2")], to: store)

        let closed = StorageError(place: "the store in memory", reason: "It is closed. Open it again.")
        #expect(outcomes == ["r1": .failure(closed), "r2": .failure(closed)])
    }

    @Test func `closing while people send loses nothing that was acknowledged`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            async let sending = sendAtOnce((0..<200).map { makeResponse(ID("r\($0)")) }, to: store)

            try store.close()

            let outcomes = await sending
            let again = try Store.open(path: path)
            let kept = Set(try await again.responses().map(\.id))
            let closed = StorageError(place: path, reason: "It is closed. Open it again.")
            for (id, outcome) in outcomes {
                #expect(outcome == (kept.contains(id) ? .success(.stored) : .failure(closed)))
            }
            try again.close()
        }
    }

    @Test func `a visitor who goes away does not take others with them`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)

            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        if number % 2 == 0 { withUnsafeCurrentTask { $0?.cancel() } }
                        _ = try await store.accept(makeResponse(ID("r\(number)")), receipt: makeReceipt(number))
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await store.responseCount() == 40)
            try store.close()
        }
    }

    private func sendAtOnce(
        _ responses: [Response], to store: Store
    ) async -> [ID<Response>: Result<Acceptance, StorageError>] {
        await withTaskGroup(of: (ID<Response>, Result<Acceptance, StorageError>).self) { group in
            for (number, response) in responses.enumerated() {
                group.addTask {
                    do {
                        return (response.id, .success(try await store.accept(response, receipt: makeReceipt(number))))
                    } catch let error as StorageError {
                        return (response.id, .failure(error))
                    } catch {
                        return (response.id, .failure(StorageError(place: "another error", reason: "\(error)")))
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }
}
