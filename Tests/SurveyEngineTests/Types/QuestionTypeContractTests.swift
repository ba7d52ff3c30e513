import Involvement
import Testing

@testable import SurveyEngine

/// What every type of question promises.
struct QuestionTypeContractTests {
    /// The smallest survey that uses a type, an answer a person may give, and
    /// how it reads on the page where answers are checked.
    struct Example {
        var page: String
        var entered: [String]
        var words: String
        var item: ItemResponse
    }

    static let examples: [String: Example] = [
        "short text": Example(
            page: "- {question: q, type: short text, text: Q?}", entered: ["My sister"], words: "My sister",
            item: .answered(.text("My sister"))),
        "long text": Example(
            page: "- {question: q, type: long text, text: Q?}", entered: ["One\nTwo"], words: "One\nTwo",
            item: .answered(.text("One\nTwo"))),
        "story": Example(
            page: "- {question: q, type: story, text: Q?}", entered: [" It was cold. "], words: " It was cold. ",
            item: .answered(.text(" It was cold. "))),
        "whole number": Example(
            page: "- {question: q, type: whole number, text: Q?}", entered: ["26"], words: "26",
            item: .answered(.number(26))),
        "choose one": Example(
            page: "- {question: q, type: choose one, text: Q?, choices: {a: An apple, b: A pear}}", entered: ["b"],
            words: "A pear", item: .answered(.choice("b"))),
        "choose any": Example(
            page: "- {question: q, type: choose any, text: Q?, choices: {a: An apple, b: A pear}}",
            entered: ["b", "a"], words: "An apple; A pear", item: .answered(.choices(["a", "b"]))),
        "scale": Example(
            page: "- {question: q, type: scale, scale: s, text: Q?}", entered: ["lot"], words: "A lot",
            item: .answered(.choice("lot"))),
        "service": Example(
            page: "- {question: q, type: service, text: Q?}", entered: ["drop_in"], words: "The Drop-in",
            item: .answered(.service("drop_in"))),
        "consent": Example(page: "", entered: ["yes"], words: "Yes", item: .answered(.consent(true))),
        "message": Example(
            page: "- {message: q, text: Q}", entered: [], words: "", item: .absent(.leftBlank)),
    ]

    private func instrument(_ example: Example) throws -> Instrument {
        if !example.page.isEmpty {
            return try makeInstrument(pages: example.page, head: "scales: {s: {lot: A lot, bit: A bit}}")
        }
        return try makeInstrument(
            pages: "- {message: end, text: End}", consent: "  q: {text: Q}\n  take part: {text: Yes?, needed: yes}")
    }

    private func offered(_ type: any QuestionType, _ question: Question) -> [Choice] {
        let answers = AnswersSoFar(places: [:], today: .example)
        return type.choices(of: question, given: answers, services: ServicesOnOffer(makeRegister()))
    }

    @Test func `names are different, and every type has an example`() {
        #expect(Set(questionTypes.map(\.name)).count == questionTypes.count)
        #expect(Set(questionTypes.map(\.name)) == Set(Self.examples.keys))
    }

    @Test(arguments: questionTypes)
    func `a type reads its example and shows a widget for its shape`(type: any QuestionType) throws {
        let example = try #require(Self.examples[type.name], "add an example for `\(type.name)`")

        let question = try #require(try instrument(example).question("q"))

        #expect(question.type == type.name)
        #expect(question.shape == type.shape)
        #expect(question.isQuotable == type.isQuotable)
        switch (type.widget(for: question, offering: offered(type, question)), type.shape) {
        case (.textLine, .text), (.textBox, .text), (.numberLine, .number), (.message, nil): break
        case (.radios(let choices), .choice), (.radios(let choices), .service), (.radios(let choices), .consent),
            (.checkboxes(let choices), .choices):
            #expect(!choices.isEmpty)
        case (let widget, let shape): Issue.record("\(widget) for \(String(describing: shape))")
        }
    }

    @Test(arguments: questionTypes)
    func `a valid entry becomes an answer of the type's shape and reads back in words`(type: any QuestionType) throws {
        let example = try #require(Self.examples[type.name])
        let question = try #require(try instrument(example).question("q"))
        let choices = offered(type, question)

        let item = try type.item(from: example.entered, to: question, offering: choices)

        #expect(item == example.item)
        #expect(item.answer?.shape == type.shape)
        #expect(type.words(of: item, offering: choices) == example.words)
        #expect(type.words(of: .absent(.notAsked), offering: choices) == "")
    }

    @Test(arguments: questionTypes)
    func `left blank is taken, and sent back when it is required`(type: any QuestionType) throws {
        let example = try #require(Self.examples[type.name])
        var instrument = try instrument(example)
        let place = try #require(instrument.blocks.firstIndex { $0.pages.first?.id == "q" })
        var page = instrument.blocks[place].pages[0]

        for isRequired in [false, true] {
            page.questions[0].isRequired = isRequired
            instrument.blocks[place] = .page(page)
            let interview = Interview(instrument: instrument, register: makeRegister())
            var entries: Entries = ["take_part": ["yes"], "end": [], "q": [" ", ""]]
            let refuses = isRequired && type.shape != nil

            #expect((interview.step(entries).askedPage?.questions.first?.problem != nil) == refuses)
            #expect((interview.step(entries).lines == nil) == refuses)
            entries["q"] = example.entered
            #expect(interview.step(entries).lines != nil)
        }
    }

    @Test(arguments: questionTypes.filter { $0.shape != nil })
    func `a missing answer is asked for in plain words`(type: any QuestionType) {
        #expect(!type.wordsWhenMissing.isEmpty)
        #expect(type.wordsWhenMissing.utf8.last != UInt8(ascii: "."))
    }

    @Test(arguments: questionTypes)
    func `nonsense is an answer or a problem, never a crash`(type: any QuestionType) throws {
        let example = try #require(Self.examples[type.name])
        let question = try #require(try instrument(example).question("q"))
        let choices = offered(type, question)

        for entered in [
            ["x"], ["-"], [","], ["a", "a"], ["a", "z"], ["\u{0}"], ["e\u{301}"], ["99999999999999999999"],
            ["yes", "no"],
            ["1", "2"], [String(repeating: "9", count: 400)], ["１２"],
        ] {
            let item = try? type.item(from: entered, to: question, offering: choices)
            #expect(item?.answer == nil || item?.answer?.shape == type.shape)
        }
    }
}
