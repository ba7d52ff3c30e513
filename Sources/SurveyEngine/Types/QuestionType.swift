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
    /// The keys it allows beside those that every question has.
    var keys: [String] { get }
    /// What to say when a required answer is missing.
    var wordsWhenMissing: String { get }

    /// What it is called in other tools.
    var twin: FormTwin { get }

    /// Takes its own keys from the file.
    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading)

    /// The choices this person is offered now; empty when it has none.
    func choices(of question: Question, given answers: AnswersSoFar, services: ServicesOnOffer) -> [Choice]

    func widget(for question: Question, offering choices: [Choice]) -> Widget

    /// What a question left blank means, when it may be left blank.
    func itemWhenBlank() -> ItemResponse

    /// What was entered, as an answer. Never called with nothing entered.
    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse

    /// An answer in words; empty when there is none.
    func words(of item: ItemResponse, offering choices: [Choice]) -> String
}

extension QuestionType {
    var isQuotable: Bool { false }
    var standsInPages: Bool { true }
    var keys: [String] { [] }
    var twin: FormTwin { FormTwin(xlsform: "text", control: .input, dataType: "string", ddi: .text) }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {}

    func choices(of question: Question, given answers: AnswersSoFar, services: ServicesOnOffer) -> [Choice] {
        guard question.choices.contains(where: { $0.showIf != nil }) else { return question.choices }
        return question.choices.filter { choice in choice.showIf.map(answers.holds) ?? true }
    }

    func itemWhenBlank() -> ItemResponse { .absent(.leftBlank) }

    /// Whether there is nothing to choose from, so that asking makes no sense.
    func hasNothingToOffer(_ choices: [Choice]) -> Bool {
        switch shape {
        case .choice, .choices, .ranking, .service: choices.isEmpty
        case .text, .number, .date, .time, .consent, nil: false
        }
    }
}

/// What a person has to mend in an answer, in words for them. It never repeats
/// what they typed.
struct Refusal: Error, Equatable {
    let words: String
    /// Nothing was given where something is needed.
    let isMissing: Bool

    init(_ words: String, isMissing: Bool = false) {
        self.words = words
        self.isMissing = isMissing
    }
}
