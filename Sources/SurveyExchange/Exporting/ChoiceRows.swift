import Involvement

/// Choices as rows of the choices sheet.
extension FormExport {
    mutating func write(_ choices: [Choice], ofList list: String, _ anchor: (ID<Choice>) -> Anchor) {
        let written = lists[list] ?? []
        if written.isEmpty { listNames.append(list) }
        for choice in choices where choice.kept[KeptWords.orOther] == nil {
            let anchor = anchor(choice.id)
            var row = WrittenRow(anchor, ["list_name": list, "name": choice.id.rawValue])
            let place: TextPlace? =
                switch anchor {
                case .choice(let question, let choice): .choice(question, choice)
                case .scaleChoice(let scale, let choice): .scaleChoice(scale, choice)
                default: nil
                }
            row.take(languages.cells("label", choice.text, place, of: names))
            if let place { row.take(languages.pictures(choice.picture, place)) }
            row.take(choice.kept)
            if let same = written.first(where: { $0.cells == row.cells }), let first = same.anchor {
                copies[anchor] = first
            } else {
                lists[list, default: []].append(row)
            }
        }
    }
}
