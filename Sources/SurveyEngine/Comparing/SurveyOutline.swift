import Involvement

/// A survey as a list of what it asks, each with what stands around it.
struct SurveyOutline {
    private(set) var questions: [Placed] = []
    private(set) var surroundings: [Surrounding] = []
    private(set) var grids: [Question.Grid] = []
    private(set) var kept: [KeptBlock] = []
    private let byCode: [ID<Question>: Placed]

    /// A question where it stands.
    struct Placed {
        let question: Question
        /// Sections, repeats and the page around it, the outermost first.
        let around: [Surrounding]
        let isEquality: Bool

        var page: String { around.last?.key ?? "" }
        var repetition: ID<Repetition>? { around.lazy.compactMap(\.repetition).first?.id }

        /// The question whose choices its rounds are about, when it is asked for each.
        var isAbout: ID<Question>? {
            guard case .forEach(let source) = around.lazy.compactMap(\.repetition).first?.rounds else { return nil }
            return source
        }

        /// When it is asked.
        var rule: Expression? {
            let rules = (around.map(\.showIf) + [question.showIf]).compactMap(\.self)
            return rules.count > 1 ? .call(.and, rules) : rules.first
        }
    }

    /// A section, a repeat or a page.
    struct Surrounding: Equatable {
        /// The same in two versions.
        let key: String
        /// `page *tier*`.
        let name: String
        let title: String?
        let showIf: Expression?
        var repetition: Repetition?
        var stops: [Question.Stop] = []
        var kept: KeptColumns = [:]
    }

    init(_ instrument: Instrument) {
        var reading = Reading()
        for block in instrument.blocks { reading.read(block, []) }
        reading.isEquality = true
        for page in instrument.equality?.pages ?? [] where instrument.equality?.isShippedPack == false {
            reading.read(.page(page), [])
        }
        questions = reading.questions
        surroundings = reading.surroundings
        grids = reading.grids
        kept = reading.kept
        byCode = Dictionary(reading.questions.map { ($0.question.id, $0) }) { first, _ in first }
    }

    subscript(id: ID<Question>) -> Placed? { byCode[id] }

    private struct Reading {
        var questions: [Placed] = []
        var surroundings: [Surrounding] = []
        var grids: [Question.Grid] = []
        var kept: [KeptBlock] = []
        var isEquality = false

        mutating func read(_ block: Block, _ around: [Surrounding]) {
            switch block {
            case .page(let page): read(page, around)
            case .section(let section):
                let key = section.id?.rawValue ?? section.title ?? ""
                // Sections without a code may have the same title, and are told apart by their order.
                let same = surroundings.count { $0.key.hasPrefix("section \(key)#") }
                let inside = Surrounding(
                    key: "section \(key)#\(same + 1)", name: "section “\(section.title ?? key)”", title: section.title,
                    showIf: section.showIf, kept: section.kept)
                surroundings.append(inside)
                for inner in section.blocks { read(inner, around + [inside]) }
            case .repetition(let repetition):
                let inside = Surrounding(
                    key: "repeat \(repetition.id)", name: "repeat *\(repetition.id)*", title: repetition.title,
                    showIf: repetition.showIf, repetition: repetition, kept: repetition.kept)
                surroundings.append(inside)
                for inner in repetition.blocks { read(inner, around + [inside]) }
            case .kept(let block): kept.append(block)
            }
        }

        private mutating func read(_ page: Page, _ around: [Surrounding]) {
            // Consents have a place of their own.
            let asked = page.questions.filter { $0.shape != .consent }
            guard !asked.isEmpty else { return }
            let inside = Surrounding(
                key: "page \(page.id)", name: page.title.map { "page “\($0)”" } ?? "page *\(page.id)*",
                title: page.title, showIf: page.showIf, stops: page.stops, kept: page.kept)
            surroundings.append(inside)
            for question in asked {
                questions.append(Placed(question: question, around: around + [inside], isEquality: isEquality))
                if let grid = question.grid, grids.last?.code != grid.code { grids.append(grid) }
            }
        }
    }
}
