import DefinitionReading
import Involvement

/// The equality questions, which come after everything else and are stored
/// apart. No rule leads from the one to the other.
extension SurveyReading {
    mutating func equalityQuestions(_ root: DefinitionNode) -> EqualityQuestions? {
        guard let node = root["equality questions"] else { return nil }
        place = "equality questions"
        if node.text == "after check answers" {
            return shippedPack(at: node).map { EqualityQuestions(pages: $0, isShippedPack: true) }
        }
        guard node.fields != nil, let list = node["ask"] else {
            report(
                node, "`equality questions` cannot be read",
                remedy: "Write `equality questions: after check answers`, or a map with a list `ask:`")
            return nil
        }
        problems.check(keysOf: node, place: place, known: ["ask"])
        let pages = pagesApart(items(of: list), isShipped: false)
        place = "equality questions"
        return pages.isEmpty ? nil : EqualityQuestions(pages: pages, isShippedPack: false)
    }

    private mutating func pagesApart(_ items: [DefinitionNode], isShipped: Bool) -> [Page] {
        let before = scope.earlier
        scope.earlier = [:]
        defer { scope.earlier = before }
        var setting = Setting()
        setting.name = "equality questions"
        setting.depth = 1
        let pages = blocks(of: items, in: setting).flatMap(\.pages)
        for question in pages.flatMap(\.questions) where question.isRequired && !isShipped {
            report(
                items[0], "`\(question.id)` is an equality question, and those are never required",
                remedy: "Remove `required`")
        }
        return pages
    }

    private mutating func shippedPack(at node: DefinitionNode) -> [Page]? {
        guard let file = try? DefinitionFile(name: "equality questions", text: EqualityPack.text) else { return nil }
        var reading = SurveyReading(file: "equality questions", text: EqualityPack.text)
        reading.readScales(nil)
        let pages = reading.pagesApart(file.root["ask"]?.items ?? [], isShipped: true)
        for question in pages.flatMap(\.questions) {
            guard let line = scope.lines[question.id.rawValue] else { continue }
            report(
                node,
                "the equality questions have one with the code `\(question.id)`, as the survey has on line \(line)",
                remedy: "Give the survey's question another code")
        }
        return reading.problems.all.isEmpty ? pages : nil
    }
}
