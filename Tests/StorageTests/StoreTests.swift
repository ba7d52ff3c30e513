import Foundation
import GRDB
import GRDBSQLite
import Involvement
import Testing

@testable import Storage

struct StoreTests {
    @Test func `opening again finds everything that was kept`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
            try await store.add([makeQuotation()], pickedFrom: ["r1"])
            try await store.record([makeDecision()])
            try await store.record(Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
            try await store.makeRelease()
            try store.close()

            let again = try Store.open(path: path)

            #expect(try await again.responses() == [makeResponse()])
            #expect(
                try await again.codedQuotations() == [
                    CodedQuotation(
                        quotation: makeQuotation(), decisions: [makeDecision()],
                        clearance: Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
                ])
            #expect(try await again.nextReleaseNumber() == 2)
            try again.close()
        }
    }

    @Test func `what is sent after the file was deleted is not acknowledged`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
            try FileManager.default.removeItem(atPath: path)

            let error = await #expect(throws: StorageError.self) {
                try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
            }

            #expect(error?.place == path)
            #expect(error?.reason.hasPrefix("It was moved, deleted or replaced while it was in use") == true)
        }
    }

    @Test func `two programs may hold one file open`() async throws {
        try await withFile { path in
            let server = try Store.open(path: path)
            let command = try Store.open(path: path)

            _ = try await server.accept(makeResponse("r1"), receipt: makeReceipt(1))
            _ = try await command.accept(makeResponse("r2"), receipt: makeReceipt(2))

            #expect(try await server.responseCount() == 2)
            try command.close()
            try server.close()
        }
    }

    @Test func `closing empties the write-ahead log`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            // Keeps the log from being removed together with the last connection.
            let other = try DatabaseQueue(path: path)
            _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")).count > 0)

            try store.close()

            #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")).count == 0)
            try other.close()
        }
    }

    @Test func `a closed store says so`() async throws {
        let store = try Store.inMemory()
        try store.close()

        await #expect(throws: StorageError(place: "the store in memory", reason: "It is closed. Open it again.")) {
            try await store.responses()
        }
    }

    @Test func `words that were deleted are nowhere in the file`() async throws {
        try await withFile { path in
            let words = "the landlord found the letter from the clinic"
            let store = try Store.open(path: path)
            let response = makeResponse(items: ["story": .answered(.text(words))])
            _ = try await store.accept(response, receipt: makeReceipt(1))
            try await store.add([makeQuotation(text: words)], pickedFrom: ["r1"])
            try store.close()
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(words.utf8)) != nil)

            let again = try Store.open(path: path)
            try await again.database.write { _ = try $0.run("DELETE FROM response") }
            #expect(try await again.quotationCount() == 0)
            try again.close()

            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(words.utf8)) == nil)
        }
    }

    @Test func `a full disk says so, without what was to be stored`() {
        let failure = DatabaseError(
            resultCode: .SQLITE_FULL, sql: "INSERT INTO answer (text) VALUES (?)", arguments: ["my words"])

        let error = StorageError.make(from: failure, place: "riverside/heard.sqlite")

        #expect(
            String(describing: error)
                == "riverside/heard.sqlite: The disk is full. Make room on it; nothing needs to be restarted.")
    }

    @Test func `a folder that is not there is told`() {
        #expect(
            throws: StorageError(
                place: "/nowhere/heard.sqlite",
                reason: "It cannot be opened. See that its folder exists and may be written to.")
        ) { try Store.open(path: "/nowhere/heard.sqlite") }
    }

    @Test func `a damaged value is told by its column and never shown`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.record([makeDecision()])
        try await store.database.write { db in
            try db.execute(sql: "DROP TRIGGER codingStands; UPDATE coding SET evidence = '3-999'")
        }

        await #expect(
            throws: StorageError(
                place: "column `evidence`",
                reason: "It holds something this program never writes. Go back to the last backup.")
        ) { try await store.codedQuotations() }
    }
}
