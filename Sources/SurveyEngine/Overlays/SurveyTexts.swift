import Involvement

/// Every text of a questionnaire that a reader sees, in the order of the
/// survey, each with the place it stands in.
struct SurveyTexts {
    private(set) var all: [(place: TextPlace, words: String)] = []

    init(_ instrument: Instrument) {
        add(.title, instrument.title)
        add(.runBy, instrument.people.runBy)
        add(.isFor, instrument.people.isFor)
        for (index, line) in instrument.helpLines.enumerated() {
            add(.helpLineName(index + 1), line.name)
            add(.helpLineHours(index + 1), line.hours)
        }
        for consent in instrument.consents { add(consent) }
        for scale in instrument.scales {
            for choice in scale.choices { add(.scaleChoice(scale.name, choice.id), choice.text) }
        }
        for block in instrument.blocks { add(block) }
        for quota in instrument.quotas { add(.quota(quota.id), quota.say) }
        // The pack that comes with the product comes with its own words.
        if let equality = instrument.equality, !equality.isShippedPack {
            for page in equality.pages { add(page) }
        }
    }

    private mutating func add(_ place: TextPlace, _ words: String?) {
        guard let words, !isBlank(words), !all.contains(where: { $0.place == place }) else { return }
        all.append((place, words))
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .page(let page): add(page)
        case .section(let section):
            if let id = section.id { add(.section(id), section.title) }
            section.blocks.forEach { add($0) }
        case .repetition(let repetition):
            add(.repetition(repetition.id), repetition.title)
            repetition.blocks.forEach { add($0) }
        case .kept: break
        }
    }

    private mutating func add(_ page: Page) {
        add(.page(page.id), page.title)
        for question in page.questions {
            if let grid = question.grid {
                add(.grid(grid.code), grid.text)
                add(.gridHint(grid.code), grid.hint)
            }
            add(question)
        }
    }

    private mutating func add(_ question: Question) {
        let id = question.id
        // What is worked out is never read by anybody; the line beside a choice has its words with the choice.
        guard question.saysMoreAbout == nil, question.calculation == nil, question.fixedValue == nil else { return }
        add(.text(id), question.text)
        add(.hint(id), question.hint)
        if question.shape != .consent {
            for choice in question.choices {
                if question.scale == nil { add(.choice(id, choice.id), choice.text) }
                add(.pleaseSay(id, choice.id), choice.pleaseSay)
            }
        }
        add(.lowEnd(id), question.ends?.low)
        add(.highEnd(id), question.ends?.high)
        add(.tickLabel(id), question.tickLabel)
        for (index, check) in question.checks.enumerated() { add(.check(id, index + 1), check.say) }
        for (index, stop) in question.stops.enumerated() { add(.stop(id, index + 1), stop.say) }
    }
}

extension TextPlace {
    /// The same in every table that goes out to a translator and comes back.
    var name: String {
        switch self {
        case .title: "title"
        case .runBy: "people run by"
        case .isFor: "people for"
        case .helpLineName(let line): "help line \(line) name"
        case .helpLineHours(let line): "help line \(line) when"
        case .text(let id): "question \(id) text"
        case .hint(let id): "question \(id) hint"
        case .choice(let id, let choice): "question \(id) choice \(choice)"
        case .lowEnd(let id): "question \(id) low"
        case .highEnd(let id): "question \(id) high"
        case .tickLabel(let id): "question \(id) label"
        case .pleaseSay(let id, let choice): "question \(id) please say \(choice)"
        case .scaleChoice(let scale, let choice): "scale \(scale) choice \(choice)"
        case .check(let id, let number): "question \(id) check \(number)"
        case .stop(let id, let number): "question \(id) stop \(number)"
        case .page(let id): "page \(id)"
        case .section(let id): "section \(id)"
        case .repetition(let id): "repeat \(id)"
        case .grid(let code): "grid \(code) text"
        case .gridHint(let code): "grid \(code) hint"
        case .quota(let id): "quota \(id)"
        }
    }
}
