import Involvement

/// `quotes.csv`: people's words that may be published, to the letter, with the
/// themes that a person found in them. One row for each quotation.
struct QuotesCSV: CSVFormat {
    let fileName = "quotes.csv"
    let about = "people's words that may be published, to the letter"

    let columns = [
        CSVColumn("quotation", .code), CSVColumn("quote", .words), CSVColumn("attribution", .words),
        CSVColumn("consent", .oneOf([QuotationConsent.publish.rawValue])), CSVColumn("question", .code),
        CSVColumn("themes", .words), CSVColumn("polarity", .words),
    ]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        for quotation in release.quotations {
            let themes = quotation.themes.map(\.theme.rawValue)
            let polarity = quotation.themes.compactMap { mention in
                mention.polarity.map { "\(mention.theme.rawValue)=\($0.rawValue)" }
            }
            try take([
                .words(quotation.id.rawValue), .words(quotation.text), .words(quotation.attribution),
                .words(quotation.consent.rawValue), .words(quotation.question?.rawValue ?? ""),
                .words(themes.joined(separator: ";")), .words(polarity.joined(separator: ";")),
            ])
        }
    }
}
