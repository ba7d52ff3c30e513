import DefinitionReading
import Involvement

/// What a survey asks, as its author laid it out: pages, sections, repeats, and
/// questions that stand by themselves.
extension SurveyReading {
    /// Where a list of items stands.
    struct Setting {
        /// How many sections are around it.
        var depth = 0
        /// The repeat it is in.
        var repetition: String?
        var name = "pages"

        /// Deeper than anybody can follow.
        static let mostDepth = 8
    }

    mutating func blocks(_ root: DefinitionNode) -> [Block] {
        place = "pages"
        defer { place = "" }
        guard let node = root["pages"], node.content != .empty else {
            report(root, "the survey asks nothing", remedy: "Add `pages:` with questions under it")
            return []
        }
        return blocks(of: items(of: node), in: Setting())
    }

    mutating func blocks(of items: [DefinitionNode], in setting: Setting) -> [Block] {
        items.enumerated().compactMap { index, item in
            place = setting.depth == 0 && setting.repetition == nil ? "page \(index + 1)" : setting.name
            guard isMap(item) else { return nil }
            return block(item, in: setting)
        }
    }

    private mutating func block(_ item: DefinitionNode, in setting: Setting) -> Block? {
        if item["page"] != nil { return page(item, in: setting).map(Block.page) }
        if item["section"] != nil { return section(item, in: setting) }
        if item["repeat"] != nil { return repetition(item, in: setting) }
        if item["kept"] != nil { return keptBlock(item) }
        let questions = questionsWithMore(item)
        guard let first = questions.first else { return nil }
        return .page(Page(id: ID(first.id.rawValue), questions: questions))
    }

    /// A question, and the lines beside its choices.
    private mutating func questionsWithMore(_ item: DefinitionNode) -> [Question] {
        questions(item).flatMap { question in
            let more = sayMoreQuestions(of: question)
            for question in more { scope.earlier[question.id.rawValue] = question }
            return [question] + more
        }
    }

    // MARK: pages

    private mutating func page(_ node: DefinitionNode, in setting: Setting) -> Page? {
        let title = optionalText("page", of: node)
        place = title.map { "page `\($0)`" } ?? "page"
        let name = place
        problems.check(
            keysOf: node, place: place,
            known: ["page", "code", "show if", "show if xpath", "stop if", "ask", "xlsform"])
        // The title of a round may say what the round is about.
        if setting.repetition == nil { refuseBraces(in: node["page"]) } else { checkPipes("page", of: node) }
        let code = code(of: node)
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
            if let key = ["page", "section", "repeat", "kept"].first(where: { item[$0] != nil }) {
                report(
                    item, "a \(key) cannot stand inside a page", remedy: "Move it out, to the level of the other pages")
            } else {
                questions += questionsWithMore(item)
            }
        }
        place = name
        let stops = stops(node)
        guard let first = questions.first else { return nil }
        return Page(
            id: ID(code ?? first.id.rawValue), isWritten: true, title: title, showIf: showIf, questions: questions,
            stops: stops, kept: keptColumns(of: node))
    }

    /// The code that a page or a section gives itself; nil when it gives none.
    private mutating func code(of node: DefinitionNode) -> String? {
        guard let code = optionalText("code", of: node) else { return nil }
        if !Code.isValid(code) {
            report(node["code"] ?? node, "`\(code)` cannot be a code", remedy: "Use \(Code.rule)")
        }
        return code
    }

    // MARK: sections

    private mutating func section(_ node: DefinitionNode, in setting: Setting) -> Block? {
        let title = optionalText("section", of: node)
        place = title.map { "section `\($0)`" } ?? "section"
        let name = place
        guard setting.depth < Setting.mostDepth else {
            report(node, "sections are nested too deeply", remedy: "Keep to \(Setting.mostDepth) inside each other")
            return nil
        }
        problems.check(
            keysOf: node, place: place, known: ["section", "code", "show if", "show if xpath", "ask", "xlsform"])
        refuseBraces(in: node["section"])
        let code = code(of: node)
        let showIf = rule("show if", of: node)
        guard let list = node["ask"], list.content != .empty else {
            report(
                node, "the section asks nothing", remedy: "Add `ask:` with questions under it, or remove the section")
            return nil
        }
        var inner = setting
        inner.depth += 1
        inner.name = name
        let blocks = blocks(of: items(of: list), in: inner)
        place = name
        return .section(
            Section(id: code.map { ID($0) }, title: title, showIf: showIf, blocks: blocks, kept: keptColumns(of: node)))
    }

    // MARK: what another tool had

    private mutating func keptBlock(_ node: DefinitionNode) -> Block? {
        place = "kept rows"
        problems.check(keysOf: node, place: place, known: ["kept", "rows"])
        let sheet = text("kept", of: node) ?? ""
        let rows = (node["rows"].map { items(of: $0) } ?? []).compactMap { row -> KeptBlock.Row? in
            guard isMap(row) else { return nil }
            problems.check(keysOf: row, place: place, known: ["row", "cells"])
            guard let number = count("row", of: row, atLeast: 1) else {
                report(row, "the row has no number", remedy: "Leave the block as it was imported")
                return nil
            }
            return KeptBlock.Row(number: number, cells: keptColumns(under: "cells", of: row))
        }
        return .kept(KeptBlock(sheet: sheet, rows: rows))
    }
}
