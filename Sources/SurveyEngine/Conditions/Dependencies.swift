public import Involvement

/// What looks at what in a questionnaire: every rule, every text with an
/// answer in it, every value that is worked out, and the questions it needs.
public struct Dependencies: Sendable {
    /// One thing that looks at questions.
    public struct Use: Equatable, Sendable {
        /// In words: "question `weeks`".
        public let place: String
        /// The question that it belongs to; nil for a page, a section or a
        /// repeat.
        public let question: ID<Question>?
        /// What may be looked at is what comes before this place in the order of
        /// asking.
        let position: Int
        public let looksAt: Set<ID<Question>>
    }

    public private(set) var uses: [Use] = []
    /// Where each question, and the end of each repeat, stands in the order of
    /// asking.
    private var positions: [ID<Question>: Int] = [:]
    private var next = 0

    public init(_ instrument: Instrument) {
        for consent in instrument.consents { add(consent) }
        for block in instrument.blocks { add(block) }
        for quota in instrument.quotas { use("quota `\(quota.id)`", [quota.fits]) }
        for page in instrument.equality?.pages ?? [] { add(page) }
    }

    /// What a question looks at itself.
    public func looksAt(_ question: ID<Question>) -> Set<ID<Question>> {
        uses.reduce(into: []) { if $1.question == question { $0.formUnion($1.looksAt) } }
    }

    // MARK: collecting

    private mutating func add(_ block: Block) {
        switch block {
        case .page(let page): add(page)
        case .section(let section):
            use("section `\(section.title ?? section.id?.rawValue ?? "")`", [section.showIf])
            for block in section.blocks { add(block) }
        case .repetition(let repetition):
            let place = "repeat `\(repetition.id)`"
            use(place, [repetition.showIf])
            switch repetition.rounds {
            case .addAnother: break
            case .forEach(let question): use(place, looksAt: [question])
            case .times(let rule, _): use(place, [rule])
            }
            for block in repetition.blocks { add(block) }
            positions[ID(repetition.id.rawValue)] = positions[ID(repetition.id.rawValue)] ?? next
            next += 1
        case .kept: break
        }
    }

    private mutating func add(_ page: Page) {
        use("page `\(page.title ?? page.id.rawValue)`", [page.showIf])
        for question in page.questions { add(question) }
    }

    private mutating func add(_ question: Question) {
        let place = "question `\(question.id)`"
        var rules = [question.showIf, question.calculation, question.limits.earliest, question.limits.latest]
        rules += question.choices.map(\.showIf)
        var looksAt = Set(rules.compactMap(\.self).flatMap(\.questions))
        for text in [question.text, question.hint ?? ""] { looksAt.formUnion(PipedText(text).questions) }
        if let tier = question.servicesOfTierIn { looksAt.insert(tier) }
        // A value that keeps what it was looks at itself without a circle.
        if question.calculation != nil, question.calculation?.keepsItself == true { looksAt.remove(question.id) }
        use(place, looksAt: looksAt, question: question.id)
        positions[question.id] = positions[question.id] ?? next
        next += 1
        // These come after the answer, and may look at it.
        let later = question.checks.map(\.refuseIf) + question.stops.map(\.stopIf)
        use(place, looksAt: Set(later.flatMap(\.questions)).subtracting([question.id]), question: question.id)
    }

    private mutating func use(_ place: String, _ rules: [Expression?]) {
        use(place, looksAt: Set(rules.compactMap(\.self).flatMap(\.questions)))
    }

    private mutating func use(_ place: String, looksAt: Set<ID<Question>>, question: ID<Question>? = nil) {
        guard !looksAt.isEmpty else { return }
        uses.append(Use(place: place, question: question, position: next, looksAt: looksAt))
    }
}

extension Dependencies {
    /// Every look at a question that does not exist or comes later, and every
    /// circle. The questions of a circle are named once, all together.
    /// - Parameters:
    ///   - file: the survey file's name, as problems should show it.
    public func problems(file: String) -> [Problem] {
        let circles = circles()
        let circling = Set(circles.joined())
        var problems = circles.map { circle in
            let links = zip(circle, circle.dropFirst() + circle.prefix(1)).map { "`\($0)` looks at `\($1)`" }
            return Problem(
                file: file, place: "question `\(circle[0])`",
                reason: circle.count == 1
                    ? "`\(circle[0])` looks at itself" : "these go round in a circle: \(links.joined(separator: ", "))",
                remedy: "Take one of them out of the rule of the other")
        }
        for use in uses {
            for id in use.looksAt.sorted() {
                guard let position = positions[id] else {
                    problems.append(
                        Problem(
                            file: file, place: use.place, reason: "it looks at `\(id)`, which is not in the survey",
                            remedy: "Look at an earlier question"))
                    continue
                }
                let isInCircle = use.question.map { circling.contains($0) && circling.contains(id) } ?? false
                guard position >= use.position, !isInCircle else { continue }
                problems.append(
                    Problem(
                        file: file, place: use.place,
                        reason: use.question.map { "`\($0)` looks at `\(id)`, which is asked later" }
                            ?? "it looks at `\(id)`, which is asked later",
                        remedy: "Look at an earlier question, or move `\(id)` before this one"))
            }
        }
        return problems
    }

    /// Each circle once, from its first question on: a shortest way round in
    /// every set of questions that all lead to each other.
    private func circles() -> [[ID<Question>]] {
        var links: [ID<Question>: [ID<Question>]] = [:]
        for use in uses {
            guard let question = use.question else { continue }
            links[question, default: []] += use.looksAt.sorted()
        }
        var found: [[ID<Question>]] = []
        var isDone: Set<ID<Question>> = []
        // Only who looks ahead, or at itself, can close a circle.
        let starts = uses.compactMap { use in
            use.looksAt.contains { positions[$0] ?? -1 >= use.position } ? use.question : nil
        }
        for start in starts.sorted(by: { positions[$0] ?? 0 < positions[$1] ?? 0 }) where !isDone.contains(start) {
            guard let circle = wayRound(from: start, links) else { continue }
            isDone.formUnion(circle)
            found.append(circle)
        }
        return found
    }

    private func wayRound(from start: ID<Question>, _ links: [ID<Question>: [ID<Question>]]) -> [ID<Question>]? {
        var cameFrom: [ID<Question>: ID<Question>] = [:]
        var queue = [start]
        var place = 0
        while place < queue.count {
            let here = queue[place]
            place += 1
            for target in links[here] ?? [] {
                if target == start {
                    var way = [here]
                    while let last = way.last, last != start, let before = cameFrom[last] { way.append(before) }
                    return way.reversed()
                }
                guard cameFrom[target] == nil else { continue }
                cameFrom[target] = here
                queue.append(target)
            }
        }
        return nil
    }
}

extension Expression {
    /// Whether it is a value that is worked out once and then kept.
    fileprivate var keepsItself: Bool {
        switch self {
        case .xpath(_, let meaning): meaning.keepsItself
        case .call(.once, _): true
        default: false
        }
    }
}
