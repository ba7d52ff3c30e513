import Involvement

/// `quotes.csv`: people's words that may be published, to the letter, with the
/// themes that a person found in them. One row for each quotation.
struct QuotesCSV: CSVFormat {
    let fileName = "quotes.csv"
    let about = "people's words that may be published, to the letter"
    let key = ["quotation"]

    let columns = [
        CSVColumn("quotation", .code, "Its key, the same in every file of the release"),
        CSVColumn("quote", .words, "The words, to the letter"),
        CSVColumn("attribution", .words, "A name for the speaker that enough others share"),
        CSVColumn("consent", .oneOf([QuotationConsent.publish.rawValue]), "Always publish: nothing else leaves"),
        CSVColumn("question", .code, "The question it answers; empty when it was collected elsewhere"),
        CSVColumn("themes", .words, "The codes of its themes, with ; between"),
        CSVColumn("polarity", .words, "The same with how each is spoken of: trust=positive;housing=negative"),
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
