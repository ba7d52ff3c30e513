import Involvement

/// What has to be put right on a page, at its top, each with a link to its box.
enum ErrorSummary {
    static func write(_ fields: [FieldModel], _ html: inout HTMLWriter) {
        let wrong = fields.flatMap(\.problems)
        guard !wrong.isEmpty else { return }
        html.div(
            .class("problems"), .fixed("role", "alert"), .fixed("tabindex", "-1"),
            .fixed("aria-labelledby", "problems-title")
        ) { html in
            html.h2(.needsChange, .id("problems-title"))
            html.ul { html in
                for field in wrong {
                    html.li { $0.a(field.words, to: .place("q-", field.box)) }
                }
            }
        }
    }
}
