import Involvement

/// Things to choose from, each with a box or a circle.
extension FieldModel {
    func writeChoices(_ options: [Option], isRadio: Bool, _ html: inout HTMLWriter) {
        html.div(.class("choices")) { html in
            for (index, option) in options.enumerated() {
                if option.isOnItsOwn, index > 0 { html.p(.or, .class("or")) }
                writeChoice(option, id: index == 0 ? code : "\(code)-\(index + 1)", isRadio: isRadio, &html)
                if let more = option.sayMore { writeSayMore(more, &html) }
            }
        }
    }

    func writeChoice(_ option: Option, id: String, isRadio: Bool, _ html: inout HTMLWriter) {
        html.div(.class("choice")) { html in
            html.open(
                "input",
                [
                    .type(isRadio ? "radio" : "checkbox"), .id("q-", id), .name(code), .value(option.value),
                    .flag("checked", if: holds(option)),
                ])
            html.element("label", [.for("q-", id)]) { html in
                if let picture = option.picture { html.picture(picture) }
                html.text(option.words)
            }
        }
    }

    /// The line is always there, so that it works without scripts; what is
    /// written in it counts only when its choice is chosen.
    private func writeSayMore(_ more: SayMore, _ html: inout HTMLWriter) {
        html.div(.class(more.problem == nil ? "more" : "more wrong")) { html in
            html.element("label", [.for("q-", more.code)]) { $0.text(more.label) }
            if let problem = more.problem {
                html.p(.class("problem"), .id("problem-", more.code)) { html in
                    html.heard(.error)
                    html.text(problem)
                }
            }
            html.open(
                "input",
                [
                    .type("text"), .id("q-", more.code), .name(more.code), .value(more.entered),
                    .fixed("autocomplete", "off"), .fixed("dir", "auto"),
                    .describedBy(more.problem == nil ? [] : ["problem-\(more.code)"]),
                ])
        }
    }

    func writeTick(_ words: String, _ html: inout HTMLWriter) {
        writeChoice(Option(value: Self.tickValue, words: words, isOnItsOwn: false), id: code, isRadio: false, &html)
    }

    /// What a tick to confirm is stored as.
    static let tickValue = "confirmed"

    /// Numbers in a row; on a small screen they fold onto more lines.
    func writeRating(_ marks: [Option], low: String?, high: String?, _ html: inout HTMLWriter) {
        if let low, let high, let first = marks.first, let last = marks.last {
            html.p(
                .ends,
                ["first": .text(first.words), "low": .text(low), "last": .text(last.words), "high": .text(high)],
                .class("hint"))
        }
        html.div(.class("marks")) { html in
            for (index, mark) in marks.enumerated() {
                writeChoice(mark, id: index == 0 ? code : "\(code)-\(index + 1)", isRadio: true, &html)
            }
        }
    }
}
