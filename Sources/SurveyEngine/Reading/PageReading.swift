import DefinitionReading
import Involvement

/// The pages of a survey, in the order in which they are asked.
extension SurveyReading {
    mutating func pages(_ root: DefinitionNode) -> [Page] {
        place = "pages"
        defer { place = "" }
        guard let node = root["pages"], node.content != .empty else {
            report(root, "the survey asks nothing", remedy: "Add `pages:` with questions under it")
            return []
        }
        var pages: [Page] = []
        for (index, item) in items(of: node).enumerated() {
            place = "page \(index + 1)"
            guard isMap(item) else { continue }
            if item["page"] != nil {
                if let page = page(item) { pages.append(page) }
            } else if let question = question(item) {
                pages.append(Page(id: ID(question.id.rawValue), questions: [question]))
            }
        }
        return pages
    }

    private mutating func page(_ node: DefinitionNode) -> Page? {
        let title = optionalText("page", of: node)
        if let title { place = "page `\(title)`" }
        let name = place
        problems.check(
            keysOf: node, place: place, known: ["page", "show if", "ask"], notYet: NotSupportedYet.pageKeys)
        refuseBraces(in: node["page"])
        let showIf = rule("show if", of: node)
        let asked = node["ask"].map { items(of: $0) } ?? []
        guard !asked.isEmpty else {
            report(node, "the page has no questions", remedy: "Add `ask:` with questions under it, or remove the page")
            return nil
        }
        var questions: [Question] = []
        for item in asked {
            place = name
            guard isMap(item) else { continue }
            if item["page"] != nil {
                report(
                    item, "a page cannot stand inside a page", remedy: "Move it out, to the level of the other pages")
            } else if let question = question(item) {
                questions.append(question)
            }
        }
        place = name
        guard let first = questions.first else { return nil }
        return Page(id: ID(first.id.rawValue), title: title, showIf: showIf, questions: questions)
    }
}
