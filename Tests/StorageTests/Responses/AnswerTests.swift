import Involvement
import Testing

@testable import Storage

/// The contract of every shape an answer can have, and every reason for
/// having none.
struct AnswerTests {
    static let examples: [Answer.Shape: [Answer]] = [
        .text: [
            .text("Nobody rushed it"), .text("“It's”, she said,\r\n\there: 👍🏽 Café e\u{301} \u{200B}"), .text(" "),
            .text("'; DROP TABLE response; --"), .text(String(repeating: "long ", count: 20_000)),
        ],
        .number: [.number(3), .number(0), .number(-0.1), .number(1e300), .number(.leastNonzeroMagnitude)],
        .choice: [.choice("strongly_agree")],
        .choices: [.choices(["one"]), .choices(["zebra", "apple", "medicine"])],
        .ranking: [.ranking(["kind", "quick"])], .date: [.date(PartialDate(year: 2026, month: 5)!)],
        .time: [.time(TimeOfDay(hour: 9, minute: 30)!)],
        .service: [.service("riverside_drop_in")],
        .consent: [.consent(true), .consent(false)],
    ]

    @Test(arguments: Answer.Shape.allCases)
    func `an answer of every shape comes back whole`(shape: Answer.Shape) async throws {
        let examples = try #require(Self.examples[shape])
        for (number, answer) in examples.enumerated() {
            #expect(answer.shape == shape)
            let store = try Store.inMemory()
            let response = makeResponse(items: ["question": .answered(answer)])

            _ = try await store.accept(response, receipt: makeReceipt(number))

            #expect(try await store.responses() == [response])
        }
    }

    @Test(arguments: ItemNonresponse.allCases)
    func `a reason for having no answer comes back`(reason: ItemNonresponse) async throws {
        let store = try Store.inMemory()
        let response = makeResponse(items: ["question": .absent(reason)])

        _ = try await store.accept(response, receipt: makeReceipt(1))

        #expect(try await store.responses() == [response])
    }

    @Test(arguments: [0, 1, 15, 16, 17, 32, 100])
    func `however many questions there are, all come back`(count: Int) async throws {
        let store = try Store.inMemory()
        let answers = (0..<count).map { number in
            (ID<Question>("q\(number)"), ItemResponse.answered(.text("Words \(number)")))
        }
        let response = makeResponse(items: Dictionary(uniqueKeysWithValues: answers))

        _ = try await store.accept(response, receipt: makeReceipt(1))

        #expect(try await store.responses() == [response])
    }

    @Test func `words come back byte for byte, composed or not`() async throws {
        let store = try Store.inMemory()
        let words = "Cafe\u{301} and Café"
        _ = try await store.accept(
            makeResponse(items: ["story": .answered(.text(words))]), receipt: makeReceipt(1))

        let item = try await store.responses().first?.items["story"]

        guard case .answered(.text(let read)) = item else {
            Issue.record("no text came back")
            return
        }
        #expect(Array(read.utf8) == Array(words.utf8))
    }

    @Test(arguments: [
        Answer.text(""), .choice(""), .choices([]), .choices(["one", "one"]), .number(.nan), .number(.infinity),
        .text("cut\u{0}here"), .service(""),
    ])
    func `what is no answer is refused`(answer: Answer) async throws {
        let store = try Store.inMemory()

        await #expect(throws: StorageError.self) {
            try await store.accept(makeResponse(items: ["story": .answered(answer)]), receipt: makeReceipt(1))
        }

        #expect(try await store.responseCount() == 0)
    }
}
