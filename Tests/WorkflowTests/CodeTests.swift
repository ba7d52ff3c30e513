import Foundation
import Involvement
import Testing
import Workflow

struct CodeTests {
    @Test func `a passage is anchored by its place and its words, and they agree`() async throws {
        let cycle = try makeCycle()
        let story = "First, “they” listened 🙂.\n\nThen they did not."
        _ = try await cycle.submit(makeEntries(story: story), receipt: cycle.makeReceiptCode(), channel: .web)

        let report = try await cycle.tag()
        let passages = try await cycle.codedQuotations().map(\.quotation)

        #expect(report.newPassages == 2)
        for passage in passages {
            #expect(String(decoding: Array(story.utf8)[passage.rangeUTF8], as: UTF8.self) == passage.text)
        }
    }

    @Test func `words written in the rounds of a repeat are passages too, each under its round`() async throws {
        let riverside = try ConsultationFolder(
            path: checkout.appendingPathComponent("Surveys/riverside").path
        ).load()
        let told = Question(id: "told", type: "long text", shape: .text, text: "What happened?", isQuotable: true)
        var instrument = riverside.instrument
        instrument.blocks.append(
            .repetition(
                Repetition(
                    id: "visit", rounds: .addAnother(upTo: 3),
                    blocks: [.page(Page(id: "told", questions: [told]))])))
        let cycle = try ReviewCycle.inMemory(
            consultation: Consultation(
                id: riverside.id, instrument: instrument, codebook: riverside.codebook, register: riverside.register),
            world: makeWorld())
        let entries = makeEntries(story: "").merging([
            "told.1": ["They were kind."], "visit.another.1": ["yes"], "told.2": ["They judged me."],
            "visit.another.2": ["no"], "story": ["Nothing."],
        ]) { $1 }

        #expect(try await cycle.submit(entries, receipt: cycle.makeReceiptCode(), channel: .web) == .stored)
        let report = try await cycle.tag()
        let passages = try await cycle.codedQuotations()

        #expect(report.newPassages == 3)
        let words = Dictionary(
            uniqueKeysWithValues: passages.map { passage -> (ID<Question>, String) in
                guard case .answer(_, let question) = passage.quotation.source else { return ("", "") }
                return (question, passage.quotation.text)
            })
        #expect(words == ["story": "Nothing.", "told.1": "They were kind.", "told.2": "They judged me."])
    }

    @Test func `reading again finds nothing new`() async throws {
        let cycle = try makeCycle()
        _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .web)
        _ = try await cycle.tag()

        let again = try await cycle.tag()

        #expect(again == TagReport(newPassages: 0, passagesRead: 0, suggestions: 0))
    }

    @Test func `many readings at once pick each passage once`() async throws {
        let cycle = try makeCycle()
        _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .web)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await cycle.tag() } }
            try await group.waitForAll()
        }

        #expect(try await cycle.codedQuotations().count == 1)
    }

    @Test func `a suggestion stays one until a person accepts it`() async throws {
        let cycle = try makeCycle()
        _ = try await cycle.submit(
            makeEntries(story: "My worker judged me."), receipt: cycle.makeReceiptCode(), channel: .web)
        _ = try await cycle.tag()
        let before = try #require(try await cycle.codedQuotations().first)

        try await cycle.decide(
            .accepted, theme: "stigma", polarity: nil, quotation: before.id, coder: .person("Ash"))
        let after = try #require(try await cycle.codedQuotation(before.id))

        #expect(before.accepted.isEmpty)
        #expect(before.suggestions.contains { $0.theme == "stigma" })
        #expect(after.accepted.map(\.theme) == ["stigma"])
        #expect(after.accepted.map(\.polarity) == [.negative])
    }

    @Test func `a theme or passage that does not exist is named, with what to do`() async throws {
        let cycle = try makeCycle()

        let error = await #expect(throws: WorkflowError.self) {
            try await cycle.decide(.accepted, theme: "nope", polarity: nil, quotation: "k", coder: .imported)
        }

        #expect(error?.description == "theme `nope`: It is not in the codebook. Choose one that is, or add it there.")
    }
}
