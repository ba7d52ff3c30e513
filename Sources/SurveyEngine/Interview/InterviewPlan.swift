import Involvement

/// A questionnaire made ready for asking, once: its pages as they can be put
/// on a screen, and where to find each question.
struct InterviewPlan: Sendable {
    let pages: [PlannedPage]
    let questions: [PlannedQuestion]
    let services: ServicesOnOffer
    let placeOfPage: [ID<Page>: Int]
    let placeOfQuestion: [ID<Question>: Int]

    init(_ instrument: Instrument, _ register: ServiceRegister) {
        var pages: [PlannedPage] = []
        var questions: [PlannedQuestion] = []
        for page in instrument.pages {
            // Rules and pipes see only what an earlier screen has sent, so a
            // question that depends on one of its own page starts a new one.
            var onScreen: Set<ID<Question>> = []
            var start = questions.count
            func close() {
                guard start < questions.count else { return }
                let isFirst = pages.last?.source != page.id
                let id = isFirst ? page.id : ID(questions[start].question.id.rawValue)
                pages.append(
                    PlannedPage(
                        id: id, source: page.id, title: page.title, showIf: page.showIf,
                        questions: start..<questions.count))
                start = questions.count
            }
            for question in page.questions {
                let planned = PlannedQuestion(question)
                if !onScreen.isDisjoint(with: planned.dependencies) {
                    close()
                    onScreen = []
                }
                onScreen.insert(question.id)
                questions.append(planned)
            }
            close()
        }
        self.pages = pages
        self.questions = questions
        self.services = ServicesOnOffer(register)
        self.placeOfPage = Dictionary(
            pages.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.placeOfQuestion = Dictionary(
            questions.enumerated().map { ($0.element.question.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What is put on one screen. A class, as is a planned question, since every
/// post reads a thousand of them and copying their texts would cost more than
/// the rules.
final class PlannedPage: Sendable {
    let id: ID<Page>
    /// The page of the questionnaire that it is, or is a part of.
    let source: ID<Page>
    let title: String?
    let showIf: Expression?
    /// Their places in the plan.
    let questions: Range<Int>

    init(id: ID<Page>, source: ID<Page>, title: String?, showIf: Expression?, questions: Range<Int>) {
        self.id = id
        self.source = source
        self.title = title
        self.showIf = showIf
        self.questions = questions
    }
}

/// A question with its type and its texts made ready.
final class PlannedQuestion: Sendable {
    let question: Question
    let type: any QuestionType
    let text: PipedText
    let hint: PipedText?
    /// A consent without which nothing is kept.
    let isNeededConsent: Bool

    init(_ question: Question) {
        self.question = question
        self.type = questionType(of: question)
        self.text = PipedText(question.text)
        self.hint = question.hint.map { PipedText($0) }
        self.isNeededConsent = question.shape == .consent && question.isRequired
    }

    /// The questions that decide whether and how it is asked.
    var dependencies: Set<ID<Question>> {
        var all = question.showIf?.questions ?? []
        for choice in question.choices { all.formUnion(choice.showIf?.questions ?? []) }
        all.formUnion(text.questions)
        all.formUnion(hint?.questions ?? [])
        if let tier = question.servicesOfTierIn { all.insert(tier) }
        return all
    }
}
