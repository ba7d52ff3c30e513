import Involvement
import SurveyEngine

/// How the parts of a survey are called in a form: by their codes, unless the form called them otherwise.
struct FormNames {
    private(set) var questions: [String: String] = [:]
    private(set) var choices: [String: [String: String]] = [:]
    /// By the code of a question: the list of its choices.
    private(set) var lists: [String: String] = [:]
    private(set) var scales: [String: String] = [:]
    /// The rows that work out words for texts.
    private(set) var helpers: [PipeHelper: String] = [:]
    /// The codes of the repeats.
    private(set) var repeats: Set<String> = []

    init(_ instrument: Instrument, _ overlays: [Overlay]) {
        for scale in instrument.scales { scales[scale.name] = scale.kept[KeptWords.list] ?? scale.name }
        for question in instrument.questions + (instrument.equality?.pages.flatMap(\.questions) ?? []) { add(question) }
        for block in instrument.blocks { add(block) }
        helpers = PipeHelper.all(in: instrument, overlays, names: questions)
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .page(let page): questions[page.id.rawValue] = questions[page.id.rawValue] ?? page.kept["name"]
        case .section(let section):
            if let id = section.id { questions[id.rawValue] = section.kept["name"] ?? id.rawValue }
            section.blocks.forEach { add($0) }
        case .repetition(let repetition):
            questions[repetition.id.rawValue] = repetition.kept["name"] ?? repetition.id.rawValue
            repeats.insert(repetition.id.rawValue)
            repetition.blocks.forEach { add($0) }
        case .kept: break
        }
    }

    private mutating func add(_ question: Question) {
        let code = question.id.rawValue
        questions[code] = question.kept["name"] ?? code
        choices[code] = Dictionary(
            question.choices.map { ($0.id.rawValue, $0.kept["name"] ?? $0.id.rawValue) },
            uniquingKeysWith: { first, _ in first })
        lists[code] = question.scale.map { scales[$0] ?? $0 } ?? question.kept[KeptWords.list] ?? questions[code]
    }

    func question(_ id: ID<Question>) -> String { questions[id.rawValue] ?? id.rawValue }
    func list(of question: Question) -> String { lists[question.id.rawValue] ?? question.id.rawValue }

    /// A rule with the form's names in it.
    func rule(_ rule: Expression, own: ID<Question>? = nil) -> String {
        text(ofRule: RuleText.written(rule, repeats: repeats), own: own)
    }

    /// The same of a rule in XPath. What stands for the question's own answer is `.`.
    func text(ofRule text: String, own: ID<Question>? = nil) -> String {
        XPath.rewritten(
            text,
            reference: { token in
                guard let code = token.questionName else { return nil }
                return code == own?.rawValue ? "." : questions[code].map { "${\($0)}" }
            },
            literal: { literal in
                guard let asked = literal.comparedWith else { return nil }
                return choices[asked == "." ? own?.rawValue ?? "" : asked]?[literal.text]
            })
    }
}
