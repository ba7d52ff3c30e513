import Involvement

/// Questions that nobody can ever be asked. Every way to answer the closed
/// questions that a rule depends on is tried, as long as there are not too
/// many.
enum Reachability {
    static let mostAssignments = 20_000
    /// Each has at least two answers, and 2 to the 15th is more than those.
    static let mostQuestions = 15

    static func advice(on instrument: Instrument) -> [Advice] {
        var asked: [ID<Question>: Asked] = [:]
        var found: [Advice] = []
        for page in instrument.pages {
            for question in page.questions {
                let rules = [page.showIf, question.showIf].compactMap(\.self)
                let showIf = rules.count <= 1 ? rules.first : .call(.and, rules)
                if let showIf, canNeverHold(showIf, asked) {
                    found.append(
                        Advice(
                            .unreachable, question: question.id,
                            reason: "nobody can ever be asked this: no answers before it make its rule hold",
                            remedy: "Change `show if`, or remove the question"))
                }
                asked[question.id] = Asked(place: asked.count, question: question, showIf: showIf)
            }
        }
        return found
    }

    /// A question met before, and what has to hold for it to be asked.
    private struct Asked {
        let place: Int
        let question: Question
        let showIf: Expression?
        /// What that looks at.
        let needs: Set<ID<Question>>

        init(place: Int, question: Question, showIf: Expression?) {
            self.place = place
            self.question = question
            self.showIf = showIf
            self.needs = showIf?.questions ?? []
        }
    }

    private static func canNeverHold(_ rule: Expression, _ asked: [ID<Question>: Asked]) -> Bool {
        // With everything that decides whether those questions are asked.
        var involved: Set<ID<Question>> = []
        var open = rule.questions
        while let next = open.popFirst() {
            guard let known = asked[next], involved.insert(next).inserted else { continue }
            open.formUnion(known.needs)
            // So many questions have too many answers together, whatever they are.
            guard involved.count <= mostQuestions else { return false }
        }
        guard involved.count == involved.union(rule.questions).count, !rule.looksAtTheDay else { return false }
        let questions = involved.compactMap { asked[$0] }.sorted { $0.place < $1.place }
        let rules = [rule] + questions.compactMap(\.showIf)
        var domains: [[ItemResponse]] = []
        var count = 1
        for known in questions {
            guard let domain = domain(of: known.question, rules) else { return false }
            count *= domain.count
            guard count <= mostAssignments else { return false }
            domains.append(domain)
        }
        let today = Day(year: 2000, month: 1, day: 1)!
        let stride = stride(over: count)
        for turn in 0..<count {
            var rest = turn * stride % count
            var items: [ID<Question>: ItemResponse] = [:]
            let item = { (id: ID<Question>) in items[id] ?? .absent(.notAsked) }
            for (known, domain) in zip(questions, domains) {
                let value = domain[rest % domain.count]
                rest /= domain.count
                let isAsked = known.showIf.map { $0.holds(today: today, item: item) } ?? true
                items[known.question.id] = isAsked ? value : .absent(.notAsked)
            }
            if rule.holds(today: today, item: item) { return false }
        }
        return true
    }

    /// Steps that come by every number below a count, and far apart: most rules hold for many ways to answer, and one
    /// of them is met sooner than one after the other, with everything but the first answers left blank.
    private static func stride(over count: Int) -> Int {
        func share(_ left: Int, _ right: Int) -> Int { right == 0 ? left : share(right, left % right) }
        var stride = max(1, count * 5 / 8)
        while share(stride, count) != 1 { stride += 1 }
        return stride
    }

    /// Every answer that can make a difference to these rules; nil when there
    /// is no end of them.
    private static func domain(of question: Question, _ rules: [Expression]) -> [ItemResponse]? {
        let none: [ItemResponse] = [.absent(.leftBlank)]
        switch question.shape {
        case .choice:
            return none + question.choices.map { $0.nonresponse.map(ItemResponse.absent) ?? .answered(.choice($0.id)) }
        case .consent:
            return [.answered(.consent(true)), .answered(.consent(false))]
        case .text:
            return none + [.answered(.text("x"))]
        case .number:
            let least = question.limits.atLeast ?? -Double.infinity
            let most = question.limits.atMost ?? Double.infinity
            var numbers: Set<Double> = [0]
            for rule in rules {
                for number in rule.numbers { numbers.formUnion([number - 1, number, number + 1]) }
            }
            let allowed: [Double] = numbers.filter { $0 >= least && $0 <= most }.sorted()
            return none + allowed.map { ItemResponse.answered(.number($0)) }
        case .choices:
            let choices = question.choices.filter { !$0.isOnItsOwn && $0.nonresponse == nil }.map(\.id)
            guard choices.count <= 10 else { return nil }
            let sets = (1..<(1 << choices.count)).map { mask in
                ItemResponse.answered(.choices(choices.indices.filter { mask >> $0 & 1 == 1 }.map { choices[$0] }))
            }
            let alone = question.choices.filter { $0.isOnItsOwn || $0.nonresponse != nil }
                .map { $0.nonresponse.map(ItemResponse.absent) ?? .answered(.choices([$0.id])) }
            return none + sets + alone
        case .ranking, .date, .time, .service, nil:
            return nil
        }
    }
}

extension Expression {
    fileprivate var numbers: [Double] {
        switch meaning {
        case .number(let number): [number]
        case .call(_, let operands): operands.reduce(into: []) { $0 += $1.numbers }
        default: []
        }
    }

    fileprivate var looksAtTheDay: Bool {
        switch meaning {
        case .day: true
        case .call(.today, _), .call(.now, _): true
        case .call(_, let operands): operands.contains { $0.looksAtTheDay }
        default: false
        }
    }
}
