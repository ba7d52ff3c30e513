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
                var choice = Choice(id: ID(code), text: name)
                if code != name { choice.kept["name"] = name }
                return choice
            }
            let users = users[list] ?? []
            let isScale = users.contains { line in
                line.row["appearance"] == "likert" || line.inside.last.map(isGrid) ?? false
            }
            // A shared list cannot have "Other, please say" for one of its questions only.
            let hasOther = users.contains { line in
                if case .select(let select) = line.type { select.orOther } else { false }
            }
            if (users.count != 1 || isScale) && !hasOther { scales[list] = table.code(for: list) }
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

    mutating func sharedScales() -> [SharedScale] {
        lists.names.compactMap { list in
            guard let scale = scales[list] else { return nil }
            let choices = choices(ofList: list, { .scaleChoice(scale, $0) }, { .scaleChoice(scale, $0) })
            return SharedScale(name: scale, choices: choices, kept: scale == list ? [:] : [KeptWords.list: list])
        }
    }
}
