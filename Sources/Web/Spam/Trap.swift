import Involvement

/// A box that people do not meet, neither by eye nor by ear nor by keyboard. A
/// machine that fills in every field fills in this one.
enum Trap {
    static let field = "_website"

    /// - Parameter value: what was written in it, so that somebody who came upon
    ///   it, in a browser without the stylesheet, can empty it again.
    static func write(_ value: String, _ html: inout HTMLWriter) {
        html.div(.class("trap"), .fixed("aria-hidden", "true")) { html in
            html.element("label", [.fixed("for", "trap")]) { $0.text(.leaveEmpty) }
            html.open(
                "input",
                [
                    .type("text"), .id("trap"), .name(Self.field), .value(value), .fixed("tabindex", "-1"),
                    .fixed("autocomplete", "off"),
                ])
        }
    }
}
