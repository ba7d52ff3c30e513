import Involvement

/// The blocks of a survey as rows of the survey sheet, in reading order.
extension FormExport {
    mutating func write(_ block: Block) {
        switch block {
        case .page(let page): write(page)
        case .section(let section):
            let id = section.id?.rawValue ?? freeName("section")
            var row = WrittenRow(section.id.map(Anchor.section), ["type": "begin_group", "name": id])
            if let own = section.id {
                row.take(languages.cells("label", section.title, .section(own), of: names))
            } else {
                row.take(languages.cells("label", section.title, nil, of: names))
            }
            if let rule = section.showIf { row.cells["relevant"] = names.rule(rule) }
            row.take(section.kept)
            survey.append(row)
            section.blocks.forEach { write($0) }
            survey.append(WrittenRow(nil, ["type": "end_group"]))
        case .repetition(let repetition): write(repetition)
        case .kept(let kept):
            for row in kept.rows {
                if kept.sheet == "survey" {
                    survey.append(WrittenRow(nil, row.cells))
                } else if kept.sheet == "choices" {
                    looseChoices.append(WrittenRow(nil, row.cells))
                } else {
                    others[kept.sheet, default: []].append(WrittenRow(nil, row.cells))
                }
            }
        }
    }

    private mutating func write(_ repetition: Repetition) {
        var row = WrittenRow(.repetition(repetition.id), ["type": "begin_repeat", "name": repetition.id.rawValue])
        row.take(languages.cells("label", repetition.title, .repetition(repetition.id), of: names))
        if let rule = repetition.showIf { row.cells["relevant"] = names.rule(rule) }
        switch repetition.rounds {
        case .addAnother(let most):
            if most != Repetition.mostRounds { row.cells["bind::su:most"] = String(most) }
        case .forEach(let question): row.cells["repeat_count"] = "count-selected(${\(names.question(question))})"
        case .times(.answer(let question), _): row.cells["repeat_count"] = "${\(names.question(question))}"
        case .times(let rule, _): row.cells["repeat_count"] = names.rule(rule)
        }
        row.take(repetition.kept)
        survey.append(row)
        repetition.blocks.forEach { write($0) }
        survey.append(WrittenRow(nil, ["type": "end_repeat"]))
    }

    /// A page without a code of its own has that of its first question, and a form needs two names.
    private func name(of page: Page) -> String {
        page.id.rawValue == page.questions.first?.id.rawValue
            ? page.id.rawValue + KeptWords.pageEnding : page.id.rawValue
    }

    private mutating func write(_ page: Page) {
        if page.isWritten {
            var row = WrittenRow(
                .page(page.id), ["type": "begin_group", "name": name(of: page), "appearance": "field-list"])
            row.take(languages.cells("label", page.title, .page(page.id), of: names))
            if let rule = page.showIf { row.cells["relevant"] = names.rule(rule) }
            row.take(page.kept)
            survey.append(row)
        }
        write(page.questions)
        if page.isWritten { survey.append(WrittenRow(nil, ["type": "end_group"])) }
    }

    private mutating func write(_ questions: [Question]) {
        var rest = questions[...]
        while let question = rest.first {
            guard let grid = question.grid else {
                write(question, among: questions)
                rest = rest.dropFirst()
                continue
            }
            let rows = rest.prefix { $0.grid?.code == grid.code }
            var row = WrittenRow(
                .grid(grid.code), ["type": "begin_group", "name": grid.code, "appearance": "table-list"])
            row.take(languages.cells("label", grid.text, .grid(grid.code), of: names))
            row.take(languages.cells("hint", grid.hint, .gridHint(grid.code), of: names))
            row.take(grid.kept)
            writeHelpers(of: row)
            survey.append(row)
            rows.forEach { write($0, among: questions) }
            survey.append(WrittenRow(nil, ["type": "end_group"]))
            rest = rest.dropFirst(rows.count)
        }
    }

    private static let typesWithLists: Set<String> = ["choose one", "choose any", "scale", "rank"]

    private mutating func write(_ question: Question, among questions: [Question]) {
        if let parent = question.saysMoreAbout.flatMap({ more in questions.first { $0.id == more.question } }),
            parent.kept[KeptWords.orOther] != nil
        {
            return  // `or_other` makes this row
        }
        let row = row(question)
        writeHelpers(of: row)
        survey.append(row)
        if question.scale == nil, Self.typesWithLists.contains(question.type) {
            write(question.choices, ofList: names.list(of: question)) { .choice(question.id, $0) }
        }
    }
}
