import Involvement

/// `theme_counts.csv`: how many people spoke of each theme and how, for
/// everybody and for each group. One row for each group and theme.
struct ThemeCountsCSV: CSVFormat {
    let fileName = "theme_counts.csv"
    let about = "how many people spoke of each theme, and how"
    let key = ["grouping", "group", "theme"]

    let columns =
        ResponsesCSV.groupColumns + [
            CSVColumn("theme", .code, "The code of the theme"),
            CSVColumn("theme_name", .words, "Its name"),
            CSVColumn("respondents", .count, "People in the group who spoke of it, each once"),
            CSVColumn("base", .count, "Everybody in the group"),
            CSVColumn("share", .proportion, "respondents out of base, worked out from those two columns"),
            CSVColumn("low", .proportion, "Lower end of its 95 % Wilson interval"),
            CSVColumn("high", .proportion, "Upper end of its 95 % Wilson interval"),
            CSVColumn("positive", .count, "People who spoke well of it"),
            CSVColumn("negative", .count, "People who spoke ill of it"),
            CSVColumn("mixed", .count, "People who spoke both well and ill of it"),
            CSVColumn("neutral", .count, "People who spoke of it neither well nor ill"),
        ]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        try ResponsesCSV.forEachGroup(of: release) { names, group in
            for theme in group.themes {
                try take(
                    names + [
                        .words(theme.theme.rawValue), .words(theme.name), .count(theme.respondents),
                        .count(group.respondents),
                    ] + share(of: theme, in: group)
                        + [Polarity.positive, .negative, .mixed, .neutral].map {
                            .count(theme.polarity[$0] ?? .notAvailable)
                        })
            }
        }
    }

    private func share(of theme: Summary.ThemeFigures, in group: Summary.Block) -> [CSVCell] {
        if let share = theme.share {
            return [.proportion(share.estimate), .proportion(share.low), .proportion(share.high)]
        }
        let counts = [theme.respondents, group.respondents]
        let symbol: CSVSymbol =
            if counts.contains(.notAvailable) {
                .notAvailable
            } else if counts.contains(.suppressed) {
                .suppressed
            } else {
                .notApplicable
            }
        return [.symbol(symbol), .symbol(symbol), .symbol(symbol)]
    }
}
