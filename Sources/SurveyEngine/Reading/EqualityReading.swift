import DefinitionReading
public import Involvement

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
        let pages = pagesApart(items(of: list))
        place = "equality questions"
        return pages.isEmpty ? nil : EqualityQuestions(pages: pages, isShippedPack: false)
    }

    private mutating func pagesApart(_ items: [DefinitionNode]) -> [Page] {
        let before = scope
        scope.apart = Set(before.lines.keys).subtracting(codes(of: items))
        scope.earlier = [:]
        scope.repetitions = []
        scope.asked = [:]
        defer { scope = before }
        var setting = Setting()
        setting.name = "equality questions"
        setting.depth = 1
        let pagesOnly = items.filter { item in
            guard let key = ["section", "repeat", "kept"].first(where: { item[$0] != nil }) else { return true }
            place = setting.name
            report(
                item, "a \(key) cannot stand among the equality questions",
                remedy: "Put its questions there by themselves, or on pages")
            return false
        }
        let pages = blocks(of: pagesOnly, in: setting).flatMap(\.pages)
        for question in pages.flatMap(\.questions) where question.isRequired {
            place = "question `\(question.id)`"
            report(
                items[0], "`\(question.id)` is an equality question, and those are never required",
                remedy: "Remove `required`")
        }
        refuseStops(in: pagesOnly)
        return pages
    }

    /// They come when everything else has been answered, so none of them ends
    /// the interview.
    private mutating func refuseStops(in items: [DefinitionNode]) {
        for item in items + items.flatMap({ $0["ask"]?.items ?? [] }) {
            for field in item.fields ?? [] where field.key == "stop if" {
                problems.report(
                    field, place: "equality questions", "an equality question never ends the interview",
                    remedy: "Remove `stop if`")
            }
        }
    }

    /// Every code of the equality questions themselves.
    private func codes(of items: [DefinitionNode]) -> [String] {
        let all = items + items.flatMap { $0["ask"]?.items ?? [] }
        return all.compactMap { $0["question"]?.text ?? $0["message"]?.text }
            + all.flatMap { $0["rows"]?.fields?.map(\.key) ?? [] }
    }

    fileprivate mutating func pagesOfPack(_ file: DefinitionFile) -> [Page] {
        pagesApart(file.root["ask"]?.items ?? [])
    }

    private mutating func shippedPack(at node: DefinitionNode) -> [Page]? {
        guard let file = try? DefinitionFile(name: "equality questions", text: EqualityPack.text) else { return nil }
        var reading = SurveyReading(file: "equality questions", text: EqualityPack.text)
        let pages = reading.pagesOfPack(file)
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

extension EqualityQuestions {
    /// The pack that comes with the product, in English.
    public static var shipped: EqualityQuestions? {
        guard let file = try? DefinitionFile(name: "equality questions", text: EqualityPack.text) else { return nil }
        var reading = SurveyReading(file: "equality questions", text: EqualityPack.text)
        return EqualityQuestions(pages: reading.pagesOfPack(file), isShippedPack: true)
    }
}
