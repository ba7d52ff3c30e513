import Involvement

/// What stands on a passage about quoting it: what would be hidden, and boxes
/// to change that.
struct QuotingForm: Equatable, Sendable {
    let passage: String
    /// Words to choose from, in their order: proposed now or hidden before.
    let items: [Item]
    var typed = ""
    /// What is wrong with the choice, by box.
    var problems: [Box: String] = [:]

    enum Box: Hashable, Sendable { case hide, others }

    struct Item: Equatable, Sendable {
        let hidden: HiddenWords
        let words: String
        var isTicked: Bool
    }

    static let seenName = "seen"
    static let typedLimitCharacters = 2_000

    /// As the program and the last person who looked would have it.
    init(_ coded: CodedQuotation, proposals: [HiddenWords]) {
        let before = coded.redaction?.hidden
        // What somebody hid before comes first: it may reach over several proposals.
        let all = (before ?? []) + proposals.filter { proposal in !(before ?? []).contains(proposal) }
        self.passage = coded.id.rawValue
        self.items = all.sorted { $0.rangeUTF8.lowerBound < $1.rangeUTF8.lowerBound }.map { hidden in
            Item(
                hidden: hidden,
                words: Highlight.words(of: [hidden.rangeUTF8], in: coded.quotation.text).first ?? "",
                isTicked: before?.contains(hidden) ?? true)
        }
    }

    /// The same with what somebody ticked and typed.
    func filled(_ form: PostedForm) -> QuotingForm {
        let seen = Self.hidden(Self.seenName, form)
        let chosen = Self.hidden(hideName, form)
        var filled = QuotingForm(
            passage: passage,
            items: items.map { item in
                // What was not on their page is ticked, so that they see it.
                Item(
                    hidden: item.hidden, words: item.words,
                    isTicked: chosen.contains(item.hidden) || !seen.contains(item.hidden))
            })
        filled.typed = form.text(othersName)
        return filled
    }

    private init(passage: String, items: [Item]) {
        self.passage = passage
        self.items = items
    }

    var hideName: String { "hide-\(passage)" }
    var othersName: String { "others-\(passage)" }

    var fields: [FieldModel] {
        let words = FieldModel.staff(
            hideName, "Words that look like names, places or numbers",
            hint: "What is ticked is hidden. Untick what tells nobody who it is.",
            .checkboxes(
                items.map { item in
                    FieldModel.Option(
                        SelectOption(
                            value: Self.code(item.hidden), words: "\(item.words) → \(item.hidden.mark.written)"))
                }),
            entered: items.filter(\.isTicked).map { Self.code($0.hidden) }, problem: problems[.hide])
        let others = FieldModel.staff(
            othersName, "Other words to hide", hint: "One name to a line. It is hidden wherever it stands.",
            .box(lines: 2, atMostCharacters: nil), entered: [typed], problem: problems[.others])
        return items.isEmpty ? [others] : [words, others]
    }

    func write(to address: Address, _ html: inout HTMLWriter, hidden: HTMLWriter.Content) {
        html.form(to: address) { html in
            hidden(&html)
            for item in items { html.hidden(Self.seenName, Self.code(item.hidden)) }
            for field in fields { field.write(&html) }
            html.div(.class("buttons")) { html in
                html.button(
                    items.isEmpty
                        ? "May be quoted: I have checked it for names and places"
                        : "May be quoted with these words hidden", name: "do", value: PassageAction.clear.rawValue,
                    .class("small"))
                html.button("Not to be quoted", name: "do", value: PassageAction.holdBack.rawValue, .class("small"))
            }
        }
    }

    /// Words under a name of the form; what no page of ours sends is left out.
    static func hidden(_ name: String, _ form: PostedForm) -> [HiddenWords] {
        form.fields.filter { $0.name == name }.compactMap { field in
            let parts = field.value.split(separator: ":")
            let bounds = parts.first?.split(separator: "-").compactMap { Int($0) } ?? []
            guard parts.count == 2, bounds.count == 2, bounds[0] < bounds[1],
                let mark = RedactionMark(rawValue: String(parts[1]))
            else { return nil }
            return HiddenWords(bounds[0]..<bounds[1], mark)
        }
    }

    /// `0-5:name`
    private static func code(_ hidden: HiddenWords) -> String {
        "\(hidden.rangeUTF8.lowerBound)-\(hidden.rangeUTF8.upperBound):\(hidden.mark.rawValue)"
    }
}
