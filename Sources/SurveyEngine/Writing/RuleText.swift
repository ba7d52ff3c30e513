import Involvement

/// A rule as a file says it: in plain words where they can say it, else in
/// XPath.
enum RuleText: Equatable {
    case plain(String)
    case xpath(String)
}

/// Writes the rules of one survey.
struct RuleWriting {
    private var questions: [ID<Question>: Question] = [:]
    private var repeats: Set<String> = []

    init(_ instrument: Instrument) {
        let all = instrument.questions + (instrument.equality?.pages.flatMap(\.questions) ?? [])
        for question in all { questions[question.id] = questions[question.id] ?? question }
        for block in instrument.blocks { note(block) }
    }

    /// In a round, the code of a repeat stands for what the round is about.
    private mutating func note(_ block: Block) {
        switch block {
        case .page, .kept: break
        case .section(let section): for inner in section.blocks { note(inner) }
        case .repetition(let repetition):
            repeats.insert(repetition.id.rawValue)
            guard case .forEach(let source) = repetition.rounds, let asked = questions[source] else { return }
            let id = ID<Question>(repetition.id.rawValue)
            questions[id] = Question(id: id, type: "choose one", shape: .choice, text: "", choices: asked.choices)
        }
    }

    /// - Parameters:
    ///   - this: the question being checked.
    func text(of rule: Expression, this: ID<Question>? = nil) -> RuleText {
        if case .xpath(let text, _) = rule { return .xpath(text) }
        let plain = PlainRule.text(of: rule, this: this) { questions[$0] }
        return plain.map(RuleText.plain) ?? .xpath(xpath(rule))
    }

    /// What is worked out or counted, in XPath.
    func xpath(_ value: Expression) -> String {
        if case .xpath(let text, _) = value { text } else { XPath.text(of: value, repeats: repeats) }
    }

    /// The first or the last date taken.
    static func date(_ bound: Expression) -> String? {
        switch bound {
        case .day(let day): day.iso
        case .call(.today, _): "today"
        default: nil
        }
    }
}
