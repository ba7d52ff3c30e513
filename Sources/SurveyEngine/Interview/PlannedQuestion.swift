import Involvement

/// The rounds of a repeat that may follow one of them.
struct RoundsAhead: Equatable {
    let after: Int
    let upTo: Int
    /// As the survey has them, without a round.
    let questions: [ID<Question>]

    /// Whether anything was written in one of them.
    func isAnyFilled(in entries: Entries) -> Bool {
        (after..<upTo).contains { round in
            questions.contains { entries[$0.round(round + 1)]?.contains { !isBlank($0) } ?? false }
        }
    }
}

/// A question with its type and its texts made ready.
final class PlannedQuestion: Sendable {
    let question: Question
    let type: any QuestionType
    let role: Role
    let text: PipedText
    let hint: PipedText?
    /// What stands above the grid that it is a row of.
    let gridText: PipedText?
    let gridHint: PipedText?
    /// A consent without which nothing is kept.
    let isNeededConsent: Bool
    /// The answer taken as given, for a question that an overlay leaves out; an
    /// empty one leaves it blank.
    let assumed: String?

    /// What a question is there for.
    enum Role: Equatable {
        case question
        /// Whether there is another round to tell about; not stored.
        case another(RoundsAhead)
        /// How many rounds were asked, for rules; not asked and not stored. By
        /// round, its questions.
        case rounds([[ID<Question>]])
    }

    init(_ question: Question, role: Role, assumed: String? = nil) {
        self.question = question
        self.type = questionType(of: question)
        self.role = role
        self.text = PipedText(question.text)
        self.hint = question.hint.map { PipedText($0) }
        self.gridText = question.grid.map { PipedText($0.text) }
        self.gridHint = question.grid?.hint.map { PipedText($0) }
        self.isNeededConsent = question.shape == .consent && question.isRequired
        self.assumed = assumed
    }

    /// Whether a person meets it.
    var isAsked: Bool {
        if case .rounds = role { false } else { type.isAsked && assumed == nil }
    }

    /// The questions that decide whether and how it is asked, and must have
    /// been sent before. A line beside a choice is sent with the choice.
    var dependencies: Set<ID<Question>> {
        guard question.saysMoreAbout == nil, isAsked else { return [] }
        var all = question.showIf?.questions ?? []
        for choice in question.choices { all.formUnion(choice.showIf?.questions ?? []) }
        for text in [text, hint, gridText, gridHint] { all.formUnion(text?.questions ?? []) }
        if let tier = question.servicesOfTierIn { all.insert(tier) }
        return all
    }
}
