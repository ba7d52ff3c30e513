import Involvement

/// A questionnaire made ready for asking, once: its pages as they can be put
/// on a screen, repeats laid out in rounds, and where to find each question.
struct InterviewPlan: Sendable {
    let pages: [PlannedPage]
    let questions: [PlannedQuestion]
    let services: ServicesOnOffer
    let placeOfPage: [ID<Page>: Int]
    let placeOfQuestion: [ID<Question>: Int]

    init(_ instrument: Instrument, _ register: ServiceRegister, assumed: [ID<Question>: String] = [:]) {
        let consents = instrument.consents.map { Page(id: ID($0.id.rawValue), questions: [$0]) }
        let laidOut = consents.map { PageToAsk($0) } + RepeatLayout(instrument).pages(of: instrument.blocks)
        self.init(laidOut, register, assumed)
    }

    /// The equality questions, which stand apart from the rest.
    init(_ equality: EqualityQuestions, _ register: ServiceRegister) {
        self.init(equality.pages.map { PageToAsk($0) }, register, [:])
    }

    private init(_ laidOut: [PageToAsk], _ register: ServiceRegister, _ assumed: [ID<Question>: String]) {
        var pages: [PlannedPage] = []
        var questions: [PlannedQuestion] = []
        for page in laidOut {
            // Rules and pipes see only what an earlier screen has sent, so a
            // question that depends on one of its own page starts a new one.
            var onScreen: Set<ID<Question>> = []
            var start = questions.count
            func close(isLast: Bool) {
                guard start < questions.count else { return }
                let isFirst = pages.last?.source != page.page.id
                let id = isFirst ? page.page.id : ID(questions[start].question.id.rawValue)
                pages.append(
                    PlannedPage(
                        id: id, source: page.page.id, title: page.page.title, showIf: page.page.showIf,
                        questions: start..<questions.count, stops: isLast ? page.page.stops : []))
                start = questions.count
            }
            for question in page.page.questions {
                let planned = PlannedQuestion(question, role: page.role, assumed: assumed[question.id.base])
                if !onScreen.isDisjoint(with: planned.dependencies) {
                    close(isLast: false)
                    onScreen = []
                }
                onScreen.insert(question.id)
                questions.append(planned)
            }
            close(isLast: true)
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
    let stops: [Question.Stop]

    init(
        id: ID<Page>, source: ID<Page>, title: String?, showIf: Expression?, questions: Range<Int>,
        stops: [Question.Stop]
    ) {
        self.id = id
        self.source = source
        self.title = title
        self.showIf = showIf
        self.questions = questions
        self.stops = stops
    }
}
