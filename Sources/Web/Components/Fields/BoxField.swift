import Involvement

/// A line, a box or a list that folds out: one control that a label names.
extension FieldModel {
    func writeBox(_ html: inout HTMLWriter) {
        var attributes: [Attribute] = [
            .id("q-", code), .name(code), .fixed("autocomplete", "off"), .describedBy(helpIDs), invalid,
        ]
        switch control {
        case .box(let lines, let limit):
            attributes += [.text("rows", String(lines)), .fixed("dir", "auto")]
            if let limit {
                // For the script, which counts down where it runs; # is the number.
                attributes += [
                    .text("data-limit", String(limit)),
                    .text("data-left", html.say(PagePhrase.lettersLeft, ["number": "#"])),
                    .text("data-over", html.say(PagePhrase.lettersOver, ["number": "#"])),
                ]
            }
            html.element("textarea", attributes) { html in
                // A newline right after the tag is dropped by the browser, so one
                // is put there for it to drop instead of the person's own.
                html.write("\n")
                html.text(entered.first ?? "")
            }
        case .select(let options):
            html.element("select", attributes) { html in
                html.element("option", [.value("")]) { $0.text(.chooseOneOption) }
                for option in options {
                    html.element("option", [.value(option.value), .flag("selected", if: holds(option))]) {
                        $0.text(option.words)
                    }
                }
            }
        case .number(let takesDecimals):
            attributes += [.type("text"), .value(entered.first ?? ""), .class("short")]
            attributes.append(.fixed("inputmode", takesDecimals ? "decimal" : "numeric"))
            html.open("input", attributes)
        default:
            html.open("input", attributes + [.type("text"), .fixed("dir", "auto"), .value(entered.first ?? "")])
        }
    }

    /// Whether this was chosen before.
    func holds(_ option: Option) -> Bool {
        entered.contains { $0.utf8.elementsEqual(option.value.utf8) }
    }
}
