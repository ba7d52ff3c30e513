import Involvement

/// `codebook.csv`: what each theme means. One row for each theme, in the order
/// of the codebook.
struct CodebookCSV: CSVFormat {
    let fileName = "codebook.csv"
    let about = "what each theme means, and how far people agreed on it"
    let key = ["theme"]

    let columns = [
        CSVColumn("theme", .code, "The code of the theme"),
        CSVColumn("theme_name", .words, "Its name"),
        CSVColumn("parent", .code, "The wider theme it belongs to; empty at the top"),
        CSVColumn("definition", .words, "What it means"),
        CSVColumn("include", .words, "What counts"),
        CSVColumn("exclude", .words, "What does not"),
        CSVColumn("colour", .words, "By which the panel knows it, as #rrggbb"),
        CSVColumn("passages_compared", .count, "Passages that two people or more read for it"),
        CSVColumn("agreement", .decimal, "Krippendorff's alpha over those: 1 is full agreement, 0 is chance"),
    ]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        for theme in release.codebook.themes {
            try take([
                .words(theme.id.rawValue), .words(theme.name), .words(theme.parent?.rawValue ?? ""),
                .words(theme.definition), .words(theme.include), .words(theme.exclude),
                .words(theme.colour?.hex ?? ""), .count(.people(theme.agreement?.passages ?? 0)),
                theme.agreement.map { .decimal(tenThousandths: $0.alphaTenThousandths) } ?? .symbol(.notApplicable),
            ])
        }
    }
}
