import Involvement

/// Whom a changed rule lets in, beside whom it let in before.
enum RuleRelation: Equatable {
    /// Written in another way, for the same people.
    case same
    case more, fewer
    /// Some more and some fewer, or more than can be tried out.
    case other

    /// Tries both rules on every answer that could make a difference to either.
    /// - Parameters:
    ///   - old: nil for a rule that always holds; so is `new`.
    ///   - questions: those the rules look at, as they were and as they are.
    init(from old: Expression?, to new: Expression?, questions: (ID<Question>) -> [Question]) {
        let constants = RuleConstants([old, new].compactMap(\.self))
        guard constants.areAll else {
            self = .other
            return
        }
        let asked = constants.questions.sorted { $0.rawValue < $1.rawValue }
        var cases: [[ItemResponse]] = []
        var count = constants.todays.count
        for id in asked {
            guard let items = constants.items(of: id, asked: questions(id)) else {
                self = .other
                return
            }
            cases.append(items)
            count *= items.count
            guard count <= Self.mostTries else {
                self = .other
                return
            }
        }
        var isMore = false
        var isFewer = false
        var items: [ID<Question>: ItemResponse] = [:]
        for number in 0..<count {
            var rest = number
            let today = constants.todays[rest % constants.todays.count]
            rest /= constants.todays.count
            for (id, some) in zip(asked, cases) {
                items[id] = some[rest % some.count]
                rest /= some.count
            }
            func holds(_ rule: Expression?) -> Bool {
                rule?.holds(today: today) { items[$0] ?? .absent(.notAsked) } ?? true
            }
            switch (holds(old), holds(new)) {
            case (false, true): isMore = true
            case (true, false): isFewer = true
            default: break
            }
        }
        self = isMore ? (isFewer ? .other : .more) : (isFewer ? .fewer : .same)
    }

    /// A rule about four questions with ten answers each.
    private static let mostTries = 20_000
}
