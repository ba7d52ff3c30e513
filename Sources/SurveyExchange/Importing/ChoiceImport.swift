import Involvement

/// The lists of choices of a form.
extension FormImport {
    /// Reads each list, and tells those that one question has from those that are shared.
    mutating func readLists() {
        var users: [String: [FormOutline.Line]] = [:]
        for (index, line) in outline.lines.enumerated() where unasked[index] == nil {
            if case .select(let select) = line.type { users[select.list, default: []].append(line) }
        }
        var table = CodeTable(names: lists.names, prefix: "list")
        for list in lists.names {
            let rows = lists.rows[list] ?? []
            var codes = CodeTable(names: rows.compactMap { $0["name"] }, prefix: "c")
            choices[list] = rows.map { row in
                let name = row["name"] ?? ""
                let code = codes.code(for: name)
                if choiceCodes[list]?[name] == nil { choiceCodes[list, default: [:]][name] = code }
                var choice = Choice(id: ID(code), text: plainWords(name))
                if code != name { choice.kept["name"] = name }
                return choice
            }
            let users = users[list] ?? []
            let isScale = users.contains { line in
                line.row["appearance"] == "likert" || line.inside.last.map(isGrid) ?? false
            }
            // A shared list cannot have "Other, please say", or choices left out, for one of its questions only.
            let differs = users.contains { line in
                if case .select(let select) = line.type, select.orOther { return true }
                return line.row["choice_filter"] != nil
            }
            if (users.count != 1 || isScale) && !differs { scales[list] = table.code(for: list) }
        }
    }

    /// The choices of a list, with their words.
    mutating func choices(ofList list: String, _ anchor: (ID<Choice>) -> Anchor, _ place: (ID<Choice>) -> TextPlace)
        -> [Choice]
    {
        let rows = lists.rows[list] ?? []
        return zip(choices[list] ?? [], rows).map { choice, row in
            var choice = choice
            choice.text = words("label", of: row, place(choice.id)) ?? choice.text
            choice.picture = picture(of: row, place(choice.id))
            sources[anchor(choice.id)] = row
            return choice
        }
    }

    /// When each choice of a list is offered, as a filter over the list's columns says it; nil when it uses what the
    /// survey cannot.
    func offers(_ filter: String?, _ list: String, before index: Int) -> [Expression]? {
        guard let filter, let table = sheets.choices else { return nil }
        let words = RuleWords(filter).words
        var rules: [Expression] = []
        for row in lists.rows[list] ?? [] {
            var own = words
            for (place, word) in words.enumerated() {
                guard case .other(let column) = word, table.columns.contains(column) || column == "name",
                    place + 1 == words.count || words[place + 1] != .other("(")
                else { continue }
                let cell = row[column] ?? ""
                own[place] = .literal(cell, quote: cell.contains("'") ? "\"" : "'")
            }
            guard let rule = rule(RuleWords(words: own).text, before: index, isMade: true), !rule.questions.isEmpty
            else {
                return nil
            }
            rules.append(rule)
        }
        return rules
    }

    mutating func sharedScales() -> [SharedScale] {
        lists.names.compactMap { list in
            guard let scale = scales[list] else { return nil }
            let choices = choices(ofList: list, { .scaleChoice(scale, $0) }, { .scaleChoice(scale, $0) })
            return SharedScale(name: scale, choices: choices, kept: scale == list ? [:] : [KeptWords.list: list])
        }
    }
}
