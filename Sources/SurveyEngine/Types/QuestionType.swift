import DefinitionReading
import Involvement

/// A kind of question, as a survey file names it: what it takes from the
/// file, what it shows, what it makes of what a person typed. One file each;
/// storage and reporting never see them, only the shapes of their answers.
protocol QuestionType: Sendable {
    /// As written after `type:`.
    var name: String { get }
    /// Nil when there is nothing to answer.
    var shape: Answer.Shape? { get }
    /// Whether the words may be picked out as quotations.
    var isQuotable: Bool { get }
    /// Whether it is asked among the pages; a consent has its own place.
    var standsInPages: Bool { get }
    /// Whether a person is asked it; what is worked out or fixed fills itself in.
    var isAsked: Bool { get }
    /// The keys it allows beside those that every question has.
    var keys: [String] { get }
    /// What to say when a required answer is missing.
    var wordsWhenMissing: SurveyPhrase { get }

    /// What it is called in other tools.
    var twin: FormTwin { get }

    /// What this question of the type is called in other tools.
    func twin(of question: Question) -> FormTwin

    /// Takes its own keys from the file.
    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading)

    /// The choices this person is offered now; empty when it has none.
    func choices(of question: Question, given answers: AnswersSoFar, services: ServicesOnOffer) -> [Choice]

    func widget(for question: Question, offering choices: [Choice]) -> Widget

    /// What a printed form gives to fill in by hand.
    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer

    /// The lines it has on a page, when it has several: each comes as an entry
    /// of its own, `month=5`. Empty when it has one.
    func parts(of question: Question, offering choices: [Choice]) -> [String]

    /// What a question left blank means, when it may be left blank.
    func itemWhenBlank() -> ItemResponse

    /// What was entered, as an answer. Never called with nothing entered.
    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse

    /// What somebody wrote by hand, as an answer. Nobody can be asked again, so
    /// what cannot be taken is kept as written, and never guessed.
    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse

    /// What was written by hand in several lines, as one text to keep.
    func inOnePiece(_ written: [String]) -> String

    /// Refuses an answer for what is known beside it: the day it is given on.
    func check(_ answer: Answer, to question: Question, given answers: AnswersSoFar) throws(Refusal)

    /// What fills itself in, for a type that is not asked.
    func itemUnasked(_ question: Question, given answers: AnswersSoFar) -> ItemResponse

    /// An answer in words; empty when there is none.
    /// - Parameter language: the product's own words, for the names of months.
    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String
}

extension QuestionType {
    var isQuotable: Bool { false }
    var standsInPages: Bool { true }
    var isAsked: Bool { true }
    var keys: [String] { [] }

    func twin(of question: Question) -> FormTwin { twin }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {}

    func choices(of question: Question, given answers: AnswersSoFar, services: ServicesOnOffer) -> [Choice] {
        guard question.choices.contains(where: { $0.showIf != nil }) else { return question.choices }
        return question.choices.filter { choice in choice.showIf.map(answers.holds) ?? true }
    }

    func parts(of question: Question, offering choices: [Choice]) -> [String] { [] }

    func itemWhenBlank() -> ItemResponse { .absent(.leftBlank) }

    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        keptAsWritten(written) { written throws(Refusal) in
            try item(from: written, to: question, offering: choices)
        }
    }

    /// What somebody wrote by hand, where more is known: what is refused for the
    /// day it was given on is kept as written too.
    func itemFromHand(
        _ written: [String], to question: Question, offering choices: [Choice], given answers: AnswersSoFar
    ) -> ItemResponse {
        keptAsWritten(written) { written throws(Refusal) in
            let item = itemFromHand(written, to: question, offering: choices)
            if let answer = item.answer { try check(answer, to: question, given: answers) }
            return item
        }
    }

    func inOnePiece(_ written: [String]) -> String { written.joined(separator: "; ") }

    func check(_ answer: Answer, to question: Question, given answers: AnswersSoFar) throws(Refusal) {}

    func itemUnasked(_ question: Question, given answers: AnswersSoFar) -> ItemResponse { itemWhenBlank() }

    /// Whether there is nothing to choose from, so that asking makes no sense.
    func hasNothingToOffer(_ choices: [Choice]) -> Bool {
        switch shape {
        case .choice, .choices, .ranking, .service: choices.isEmpty
        case .text, .number, .date, .time, .consent, nil: false
        }
    }

    /// What was written by hand, read as what a page sends; kept as it is when
    /// that is refused.
    func keptAsWritten(
        _ written: [String], _ read: ([String]) throws(Refusal) -> ItemResponse
    ) -> ItemResponse {
        let written = written.filter { !isBlank($0) }
        guard !written.isEmpty else { return itemWhenBlank() }
        do throws(Refusal) {
            return try read(written)
        } catch {
            return .asWritten(inOnePiece(written))
        }
    }
}

/// What a person has to mend in an answer, in words for them. It never repeats
/// what they typed.
struct Refusal: Error, Equatable {
    let words: FilledPhrase
    /// Nothing was given where something is needed.
    let isMissing: Bool

    init(_ phrase: SurveyPhrase, _ values: [String: FilledPhrase.Value] = [:], isMissing: Bool = false) {
        self.init(FilledPhrase(phrase, values), isMissing: isMissing)
    }

    init(_ words: FilledPhrase, isMissing: Bool = false) {
        self.words = words
        self.isMissing = isMissing
    }
}
