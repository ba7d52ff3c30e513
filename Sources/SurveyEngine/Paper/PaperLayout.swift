import Involvement

/// Lays a questionnaire out on paper: numbers its parts and questions in the
/// order of the file, and turns rules into instructions.
struct PaperLayout {
    private let services: ServicesOnOffer
    /// The numbers, worked out first: a rule names earlier questions by them.
    private var numbers: [ID<Question>: String] = [:]
    private var questions: [ID<Question>: Question] = [:]
    private var nextPart = 1
    private var nextQuestion = 1

    private let words: Words
    private let leftOut: Set<ID<Question>>
    private let repeats: RepeatLayout

    init(_ instrument: Instrument, _ register: ServiceRegister, _ words: Words, leavingOut leftOut: Set<ID<Question>>) {
        self.services = ServicesOnOffer(register)
        self.repeats = RepeatLayout(instrument, words)
        self.words = words
        self.leftOut = leftOut
    }

    mutating func parts(of blocks: [Block]) -> [PaperForm.Part] {
        blocks.flatMap { parts(of: $0, under: []) }
    }

    private mutating func parts(of block: Block, under rules: [Expression]) -> [PaperForm.Part] {
        switch block {
        case .page(let page):
            return [part(page, title: page.title, under: rules)].compactMap(\.self)
        case .section(let section):
            let rules = rules + [section.showIf].compactMap(\.self)
            return titled(section.blocks.flatMap { parts(of: $0, under: rules) }, section.title)
        case .repetition(let repetition):
            return rounds(of: repetition, under: rules + [repetition.showIf].compactMap(\.self))
        case .kept:
            return []
        }
    }

    /// Rounds have the names that they have on a screen, so that what is typed
    /// off the paper is found again. Paper has room for a few; one for each thing
    /// chosen is printed for every thing, or some could not be told.
    private mutating func rounds(of repetition: Repetition, under rules: [Expression]) -> [PaperForm.Part] {
        let pages = repetition.blocks.flatMap(\.pages)
        let inside = Set(pages.flatMap(\.questions).map(\.id))
        var rounds = repeats.rounds(of: repetition)
        var isAsked = true
        switch repetition.rounds {
        case .forEach: break
        case .times: rounds = Array(rounds.prefix(PaperForm.roundsPrinted))
        // Whether there is another is not asked on paper: who has more to tell goes on.
        case .addAnother: (rounds, isAsked) = (Array(rounds.prefix(PaperForm.roundsPrinted)), false)
        }
        return rounds.enumerated().flatMap { index, round in
            let codes = Round(number: index + 1, repetition: repetition.id, inside: inside, about: round.about)
            let rules = isAsked ? rules + [round.showIf].compactMap(\.self) : rules
            return titled(
                pages.flatMap { parts(of: .page(codes.page($0)), under: rules) },
                title(of: repetition, codes, isOnly: rounds.count == 1))
        }
    }

    private func title(of repetition: Repetition, _ round: Round, isOnly: Bool) -> String? {
        guard let title = repetition.title else { return round.about?.text }
        guard let about = round.about else { return isOnly ? title : "\(title) (\(round.number))" }
        let namesIt = PipedText(title).questions.contains { $0.rawValue == repetition.id.rawValue }
        return namesIt ? round.text(title) : "\(title): \(about.text)"
    }

    private func titled(_ parts: [PaperForm.Part], _ title: String?) -> [PaperForm.Part] {
        guard let title, let first = parts.first, first.title == nil else { return parts }
        let named = PaperForm.Part(
            number: first.number, title: title, condition: first.condition, items: first.items)
        return [named] + parts.dropFirst()
    }

    private mutating func part(_ page: Page, title: String?, under rules: [Expression]) -> PaperForm.Part? {
        let items = page.questions.compactMap { question -> PaperForm.Item? in
            guard isPrinted(question) else { return nil }
            return item(question, sayMore: page.questions.filter { $0.saysMoreAbout?.question == question.id })
        }
        guard !items.isEmpty else { return nil }
        defer { nextPart += 1 }
        let rule = (rules + [page.showIf].compactMap(\.self)).joined
        return PaperForm.Part(
            number: nextPart, title: title, condition: condition(rule, .thisPartOnlyIf), items: items)
    }

    /// Nothing that is worked out, and no words that repeat answers: paper does
    /// not know them.
    private func isPrinted(_ question: Question) -> Bool {
        guard !leftOut.contains(question.id.base), question.saysMoreAbout == nil, question.calculation == nil,
            question.fixedValue == nil
        else {
            return false
        }
        return question.shape != nil || PipedText(question.text).questions.isEmpty
    }

    mutating func item(_ question: Question, sayMore: [Question] = []) -> PaperForm.Item {
        let type = questionType(of: question)
        let number = question.shape == nil || question.shape == .consent ? nil : number(for: question)
        if let number { numbers[question.id] = number }
        questions[question.id] = question
        let choices = question.shape == .service ? services.all : question.choices
        let lines = sayMore.compactMap { more in more.saysMoreAbout.map { ($0.choice, more.text) } }
        let moreQuestions = sayMore.compactMap { more in more.saysMoreAbout.map { ($0.choice, more.id) } }
        return PaperForm.Item(
            question: question.id, number: number, text: printed(question.text),
            hint: question.hint.map(printed), condition: condition(question.showIf, .thisOnlyIf),
            answer: type.paper(for: question, offering: choices), isRequired: question.isRequired,
            grid: question.grid, sayMore: Dictionary(lines, uniquingKeysWith: { first, _ in first }),
            moreQuestions: Dictionary(moreQuestions, uniquingKeysWith: { first, _ in first }),
            picture: question.picture)
    }

    private var rowOfGrid: (code: String, number: Int, row: Int)?

    /// The rows of a grid share a number: `7a`, `7b`.
    private mutating func number(for question: Question) -> String {
        guard let grid = question.grid else {
            rowOfGrid = nil
            defer { nextQuestion += 1 }
            return String(nextQuestion)
        }
        if let last = rowOfGrid, last.code == grid.code {
            rowOfGrid = (last.code, last.number, last.row + 1)
        } else {
            rowOfGrid = (grid.code, nextQuestion, 0)
            nextQuestion += 1
        }
        let (_, number, row) = rowOfGrid!
        return "\(number)\(Self.letters[row % Self.letters.count])"
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    private func condition(_ rule: Expression?, _ start: PaperPhrase) -> String? {
        guard let rule else { return nil }
        let told = RuleInWords(say: words, number: { numbers[$0] }, question: { questions[$0] }).words(rule)
        // A rule that cannot be said on paper leaves it to the person, who knows best what fits them.
        return told.map { words(start, ["rule": .text($0)]) } ?? words(PaperPhrase.ifItFits)
    }

    /// An earlier answer cannot be printed: its stand-in is, or where to find it.
    private func printed(_ text: String) -> String {
        PipedText(text).filled { id in
            numbers[id].map { words(PaperPhrase.yourAnswerTo, ["number": .text($0)]) } ?? ""
        }
    }
}

extension [Expression] {
    /// All of them as one rule.
    fileprivate var joined: Expression? {
        count <= 1 ? first : .call(.and, self)
    }
}
