import DefinitionReading
import Involvement

/// A rule as a file says it: in plain words where they can say it, else in
/// XPath; a list of rules when it has both.
enum RuleText {
    case plain(String)
    case xpath(String)
    /// Under `all:`, `any:` or `none:`.
    case list(String, [RuleText])
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
        if case .call(let function, let operands) = rule, let word = Self.lists[function],
            operands.contains(where: Self.hasXPath)
        {
            return .list(word, operands.map { text(of: $0, this: this) })
        }
        let plain = PlainRule.text(of: rule, this: this) { questions[$0] }
        return plain.map(RuleText.plain) ?? .xpath(xpath(rule))
    }

    private static let lists: [Expression.Function: String] = [.and: "all", .or: "any", .not: "none"]

    /// Whether a part of it was written in XPath.
    private static func hasXPath(_ rule: Expression) -> Bool {
        switch rule {
        case .xpath: true
        case .call(let function, let operands) where lists[function] != nil: operands.contains(where: hasXPath)
        default: false
        }
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

extension RuleText {
    /// As an item of a list of rules.
    var item: DefinitionDraft {
        switch self {
        case .plain(let text): .text(text)
        case .xpath(let text): .map([.init(key: "xpath", value: .text(text))])
        case .list(let word, let rules): .map([.init(key: word, value: .list(rules.map { .init(value: $0.item) }))])
        }
    }
}
