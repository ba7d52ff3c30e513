import DefinitionReading
import Involvement

/// One pass over a survey file: what has been read, and every problem so far.
struct SurveyReading {
    var problems: ProblemList
    let source: SourceText
    /// Named lists of choices that several questions share, in the order of the file.
    var scales: [SharedScale] = []
    /// What a rule may look at from here.
    var scope = RuleScope()
    /// What is being read, for messages: "question `tier`".
    var place = ""

    init(file: String, text: String) {
        self.problems = ProblemList(file: file)
        self.source = SourceText(text)
    }

    mutating func instrument(_ root: DefinitionNode) -> Instrument {
        guard root.fields != nil else {
            report(root, "a survey is a map of keys, and this is \(root.kind)", remedy: "Start with `survey: a_code`")
            return Instrument(id: "", version: "", title: "")
        }
        problems.check(
            keysOf: root, place: place,
            known: [
                "survey", "version", "title", "languages", "variants", "invitations", "people", "help lines", "scales",
                "consent", "same meaning", "pages", "quotas", "equality questions", "xlsform",
            ])
        let code = surveyCode(root)
        let version = text("version", of: root) ?? ""
        let title = text("title", of: root) ?? ""
        let languages = languages(root)
        let variants = variants(root)
        let people = people(root["people"])
        let helpLines = helpLines(root["help lines"])
        noteCodes(root)
        readScales(root["scales"])
        let consents = consents(root)
        let sameMeaning = sameMeaning(root["same meaning"])
        let blocks = blocks(root)
        let needsInvitation = needsInvitation(root)
        let quotas = quotas(root)
        let equality = equalityQuestions(root)
        place = ""
        return Instrument(
            id: ID(code), version: version, title: title, language: languages.first ?? "en",
            otherLanguages: Array(languages.dropFirst()), variants: variants, people: people, helpLines: helpLines,
            consents: consents, scales: scales, blocks: blocks, equality: equality,
            sameMeaning: sameMeaning, needsInvitation: needsInvitation, quotas: quotas, kept: keptColumns(of: root))
    }

    mutating func report(_ node: DefinitionNode, _ reason: String, remedy: String) {
        problems.report(node, place: place, reason, remedy: remedy)
    }

    /// Text that must be there and say something.
    mutating func text(_ key: String, of node: DefinitionNode) -> String? {
        guard let text = problems.requiredText(key, of: node, place: place) else { return nil }
        guard !isBlank(text) else {
            report(node[key] ?? node, "`\(key)` says nothing", remedy: "Write the words after `\(key):`")
            return nil
        }
        return text
    }

    mutating func optionalText(_ key: String, of node: DefinitionNode) -> String? {
        let text = problems.optionalText(key, of: node, place: place)
        return text.flatMap { isBlank($0) ? nil : $0 }
    }

    mutating func yesOrNo(_ key: String, of node: DefinitionNode) -> Bool {
        problems.yesOrNo(key, of: node, place: place)
    }
}
