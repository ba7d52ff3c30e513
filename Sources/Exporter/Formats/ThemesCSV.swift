import Involvement

/// `themes.csv`: how many people spoke of each theme and how, for everybody
/// and for each group. One row for each group and theme.
struct ThemesCSV: CSVFormat {
    let fileName = "themes.csv"
    let about = "how many people spoke of each theme, and how"

    let columns = [
        CSVColumn("group", .code), CSVColumn("group_name", .words), CSVColumn("theme", .code),
        CSVColumn("theme_name", .words), CSVColumn("respondents", .count), CSVColumn("base", .count),
        CSVColumn("share", .proportion), CSVColumn("low", .proportion), CSVColumn("high", .proportion),
        CSVColumn("positive", .count), CSVColumn("negative", .count), CSVColumn("mixed", .count),
        CSVColumn("neutral", .count),
    ]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        for group in [release.summary.whole] + release.summary.groups {
            for theme in group.themes {
                try take(
                    [
                        .words(group.code), .words(group.name), .words(theme.theme.rawValue), .words(theme.name),
                        .count(theme.respondents), .count(group.respondents),
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
