import Involvement

/// Something a reader may try to work out: a cell, or what lies between cells.
enum Quantity: Hashable {
    case cell(Cell)
    /// People who said a tier and no service of it.
    case tierOnly(String, Cell.Measure)
    /// People who chose one thing or more of those offered.
    case answered(ID<Question>)
}

/// A sum of quantities that is known, or bounded, in every release.
struct Relation {
    let terms: [(quantity: Quantity, factor: Double)]
    let lower: Double
    let upper: Double

    /// Whether the sum itself is known, and not only its least.
    var isEquation: Bool { lower == upper }

    /// What it says of some quantities when all others are nought, to tell
    /// whether two are the same.
    func said(of isThere: (Quantity) -> Bool) -> Statement {
        Statement(
            factors: Dictionary(
                uniqueKeysWithValues: terms.filter { isThere($0.quantity) }.map { ($0.quantity, $0.factor) }),
            isEquation: isEquation)
    }

    struct Statement: Hashable {
        let factors: [Quantity: Double]
        let isEquation: Bool
    }

    /// The parts make up the whole.
    static func parts(_ parts: [Quantity], of whole: Quantity) -> Relation {
        Relation(terms: parts.map { ($0, 1) } + [(whole, -1)], lower: 0, upper: 0)
    }

    /// The part is at most the whole.
    static func part(_ part: Quantity, of whole: Quantity) -> Relation {
        Relation(terms: [(part, -1), (whole, 1)], lower: 0, upper: .infinity)
    }
}

/// What adds up between cells, whoever is counted in them.
struct Relations {
    private(set) var all: [Relation] = []
    private let cells: Set<Cell>
    private let tierOfService: [String: String]

    /// - Parameter cells: all that one look takes in.
    init(_ cells: [Cell], tierOfService: [String: String]) {
        self.cells = Set(cells)
        self.tierOfService = tierOfService
        var byMeasure: [Cell.Measure: [Cell.Population]] = [:]
        var measures: [Cell.Measure] = []
        var answers: [ID<Question>: [AnswerCell]] = [:]
        for cell in cells {
            if case .answer(let answer) = cell.measure {
                answers[answer.question, default: []].append(answer)
            } else {
                if byMeasure[cell.measure] == nil { measures.append(cell.measure) }
                byMeasure[cell.measure, default: []].append(cell.population)
            }
        }
        for measure in measures { addGroups(measure, byMeasure[measure] ?? []) }
        for (_, rows) in answers.sorted(by: { $0.key < $1.key }) { addAnswers(rows) }
    }

    private mutating func addGroups(_ measure: Cell.Measure, _ populations: [Cell.Population]) {
        var codes: [Summary.Grouping: [String]] = [:]
        for case .group(let grouping, let code) in populations { codes[grouping, default: []].append(code) }
        func quantity(_ grouping: Summary.Grouping, _ code: String) -> Quantity {
            .cell(Cell(.group(grouping, code), measure))
        }
        for grouping in Summary.Grouping.allCases {
            guard let codes = codes[grouping] else { continue }
            all.append(.parts(codes.map { quantity(grouping, $0) }, of: .cell(Cell(.everybody, measure))))
        }
        for population in populations { addParts(of: measure) { .cell(Cell(population, $0)) } }
        guard let services = codes[.service], let tiers = codes[.tier] else { return }
        for tier in tiers where tier != Group.notSaidCode {
            let own = services.filter { tierOfService[$0] == tier }.map { quantity(.service, $0) }
            all.append(.parts(own + [.tierOnly(tier, measure)], of: quantity(.tier, tier)))
            addParts(of: measure) { .tierOnly(tier, $0) }
        }
    }

    /// A theme in its group, and the ways of speaking of it in the theme.
    private mutating func addParts(of measure: Cell.Measure, _ quantity: (Cell.Measure) -> Quantity) {
        guard case .theme(let theme) = measure else { return }
        all.append(.part(quantity(measure), of: quantity(.people)))
        all.append(
            .parts(Polarity.allCases.map { quantity(.polarity($0, theme)) }, of: quantity(measure)))
    }

    private mutating func addAnswers(_ rows: [AnswerCell]) {
        guard let first = rows.first else { return }
        func quantity(_ answer: AnswerCell) -> Quantity { .cell(Cell(.everybody, .answer(answer))) }
        let asked = quantity(AnswerCell(question: first.question, kind: first.kind, state: AnswerCell.asked))
        let notAsked = rows.filter { $0.state == ItemNonresponse.notAsked.rawValue }.map(quantity)
        all.append(.parts([asked] + notAsked, of: .cell(Cell(.everybody, .people))))
        let given = rows.filter { ![AnswerCell.asked, ItemNonresponse.notAsked.rawValue].contains($0.state) }
        let chosen = given.filter { $0.option != nil }
        switch first.kind {
        case .one, .service, .tier:
            all.append(.parts(given.map(quantity), of: asked))
            guard let grouping = Summary.Grouping(rawValue: first.kind.rawValue) else { return }
            for answer in chosen {
                guard let option = answer.option, cells.contains(Cell(.group(grouping, option), .people)) else {
                    continue
                }
                all.append(.parts([quantity(answer)], of: .cell(Cell(.group(grouping, option), .people))))
            }
        case .many:
            let answered = Quantity.answered(first.question)
            all.append(.parts(given.filter { $0.option == nil }.map(quantity) + [answered], of: asked))
            for answer in chosen { all.append(.part(quantity(answer), of: answered)) }
            addAtLeast(chosen.map(quantity), answered)
        case .rounds:
            for answer in given { all.append(.part(quantity(answer), of: asked)) }
            addAtLeast(given.map(quantity), asked)
        }
    }

    /// Everybody stands in one part or more.
    private mutating func addAtLeast(_ parts: [Quantity], _ whole: Quantity) {
        all.append(Relation(terms: parts.map { ($0, 1) } + [(whole, -1)], lower: 0, upper: .infinity))
    }
}
