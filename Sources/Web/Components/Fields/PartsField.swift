import Involvement

/// Short lines side by side: the parts of a date or a time, or the place of
/// each thing in an order.
extension FieldModel {
    func writeParts(_ parts: [Part], _ html: inout HTMLWriter) {
        html.div(.class("parts")) { html in
            for (index, part) in parts.enumerated() {
                html.div { html in
                    writePart(
                        part.name, label: html.say(part.label), id: index == 0 ? code : "\(code)-\(part.name)",
                        isLong: part.isLong, &html)
                }
            }
        }
    }

    /// A place, from 1, beside each thing.
    func writeRanking(_ options: [Option], _ html: inout HTMLWriter) {
        html.p(.rankHint, .class("hint"))
        for (index, option) in options.enumerated() {
            html.div(.class("place")) { html in
                writePart(
                    option.value, label: option.words, id: index == 0 ? code : "\(code)-\(option.value)",
                    isLong: false, &html)
            }
        }
    }

    private func writePart(_ name: String, label: String, id: String, isLong: Bool, _ html: inout HTMLWriter) {
        html.element("label", [.for("q-", id)]) { $0.text(label) }
        html.open(
            "input",
            [
                .type("text"), .id("q-", id), .name("\(code)-\(name)"), .value(entered(part: name)),
                .fixed("inputmode", "numeric"), .fixed("autocomplete", "off"),
                .class(isLong ? "year" : "part"), invalid,
            ])
    }
}
