import Involvement

/// A questionnaire made ready for asking, once: its pages as they can be put
/// on a screen, repeats laid out in rounds, and where to find each question.
struct InterviewPlan: Sendable {
    let pages: [PlannedPage]
    let questions: [PlannedQuestion]
    let services: ServicesOnOffer
    let placeOfPage: [ID<Page>: Int]
    let placeOfQuestion: [ID<Question>: Int]

    init(_ instrument: Instrument, _ register: ServiceRegister, assumed: [ID<Question>: String], words: Words) {
        let consents = instrument.consents.map { Page(id: ID($0.id.rawValue), questions: [$0]) }
        let laidOut = consents.map { PageToAsk($0) } + RepeatLayout(instrument, words).pages(of: instrument.blocks)
        self.init(laidOut, register, assumed)
    }

    /// The equality questions, which stand apart from the rest.
    init(_ equality: EqualityQuestions, _ register: ServiceRegister, assumed: [ID<Question>: String]) {
        self.init(equality.pages.map { PageToAsk($0) }, register, assumed)
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
                        id: id, source: page.page.id, title: page.page.title.map { PipedText($0) },
                        showIf: page.page.showIf,
                        questions: start..<questions.count, stops: isLast ? page.page.stops : []))
                start = questions.count
            }
            let ofPage = page.page.questions.map {
                PlannedQuestion($0, role: page.role, assumed: assumed[$0.id.base])
            }
            var needs = Needs(ofPage)
            for planned in ofPage {
                if !onScreen.isDisjoint(with: needs.before(planned)) {
                    close(isLast: false)
                    onScreen = []
                }
                onScreen.insert(planned.question.id)
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

    func question(_ id: ID<Question>) -> PlannedQuestion? {
        placeOfQuestion[id].map { questions[$0] }
    }
}

/// What must have been sent before a question of a page can be asked. The rows
/// of a grid stand together, so the first waits for what any of them waits for.
private struct Needs {
    private let ofGrids: [String: Set<ID<Question>>]
    private var begun: Set<String> = []

    init(_ questions: [PlannedQuestion]) {
        let rows = Dictionary(grouping: questions.filter { $0.question.grid != nil }) { $0.question.grid?.code ?? "" }
        self.ofGrids = rows.mapValues { rows in
            var all: Set<ID<Question>> = []
            for row in rows { all.formUnion(row.dependencies) }
            return all.subtracting(rows.map(\.question.id))
        }
    }

    mutating func before(_ planned: PlannedQuestion) -> Set<ID<Question>> {
        guard let code = planned.question.grid?.code, begun.insert(code).inserted, let all = ofGrids[code] else {
            return planned.dependencies
        }
        return all
    }
}

/// What is put on one screen. A class, as is a planned question, since every
/// post reads a thousand of them and copying their texts would cost more than
/// the rules.
final class PlannedPage: Sendable {
    let id: ID<Page>
    /// The page of the questionnaire that it is, or is a part of.
    let source: ID<Page>
    let title: PipedText?
    let showIf: Expression?
    /// Their places in the plan.
    let questions: Range<Int>
    let stops: [Question.Stop]

    init(
        id: ID<Page>, source: ID<Page>, title: PipedText?, showIf: Expression?, questions: Range<Int>,
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
