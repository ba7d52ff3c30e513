import Involvement

/// The box in which a person types the code they kept. One message for every
/// code that leads nowhere, so that none can be tried out.
struct CodeField: Equatable {
    /// As it was typed.
    let typed: String
    let isRefused: Bool

    static let name = "code"
    static let empty = CodeField(typed: "", isRefused: false)

    /// A code that leads nowhere, given back. What is longer than any code is
    /// cut off.
    static func refused(_ typed: String) -> CodeField { CodeField(typed: String(typed.prefix(60)), isRefused: true) }

    /// What to put right, at the top of the page.
    func writeSummary(_ html: inout HTMLWriter) {
        guard isRefused else { return }
        html.div(
            .class("problems"), .fixed("role", "alert"), .fixed("tabindex", "-1"),
            .fixed("aria-labelledby", "problems-title")
        ) { html in
            html.h2(.needsChange, .id("problems-title"))
            html.ul { html in
                html.li { $0.element("a", [.fixed("href", "#code")]) { $0.text(.codeLeadsNowhere) } }
            }
        }
    }

    func write(_ html: inout HTMLWriter) {
        html.div(.class(isRefused ? "field wrong" : "field")) { html in
            html.element("label", [.fixed("for", "code"), .class("label")]) { $0.text(.typeYourCode) }
            html.p(.codeHint, .class("hint"), .id("hint-code"))
            if isRefused { html.p(.codeLeadsNowhere, .class("problem"), .id("problem-code")) }
            html.open(
                "input",
                [
                    .type("text"), .id("code"), .name(Self.name), .value(typed), .fixed("autocomplete", "off"),
                    .fixed("autocapitalize", "characters"), .fixed("spellcheck", "false"),
                    .describedBy(isRefused ? ["hint-code", "problem-code"] : ["hint-code"]),
                    isRefused ? .fixed("aria-invalid", "true") : .flag("aria-invalid", if: false),
                ])
        }
    }
}
