import Involvement

/// What every question has around its control: its words, its help, what is to
/// be put right.
extension FieldModel {
    func write(_ html: inout HTMLWriter) {
        html.div(.class(problem == nil ? "field" : "field wrong"), .lang(language)) { html in
            switch control {
            case .words:
                if let picture { html.picture(picture) }
                html.p(label, .class("lead"))
            case .line, .number, .box, .select: writeLabelled(&html) { writeBox(&$0) }
            case .radios(let options): writeGroup(&html) { writeChoices(options, isRadio: true, &$0) }
            case .checkboxes(let options): writeGroup(&html) { writeChoices(options, isRadio: false, &$0) }
            case .parts(let parts): writeGroup(&html) { writeParts(parts, &$0) }
            case .rating(let marks, let low, let high):
                writeGroup(&html) { writeRating(marks, low: low, high: high, &$0) }
            case .ranking(let options): writeGroup(&html) { writeRanking(options, &$0) }
            case .tick(let words): writeGroup(&html) { writeTick(words, &$0) }
            }
        }
    }

    /// One control with a label of its own.
    private func writeLabelled(_ html: inout HTMLWriter, control: (inout HTMLWriter) -> Void) {
        writeHeading(&html) { html in
            html.element("label", [.for("q-", code)]) { writeLabel(&$0) }
        }
        writeHelp(&html)
        control(&html)
    }

    /// Several controls under one name.
    private func writeGroup(_ html: inout HTMLWriter, controls: (inout HTMLWriter) -> Void) {
        html.element("fieldset", [.describedBy(helpIDs)]) { html in
            html.element("legend") { html in
                writeHeading(&html) { writeLabel(&$0) }
            }
            writeHelp(&html)
            controls(&html)
        }
    }

    private func writeHeading(_ html: inout HTMLWriter, _ words: (inout HTMLWriter) -> Void) {
        if isHeading { html.element("h1", [], words) } else { html.div(.class("label"), content: words) }
    }

    private func writeLabel(_ html: inout HTMLWriter) {
        html.text(label)
        if !isRequired { html.element("span", [.class("soft")]) { $0.text(.optional) } }
    }

    private func writeHelp(_ html: inout HTMLWriter) {
        if let picture { html.picture(picture) }
        if let hint { html.p(hint, .class("hint"), .id("hint-", code)) }
        if let limit {
            html.p(.upTo, ["limit": .number(limit)], .class("hint"), .id("limit-", code))
        }
        if let problem {
            html.p(.class("problem"), .id("problem-", code)) { html in
                html.heard(.error)
                html.text(problem)
            }
        }
    }

    private var limit: Int? {
        if case .box(_, let limit) = control { limit } else { nil }
    }

    /// What explains this question, beside its words.
    var helpIDs: [String] {
        var ids: [String] = []
        if hint != nil { ids.append("hint-\(code)") }
        if limit != nil { ids.append("limit-\(code)") }
        if problem != nil { ids.append("problem-\(code)") }
        return ids
    }

    var invalid: Attribute {
        Attribute(name: "aria-invalid", value: problem == nil ? .left : .fixed("true"))
    }

    /// What was typed into one part, of what came back as `month=5`.
    func entered(part: String) -> String {
        let start = "\(part)="
        return entered.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) } ?? ""
    }
}
