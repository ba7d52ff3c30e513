import Involvement

/// The groups of a form as pages, sections, repeats and grids.
extension FormImport {
    mutating func blocks(_ node: FormNode) -> [Block] {
        if let reason = unasked[node.lines.lowerBound] {
            note("survey", outline.lines[node.lines.lowerBound].row.number, reason)
            return [kept(node.lines.map { outline.lines[$0].row }, on: "survey")]
        }
        switch node {
        case .line(let index):
            let questions = questions(index)
            guard let first = questions.first else { return [] }
            guard first.type != "consent" else {
                consents.append(first)
                return []
            }
            return [.page(Page(id: ID(first.id.rawValue), questions: questions))]
        case .group(let begin, let children, _):
            let line = outline.lines[begin]
            if line.type == .begin(.repeat) { return [repetition(line, begin, children)] }
            if isGrid(begin) { return [grid(line, begin, children)] }
            if children.allSatisfy(isQuestion), Self.parts(line, "appearance").contains("field-list") {
                return [page(line, begin, children)]
            }
            return [section(line, begin, children)]
        }
    }

    private static func parts(_ line: FormOutline.Line, _ column: String) -> [String] {
        (line.row[column] ?? "").split(separator: " ").map(String.init)
    }

    private mutating func page(_ line: FormOutline.Line, _ begin: Int, _ children: [FormNode]) -> Block {
        let first = children.first.map { codes[$0.lines.lowerBound] ?? "" } ?? ""
        let isNamedByFirst = line.name == first + KeptWords.pageEnding
        let id = ID<Page>(isNamedByFirst ? first : codes[begin] ?? "")
        sources[.page(id)] = line.row
        let title = words("label", of: line.row, .page(id))
        let showIf = rule(line.row["relevant"], before: begin)
        return .page(
            Page(
                id: id, isWritten: true, title: title, showIf: showIf,
                questions: children.flatMap { questions($0.lines.lowerBound) },
                kept: isNamedByFirst ? [:] : keptName(line, id.rawValue)))
    }

    private mutating func section(_ line: FormOutline.Line, _ begin: Int, _ children: [FormNode]) -> Block {
        let id = ID<Section>(codes[begin] ?? "")
        sources[.section(id)] = line.row
        let title = words("label", of: line.row, .section(id))
        let showIf = rule(line.row["relevant"], before: begin)
        return .section(
            Section(
                id: id, title: title, showIf: showIf, blocks: joined(children.flatMap { blocks($0) }),
                kept: keptName(line, id.rawValue)))
    }

    private mutating func repetition(_ line: FormOutline.Line, _ begin: Int, _ children: [FormNode]) -> Block {
        let id = ID<Repetition>(codes[begin] ?? "")
        sources[.repetition(id)] = line.row
        let title = words("label", of: line.row, .repetition(id))
        let showIf = rule(line.row["relevant"], before: begin)
        return .repetition(
            Repetition(
                id: id, title: title, rounds: rounds(line, begin), showIf: showIf,
                blocks: joined(children.flatMap { blocks($0) }), kept: keptName(line, id.rawValue)))
    }

    private func rounds(_ line: FormOutline.Line, _ begin: Int) -> Repetition.Rounds {
        if let most = line.row["bind::su:most"].flatMap(Int.init), most > 0 { return .addAnother(upTo: most) }
        guard let count = line.row["repeat_count"] else { return .addAnother(upTo: Repetition.mostRounds) }
        let counted = RuleWords(count).words
        if counted.count == 4, counted[0] == .other("count-selected"), case .reference(let name, false) = counted[2],
            let question = asked[name], question.shape == .choices
        {
            return .forEach(question.id)
        }
        if counted.count == 1, case .reference(let name, false) = counted[0], let question = asked[name],
            question.shape == .number
        {
            return .times(.answer(question.id), upTo: Repetition.mostRounds)
        }
        if let number = Int(count), number > 0 {
            return .times(.xpath(count, means: .number(Double(number))), upTo: number)
        }
        guard let rule = rule(count, before: begin, isValue: true) else {
            return .addAnother(upTo: Repetition.mostRounds)
        }
        return .times(rule, upTo: Repetition.mostRounds)
    }

    /// Whether a group is one scale for several statements, and nothing else.
    func isGrid(_ begin: Int) -> Bool {
        let line = outline.lines[begin]
        guard line.type == .begin(.group), Self.parts(line, "appearance").contains("table-list"), unasked[begin] == nil,
            line.row["relevant"] == nil, line.hasWords("label")
        else { return false }
        var list: String?
        for (index, other) in outline.lines.enumerated().dropFirst(begin + 1) where other.inside.contains(begin) {
            guard case .select(let select) = other.type, select.kind == .one, !select.orOther, unasked[index] == nil,
                other.inside.last == begin, list == nil || list == select.list, other.hasWords("label")
            else { return false }
            list = select.list
        }
        return list != nil
    }

    private mutating func grid(_ line: FormOutline.Line, _ begin: Int, _ children: [FormNode]) -> Block {
        let code = codes[begin] ?? ""
        sources[.grid(code)] = line.row
        let grid = Question.Grid(
            code: code, text: words("label", of: line.row, .grid(code)) ?? code,
            hint: words("hint", of: line.row, .gridHint(code)), kept: keptName(line, code))
        var questions = children.flatMap { self.questions($0.lines.lowerBound) }
        for index in questions.indices {
            questions[index].grid = grid
            questions[index].type = "scale"
        }
        return .page(Page(id: ID(questions.first?.id.rawValue ?? code), questions: questions))
    }

    func keptName(_ line: FormOutline.Line, _ code: String) -> KeptColumns {
        guard let name = line.name, name != code else { return [:] }
        return ["name": name]
    }
}
