import Involvement
import Testing

@testable import SurveyEngine

/// What every type of question promises.
struct QuestionTypeContractTests {
    private func example(_ type: any QuestionType) throws -> TypeExample {
        try #require(TypeExample.all[type.name], "add an example for `\(type.name)`")
    }

    private func instrument(_ type: any QuestionType) throws -> Instrument {
        try SurveyFile.read(name: "survey.yaml", text: try example(type).survey(type))
    }

    /// The example's question, and what it offers.
    private func question(_ type: any QuestionType) throws -> (Question, [Choice]) {
        let question = try #require(try instrument(type).question("q"))
        let answers = AnswersSoFar(places: [:], today: .example)
        return (question, type.choices(of: question, given: answers, services: ServicesOnOffer(makeRegister())))
    }

    @Test func `names are different, and every type has an example`() {
        #expect(Set(questionTypes.map(\.name)).count == questionTypes.count)
        #expect(Set(questionTypes.map(\.name)) == Set(TypeExample.all.keys))
    }

    @Test(arguments: questionTypes)
    func `a type reads its example and shows a widget for its shape`(type: any QuestionType) throws {
        let (question, choices) = try question(type)

        #expect(question.type == type.name || type is Grid)
        #expect(question.shape == type.shape)
        #expect(question.isQuotable == type.isQuotable)
        switch (type.widget(for: question, offering: choices), type.shape) {
        case (.message, nil): break
        case (.message, .text): #expect(!type.isAsked)
        case (.textLine, .text), (.textBox, .text), (.numberLine, .number), (.date, .date), (.time, .time): break
        case (.rating(let marks, _, _), .number): #expect(!marks.isEmpty)
        case (.tick(let label), .choice): #expect(!label.isEmpty)
        case (.radios(let choices), .choice), (.radios(let choices), .service), (.radios(let choices), .consent),
            (.checkboxes(let choices), .choices), (.ranking(let choices), .ranking):
            #expect(!choices.isEmpty)
        case (let widget, let shape): Issue.record("\(widget) for \(String(describing: shape))")
        }
    }

    @Test(arguments: questionTypes)
    func `a printed form gives something to fill in, exactly where a person is asked`(type: any QuestionType) throws {
        let (question, choices) = try question(type)

        let paper = type.paper(for: question, offering: choices)

        #expect((paper == .none) == (type.shape == nil || !type.isAsked))
        #expect(paperAnswer(of: question, register: makeRegister()) == paper)
    }

    @Test(arguments: questionTypes)
    func `a type has a name in other tools, and no control only where nobody is asked`(type: any QuestionType) throws {
        let (question, _) = try question(type)
        let twin = try #require(formTwin(ofType: type.name))

        #expect(!twin.xlsform.isEmpty && !twin.dataType.isEmpty)
        #expect((twin.control == .none) == (!type.isAsked || type is Grid))
        #expect((twin.ddi == .none) == (type.shape == nil))
        #expect(type is Grid || formTwin(of: question) == twin)
    }

    @Test(arguments: questionTypes)
    func `every key that a type takes is read: nonsense under it is reported`(type: any QuestionType) throws {
        for key in type.keys {
            let found = problems(in: try example(type).survey(type, with: (key, "[[zz]]")))

            #expect(!found.isEmpty, "`\(key)` of `\(type.name)`")
        }
    }

    @Test(arguments: questionTypes.filter(\.isAsked))
    func `a valid entry becomes an answer of the type's shape and reads back in words`(type: any QuestionType) throws {
        let example = try example(type)
        let (question, choices) = try question(type)

        let item = try type.item(from: example.entered, to: question, offering: choices)

        #expect(item == example.item)
        #expect(item.answer?.shape == type.shape)
        #expect(type.words(of: item, offering: choices) == example.words)
        #expect(type.words(of: .absent(.notAsked), offering: choices) == "")
        #expect(type.words(of: .asWritten("zqzq"), offering: choices) == "")
        #expect(type.parts(of: question, offering: choices) == example.parts)
    }

    @Test(arguments: questionTypes.filter(\.isAsked))
    func `the same answer by hand is the same answer`(type: any QuestionType) throws {
        let example = try example(type)
        let (question, choices) = try question(type)

        #expect(type.itemFromHand(example.entered, to: question, offering: choices) == example.item)
        let byHand = example.byHand ?? [example.words]
        #expect(type.itemFromHand(byHand, to: question, offering: choices) == example.item)
        #expect(type.itemFromHand([" ", ""], to: question, offering: choices) == type.itemWhenBlank())
    }

    @Test(arguments: questionTypes.filter { $0.isAsked && $0.shape != nil })
    func `what cannot be taken by hand is kept word for word`(type: any QuestionType) throws {
        let (question, choices) = try question(type)
        let taken: ItemResponse = type.shape == .text ? .answered(.text("about zqzq?")) : .asWritten("about zqzq?")

        #expect(type.itemFromHand(["", "about zqzq?"], to: question, offering: choices) == taken)
    }

    @Test(arguments: questionTypes.filter(\.isAsked))
    func `left blank is taken, and sent back when it is required`(type: any QuestionType) throws {
        let example = try example(type)
        let instrument = try instrument(type)

        for isRequired in [false, true] {
            let interview = Interview(
                instrument: instrument.requiring("q", isRequired), register: makeRegister())
            var entries: Entries = ["take_part": ["yes"], "end": [], "q": [" ", ""]]
            let refuses = isRequired && type.shape != nil

            #expect((interview.step(entries).askedPage?.questions.first?.problem != nil) == refuses)
            #expect((interview.step(entries).lines == nil) == refuses)
            entries["q"] = example.entered
            #expect(interview.step(entries).lines != nil)
        }
    }

    @Test(arguments: questionTypes.filter { $0.isAsked && $0.shape != nil })
    func `a missing answer is asked for in plain words`(type: any QuestionType) {
        #expect(type.wordsWhenMissing.rawValue.utf8.last != UInt8(ascii: "."))
        #expect(!type.wordsWhenMissing.rawValue.contains("{"))
    }

    @Test(arguments: questionTypes)
    func `nonsense is an answer or a problem that does not repeat it, never a crash`(type: any QuestionType) throws {
        let (question, choices) = try question(type)
        let long = String(repeating: "9", count: 400)

        for entered in [
            ["zqzq"], ["-"], [","], ["a", "a"], ["a", "zqzq"], ["\u{0}"], ["e\u{301}"], ["98765432109876543210"],
            ["yes", "no"], ["1", "2"], [long], ["１２"], ["="], ["day="], ["day=zqzq"], ["day=31", "month=98765"],
            ["day=\(long)", "month=\(long)", "year=\(long)"], ["hour=-1", "minute=98765"], ["hour=1", "hour=2"],
            ["a=zqzq"], ["a=98765"], ["a=0"], ["a=1", "a=2"], ["zqzq=1"], ["a=1", "b"], ["31/31/98765"],
        ] {
            do throws(Refusal) {
                let item = try type.item(from: entered, to: question, offering: choices)
                #expect(item.answer == nil || item.answer?.shape == type.shape)
            } catch {
                let words = Words.english(error.words)
                #expect(!words.isEmpty && words.utf8.last != UInt8(ascii: ".") && !words.contains("{"))
                #expect(!words.contains("zqzq") && !words.contains("98765") && words.count < 120)
            }
            let item = type.itemFromHand(entered, to: question, offering: choices)
            #expect(item.answer == nil || item.answer?.shape == type.shape)
        }
    }
}

extension Instrument {
    /// The same with one question made needed, or not.
    fileprivate func requiring(_ id: ID<Question>, _ isRequired: Bool) -> Instrument {
        var pages = Array(pages.dropFirst(consents.count))
        for page in pages.indices {
            for place in pages[page].questions.indices where pages[page].questions[place].id == id {
                pages[page].questions[place].isRequired = isRequired
            }
        }
        var consents = consents
        for place in consents.indices where consents[place].id == id { consents[place].isRequired = isRequired }
        return Instrument(
            id: self.id, version: version, title: title, consents: consents, blocks: pages.map(Block.page))
    }
}
