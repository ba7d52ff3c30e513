import Involvement

/// Themes with how many people spoke of each, as a table.
struct FiguresTable: Equatable, Sendable {
    let caption: String
    let rows: [Row]

    struct Row: Equatable, Sendable {
        let theme: String
        let people: String
        let share: String
        /// For and against, in the order of `Polarity.allCases`.
        let polarity: [String]
    }

    init(caption: String, _ themes: [Summary.ThemeFigures]) {
        self.caption = caption
        self.rows = themes.map { theme in
            Row(
                theme: theme.name, people: theme.respondents.text,
                share: theme.share.map { share in
                    "\(Percent.text(share.estimate)) (\(Percent.whole(share.low)) to \(Percent.text(share.high)))"
                } ?? "[x]",
                polarity: Polarity.allCases.map { theme.polarity[$0]?.text ?? PublishedCount.notAvailable.text })
        }
    }

    func write(_ html: inout HTMLWriter) {
        ScrollBox.write(label: caption, &html) { html in
            html.element("table") { html in
                html.caption(caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for heading in ["Theme", "People", "Share of people"]
                            + Polarity.allCases.map(\.heading)
                        {
                            html.th(heading, .fixed("scope", "col"))
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in rows {
                        html.element("tr") { html in
                            html.th(row.theme, .fixed("scope", "row"))
                            for cell in [row.people, row.share] + row.polarity { html.td(cell) }
                        }
                    }
                }
            }
        }
    }
}

/// Something wide, which scrolls by itself so that the page does not.
enum ScrollBox {
    static func write(label: String, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
        html.element(
            "div",
            [.class("scroll"), .fixed("role", "region"), .fixed("tabindex", "0"), .text("aria-label", label)],
            content)
    }
}

extension Polarity {
    /// Over a column.
    var heading: String {
        switch self {
        case .positive: "Positive"
        case .negative: "Negative"
        case .mixed: "Mixed"
        case .neutral: "Neutral"
        }
    }
}
