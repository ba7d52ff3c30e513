import Involvement

/// Someone to call, as a page shows it.
struct HelpLineModel: Equatable, Sendable {
    let name: String
    let phone: String
    let hours: String

    /// The numbers, each of which a telephone can call.
    static func list(_ lines: [HelpLineModel], _ html: inout HTMLWriter) {
        html.ul(.class("help")) { html in
            for line in lines {
                html.li { html in
                    html.element("strong") { html in
                        html.text(line.name)
                        html.heard(": ")
                    }
                    html.a(line.phone, to: .telephone(line.phone), .class("figures"))
                    if !line.hours.isEmpty {
                        html.heard(". ")
                        html.span(line.hours)
                    }
                }
            }
        }
    }

    /// Above the first box for free words, and where a person may be in need.
    static func notice(_ lines: [HelpLineModel], _ html: inout HTMLWriter) {
        html.div(.class("notice")) { html in
            html.p { $0.element("strong") { $0.text(.noHelpSent) } }
            html.p(.danger)
            if !lines.isEmpty {
                html.p(.alsoCall)
                list(lines, &html)
            }
        }
    }
}
