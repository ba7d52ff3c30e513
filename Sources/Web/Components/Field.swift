import Involvement

/// One question on a page: its words, its control, what was typed, and what is
/// to be put right.
struct FieldModel: Equatable, Sendable {
    let code: String
    let label: String
    let hint: String?
    let problem: String?
    let isRequired: Bool
    let control: Control
    let entered: [String]
    /// Whether its words are the heading of the page.
    let isHeading: Bool
    let language: String

    enum Control: Equatable, Sendable {
        case line
        case number
        case box(lines: Int, atMostCharacters: Int?)
        case radios([Option])
        case checkboxes([Option])
        /// Words to read, nothing to answer.
        case words
    }

    struct Option: Equatable, Sendable {
        let value: String
        let words: String
        let isOnItsOwn: Bool
    }
}

extension FieldModel {
    init(_ question: AskedQuestion, isHeading: Bool, language: String) {
        self.code = question.id.rawValue
        self.label = question.text
        self.hint = question.hint
        self.problem = question.problem
        self.isRequired = question.isRequired
        self.control = Control(question.widget)
        self.entered = question.entered
        self.isHeading = isHeading
        self.language = language
    }
}

extension FieldModel.Control {
    init(_ widget: Widget) {
        func options(_ choices: [Choice]) -> [FieldModel.Option] {
            choices.map { FieldModel.Option(value: $0.id.rawValue, words: $0.text, isOnItsOwn: $0.isOnItsOwn) }
        }
        switch widget {
        case .textLine: self = .line
        case .numberLine, .date, .time, .tick: self = .number
        case .textBox(let lines, let limit): self = .box(lines: lines, atMostCharacters: limit)
        case .radios(let choices), .dropdown(let choices), .typeAhead(let choices), .ranking(let choices): self = .radios(options(choices))
        case .checkboxes(let choices): self = .checkboxes(options(choices))
        case .rating: self = .number
        case .message: self = .words
        }
    }
}

extension FieldModel {
    func write(_ html: inout HTMLWriter) {
        html.div(.class(problem == nil ? "field" : "field wrong"), .lang(language)) { html in
            switch control {
            case .words: html.p(label, .class("lead"))
            case .line, .number, .box: writeLabelled(&html)
            case .radios(let options): writeGroup(options, isRadio: true, &html)
            case .checkboxes(let options): writeGroup(options, isRadio: false, &html)
            }
        }
    }

    private func writeLabelled(_ html: inout HTMLWriter) {
        writeHeading(&html) { html in
            html.element("label", [.for("q-", code)]) { writeLabel(&$0) }
        }
        writeHelp(&html)
        var attributes: [Attribute] = [
            .id("q-", code), .name(code), .fixed("autocomplete", "off"), .describedBy(helpIDs),
            Attribute(name: "aria-invalid", value: problem == nil ? .left : .fixed("true")),
        ]
        if case .box(let lines, _) = control {
            attributes.append(.text("rows", String(lines)))
            html.element("textarea", attributes) { html in
                // A newline right after the tag is dropped by the browser, so one
                // is put there for it to drop instead of the person's own.
                html.write("\n")
                html.text(entered.first ?? "")
            }
        } else {
            attributes += [.type("text"), .value(entered.first ?? "")]
            if control == .number { attributes += [.fixed("inputmode", "numeric"), .class("short")] }
            html.open("input", attributes)
        }
    }

    private func writeGroup(_ options: [Option], isRadio: Bool, _ html: inout HTMLWriter) {
        html.element("fieldset", [.describedBy(helpIDs)]) { html in
            html.element("legend") { html in
                writeHeading(&html) { writeLabel(&$0) }
            }
            writeHelp(&html)
            for (index, option) in options.enumerated() {
                if option.isOnItsOwn, index > 0 { html.p("or", .class("or")) }
                let id = index == 0 ? code : "\(code)-\(index + 1)"
                html.div(.class("choice")) { html in
                    html.open(
                        "input",
                        [
                            .type(isRadio ? "radio" : "checkbox"), .id("q-", id), .name(code), .value(option.value),
                            .flag("checked", if: entered.contains { $0.utf8.elementsEqual(option.value.utf8) }),
                        ])
                    html.element("label", [.for("q-", id)]) { $0.text(option.words) }
                }
            }
        }
    }

    private func writeHeading(_ html: inout HTMLWriter, _ words: (inout HTMLWriter) -> Void) {
        if isHeading { html.element("h1", [], words) } else { html.div(.class("label"), content: words) }
    }

    private func writeLabel(_ html: inout HTMLWriter) {
        html.text(label)
        if !isRequired { html.span(" (optional)", .class("soft")) }
    }

    private func writeHelp(_ html: inout HTMLWriter) {
        if let hint { html.p(hint, .class("hint"), .id("hint-", code)) }
        if let limit {
            html.p("You can write up to \(limit) letters.", .class("hint"), .id("limit-", code))
        }
        if let problem {
            html.p(.class("problem"), .id("problem-", code)) { html in
                html.heard("Error: ")
                html.text(problem)
            }
        }
    }

    private var limit: Int? {
        if case .box(_, let limit) = control { limit } else { nil }
    }

    private var helpIDs: [String] {
        var ids: [String] = []
        if hint != nil { ids.append("hint-\(code)") }
        if limit != nil { ids.append("limit-\(code)") }
        if problem != nil { ids.append("problem-\(code)") }
        return ids
    }
}
