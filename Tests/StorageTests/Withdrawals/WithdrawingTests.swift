import Foundation
import GRDB
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

    @Test func `their words are in no byte of any file, while others have the file open`() async throws {
        try await withFile { path in
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            let (store, other) = (try Store.open(path: path), try Store.open(path: path))
            _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
            try await acceptQuokka(into: store)
            _ = try await store.keep(makeUnfinished(), under: makeReceipt(1))
            #expect(try await other.codedQuotations().count == 1)
            #expect(try holds("Quokka", folder))
            #expect(try holds("quokka memo", folder))

            let withdrawal = try await store.withdraw(makeReceipt(1))

            #expect(withdrawal == Withdrawal(wasFound: true, isErased: true))
            #expect(try !holds("Quokka", folder))
            #expect(try !holds("quokka memo", folder))
            #expect(try await other.responses().map(\.id) == ["r2"])
            try other.close()
            try store.close()
        }
    }

    @Test func `somebody who is reading keeps the log, which is told, and emptied when they have ended`() async throws {
        try await withFile { path in
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            let store = try Store.open(path: path)
            try await acceptQuokka(into: store)
            var patient = Configuration()
            patient.readonly = true
            patient.allowsUnsafeTransactions = true
            let reader = try DatabaseQueue(path: path, configuration: patient)
            try await reader.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN; SELECT count(*) FROM response")
            }

            let during = try await store.withdraw(makeReceipt(1))
            try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            let isErased = try await store.emptyLog()

            #expect(during == Withdrawal(wasFound: true, isErased: false))
            #expect(isErased)
            #expect(try !holds("Quokka", folder))
            try store.close()
        }
    }

    @Test func `the same form sent again is not stored again`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
        _ = try await store.withdraw(makeReceipt(1))

        #expect(try await store.accept(makeResponse("r9"), receipt: makeReceipt(1)) == .withdrawn)
        #expect(try await store.keep(makeUnfinished(), under: makeReceipt(1)) == .withdrawn)
        #expect(try await store.responseCount() == 0)
    }

    @Test func `a row of a file that was withdrawn does not come back with the file`() async throws {
        let store = try Store.inMemory()
        let row = ImportedResponse(makeResponse(), receipt: makeReceipt(1), number: "")
        _ = try await store.accept([row])
        _ = try await store.withdraw(makeReceipt(1))

        #expect(try await store.accept([row]) == [.numberWithdrawn])
        #expect(try await store.responseCount() == 0)
    }

    @Test func `an older file that is put back loses what was withdrawn since`() async throws {
        try await withFile { path in
            let file = URL(fileURLWithPath: path)
            let backup = file.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("\(UUID().uuidString).backup")
            defer { try? FileManager.default.removeItem(at: backup) }
            var store = try Store.open(path: path)
            try await acceptQuokka(into: store)
            _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
            try await store.add([makeQuotation("q2", of: "r2")], pickedFrom: ["r2"])
            try store.close()
            try FileManager.default.copyItem(at: file, to: backup)
            store = try Store.open(path: path)
            _ = try await store.withdraw(makeReceipt(1))
            _ = try await store.withdraw(Consent.quoteMyWords, of: makeReceipt(2), day: laterDay)
            try store.close()
            try FileManager.default.removeItem(at: file)
            try FileManager.default.copyItem(at: backup, to: file)
            #expect(try holds("Quokka", file.deletingLastPathComponent()))

            store = try Store.open(path: path)

            #expect(try !holds("Quokka", file.deletingLastPathComponent()))
            #expect(try await store.responses().map(\.id) == ["r2"])
            #expect(try await store.codedQuotations().map(\.quotation.consent) == [.none])
            #expect(try await store.accept(makeResponse("r9"), receipt: makeReceipt(1)) == .withdrawn)
            try store.close()
        }
    }

    @Test func `a lost file beside the database is written again from the database`() async throws {
        try await withFile { path in
            let tombstones = TombstoneFile(besideDatabase: path)
            var store = try Store.open(path: path)
            _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
            _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
            _ = try await store.withdraw(makeReceipt(1))
            _ = try await store.withdraw(Consent.quoteMyWords, of: makeReceipt(2), day: laterDay)
            let before = try tombstones.read()
            try store.close()
            try FileManager.default.removeItem(atPath: tombstones.path)

            store = try Store.open(path: path)

            #expect(before.count == 2)
            #expect(try tombstones.read() == before)
            try store.close()
        }
    }

    @Test func `a wrong code leaves no line in the file beside the database`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)

            _ = try await store.withdraw(makeReceipt(7))
            _ = try await store.withdraw(Consent.quoteMyWords, of: makeReceipt(7), day: day)

            #expect(!FileManager.default.fileExists(atPath: TombstoneFile(besideDatabase: path).path))
            try store.close()
        }
    }

    @Test func `half a line at the end is cut off, a broken line before it is refused`() async throws {
        try await withFile { path in
            let tombstones = TombstoneFile(besideDatabase: path)
            let one = Withdrawn.answers(Tombstone(makeReceipt(1)))
            let two = Withdrawn.consent("quote_my_words", receiptHash: digest, day: day)
            try Data("# A remark\n\(one.line)\nanswers 5f".utf8).write(to: URL(fileURLWithPath: tombstones.path))

            #expect(try tombstones.read() == [one])
            try tombstones.add([two])

            #expect(try tombstones.read() == [one, two])
            try Data("answers 5f\n\(one.line)\n".utf8).write(to: URL(fileURLWithPath: tombstones.path))
            #expect(
                throws: StorageError(
                    place: tombstones.path,
                    reason: "Line 1 cannot be read, and it may stand for answers that were taken out. Put the file"
                        + " back as it was.")
            ) { try tombstones.read() }
            #expect(throws: StorageError.self) { try Store.open(path: path) }
        }
    }

    @Test func `a consent is taken back by itself, and that it had been given stays on record`() async throws {
        let store = try await makeStoreWithQuotation()
        let asked = try #require(try await store.consents(of: makeReceipt(1)))

        let isWithdrawn = try await store.withdraw(Consent.quoteMyWords, of: makeReceipt(1), day: laterDay)
        let again = try await store.withdraw(Consent.quoteMyWords, of: makeReceipt(1), day: laterDay)

        #expect(asked.map(\.consent.isGiven) == [true, true])
        #expect(isWithdrawn && !again)
        #expect(
            try await store.consents(of: makeReceipt(1))?.last
                == ConsentOnRecord(
                    consent: Consent(
                        purpose: Consent.quoteMyWords, isGiven: false, wording: "You may do this.", day: laterDay),
                    givenBefore: day))
        #expect(try await store.codedQuotations().map(\.quotation.consent) == [.none])
        #expect(try await store.responses().map { $0.allows(Consent.quoteMyWords) } == [false])
        #expect(try await store.consents(of: makeReceipt(2)) == nil)
    }

    private func acceptQuokka(into store: Store) async throws {
        let words = "Quokka at the clinic, never to be found again"
        _ = try await store.accept(
            makeResponse(items: ["story": .answered(.text(words))]), receipt: makeReceipt(1))
        try await store.add([makeQuotation(text: words)], pickedFrom: ["r1"])
        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)
        try await store.record([makeDecision(by: .person("quokka memo"))])
        try await store.record(Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
    }

    private func holds(_ words: String, _ folder: URL) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(contentsOf: folder.appendingPathComponent(name)).range(of: Data(words.utf8)) != nil
        }
    }

    @Test func `a form on paper goes by its number, and the number does not come back`() async throws {
        let store = try Store.inMemory()
        let form = ImportedResponse(makeResponse(), receipt: makeReceipt(1), number: "A17")
        _ = try await store.accept([form, ImportedResponse(makeResponse("r2"), receipt: makeReceipt(2), number: "A18")])

        let missed = try await store.withdraw(form: "A19")
        let withdrawal = try await store.withdraw(form: "A17")
        let again = try await store.withdraw(form: "A17")

        #expect(!missed.wasFound && !again.wasFound)
        #expect(withdrawal == Withdrawal(wasFound: true, isErased: true))
        #expect(try await store.responses().map(\.id) == ["r2"])
        #expect(try await store.knowsForm("A17"))
        #expect(try await !store.knowsForm("A19"))
        #expect(try await store.accept([form]) == [.numberWithdrawn])
        #expect(try await store.keepFirst(makeForm("A17", key: 5)) == .numberTaken)
    }

    @Test func `a form that waits for its second entry can be taken out too`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keepFirst(makeForm("17", key: 1))
        _ = try await store.keepFirst(makeForm("18", key: 2))

        #expect(try await store.withdraw(form: "17").wasFound)

        #expect(try await store.waitingForms().map(\.number) == ["18"])
        #expect(try await store.keepFirst(makeForm("17", key: 3)) == .numberTaken)
    }

    @Test(arguments: [true, false])
    func `an older file in which a form still waits loses it`(byNumber: Bool) async throws {
        try await withFile { path in
            let file = URL(fileURLWithPath: path)
            let backup = file.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("\(UUID().uuidString).backup")
            defer { try? FileManager.default.removeItem(at: backup) }
            var store = try Store.open(path: path)
            _ = try await store.keepFirst(makeForm(entries: ["story": ["Quokka at the clinic"]]))
            try store.close()
            try FileManager.default.copyItem(at: file, to: backup)
            store = try Store.open(path: path)
            var response = makeResponse()
            response.typing = .twice(differences: 0)
            _ = try await store.accept([ImportedResponse(response, receipt: makeReceipt(2), number: "17")])
            _ = byNumber ? try await store.withdraw(form: "17") : try await store.withdraw(makeReceipt(2))
            try store.close()
            try FileManager.default.removeItem(at: file)
            try FileManager.default.copyItem(at: backup, to: file)

            store = try Store.open(path: path)

            #expect(try await store.waitingForms().isEmpty)
            #expect(try !holds("Quokka", file.deletingLastPathComponent()))
            #expect(try await store.keepFirst(makeForm(key: 3)) == .numberTaken)
            try store.close()
        }
    }

    @Test func `an older file in which a form is stored loses it, and a lost list is written again`() async throws {
        try await withFile { path in
            let tombstones = TombstoneFile(besideDatabase: path)
            var store = try Store.open(path: path)
            _ = try await store.accept([ImportedResponse(makeResponse(), receipt: makeReceipt(1), number: "17")])
            try store.close()
            try tombstones.add([.form(WithdrawnForm(number: "17"))])

            store = try Store.open(path: path)
            #expect(try await store.responses().isEmpty)
            try store.close()
            try FileManager.default.removeItem(atPath: tombstones.path)

            try Store.open(path: path).close()
            #expect(try tombstones.read() == [.form(WithdrawnForm(number: "17"))])
        }
    }
}
