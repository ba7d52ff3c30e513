import Involvement

/// The box in which a person types a code: the one they kept, or the single-use
/// one they were given. One message for every code that leads nowhere, so that
/// none can be tried out.
struct CodeField: Equatable {
    /// As it was typed; what is longer than any code is cut off.
    let typed: String
    let isRefused: Bool
    /// As it is sent.
    let name: String
    /// Of the box in the page.
    let id: String
    let label: PagePhrase
    let hint: PagePhrase?
    /// What to say of a code that leads nowhere.
    let refusal: PagePhrase

    static let name = "code"
    static let empty = kept("", isRefused: false)

    /// A code that leads nowhere, given back.
    static func refused(_ typed: String) -> CodeField { kept(typed, isRefused: true) }

    private static func kept(_ typed: String, isRefused: Bool) -> CodeField {
        CodeField(
            typed: String(typed.prefix(60)), isRefused: isRefused, name: name, id: "code", label: .typeYourCode,
            hint: .codeHint, refusal: .codeLeadsNowhere)
    }

    /// For a single-use code.
    static func invitation(_ typed: String, isRefused: Bool, name: String) -> CodeField {
        CodeField(
            typed: String(typed.prefix(60)), isRefused: isRefused, name: name, id: "invitation", label: .yourSlipCode,
            hint: nil, refusal: .codeRefused)
    }

    /// What to put right, at the top of the page.
    func writeSummary(_ html: inout HTMLWriter) {
        guard isRefused else { return }
        html.div(
            .class("problems"), .fixed("role", "alert"), .fixed("tabindex", "-1"),
            .fixed("aria-labelledby", "problems-title")
        ) { html in
            html.h2(.needsChange, .id("problems-title"))
            html.ul { html in
                html.li { $0.a(refusal, to: .place("", id)) }
            }
        }
    }

    func write(_ html: inout HTMLWriter) {
        html.div(.class(isRefused ? "field wrong" : "field")) { html in
            html.element("label", [.for("", id), .class("label")]) { $0.text(label) }
            if let hint { html.p(hint, .class("hint"), .id("hint-", id)) }
            if isRefused { html.p(refusal, .class("problem"), .id("problem-", id)) }
            let help = [hint == nil ? nil : "hint-\(id)", isRefused ? "problem-\(id)" : nil]
            html.open(
                "input",
                [
                    .type("text"), .id("", id), .name(name), .value(typed), .fixed("autocomplete", "off"),
                    .fixed("autocapitalize", "characters"), .fixed("spellcheck", "false"),
                    .describedBy(help.compactMap(\.self)),
                    isRefused ? .fixed("aria-invalid", "true") : .flag("aria-invalid", if: false),
                ])
        }
    }
}
