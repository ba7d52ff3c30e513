import Involvement
import Workflow

/// What leaves with a release, as its page lists it for whoever lets it go.
struct ReleaseContentsModel: Equatable, Sendable {
    let facts: [String]
    let advice: [String]
    let corrections: [String]
    /// Nil where nothing was handed over before, or it is no longer there.
    let changes: [ChangesModel]?
    let report: ReportModel?
    let figures: ReleaseFiguresModel
    let asks: [ReportPage.AskModel]
    let quotations: [QuoteModel]
    let files: [String]

    struct ChangesModel: Equatable, Sendable {
        let part: String
        var words: [String]
    }

    struct QuoteModel: Equatable, Sendable {
        let key: String
        /// Nil for words that are no longer quoted.
        let words: String?
        let language: String?
        let attribution: String
    }

    func write(_ html: inout HTMLWriter) {
        html.h2("What leaves with it")
        html.ul { html in
            for fact in facts { html.li(fact) }
        }
        if !advice.isEmpty {
            html.h2("Advice")
            html.p("A committee could send the evidence back for these. They keep nothing from being handed over.")
            html.ul { html in
                for line in advice { html.li(line) }
            }
        }
        html.h2("Words to be taken out of earlier releases")
        if corrections.isEmpty {
            html.p("None.")
        } else {
            html.ul { html in
                for line in corrections { html.li(line) }
            }
        }
        if let changes { write(changes, &html) }
        report?.write(&html)
        if !asks.isEmpty {
            html.h2("What people ask for")
            for (index, ask) in asks.enumerated() { ReportPage.write(ask, number: index + 1, &html) }
        }
        figures.write(&html)
        html.h2("People's words")
        if quotations.isEmpty { html.p("No quotation leaves with it.") }
        for quote in quotations {
            html.element("figure", [.class("quote")]) { html in
                html.element("blockquote", Attribute.lang(ofWords: quote.language)) { html in
                    if let words = quote.words {
                        html.p(words, .class("words"), .fixed("dir", "auto"))
                    } else {
                        html.p { ReportPieceModel.notQuoted(key: quote.key).write(&$0) }
                    }
                }
                html.element("figcaption") { $0.p("\(quote.attribution), \(quote.key)") }
            }
        }
        html.element("details") { html in
            html.element("summary") { $0.text("The \(files.count) files") }
            html.ul(.class("files")) { html in
                for file in files { html.li(file) }
            }
        }
    }

    private func write(_ changes: [ChangesModel], _ html: inout HTMLWriter) {
        html.h2("What changed since the release before")
        if changes.isEmpty { html.p("Nothing changed.") }
        for change in changes {
            html.h3(change.part)
            html.ul { html in
                for line in change.words { html.li { $0.span(line, .class("words"), .fixed("dir", "auto")) } }
            }
        }
    }
}

extension ReleaseContentsModel {
    init(_ full: ReleaseInFull, _ release: Release, _ cycle: ReviewCycle) async throws {
        let paragraphs = (release.report?.sections ?? []).reduce(0) { $0 + $1.paragraphs.count }
        self.facts = [
            "Figures about the people who answered: \(release.summary.whole.respondents.text).",
            "What was counted: \(release.consultation.selection)",
            "Quotations: \(release.quotations.count).",
            release.report == nil ? "No report: nobody has written one." : "A report of \(paragraphs) paragraphs.",
            "Asks: \(release.asks.count).", "Small numbers are hidden by the policy \(release.policy.name).",
        ]
        self.advice = full.advice.map(\.description)
        self.corrections = release.corrections.map { "Release \($0.release): \($0.quotation)" }
        self.changes = full.changes.map { changes in
            changes.reduce(into: [ChangesModel]()) { parts, change in
                if parts.last?.part != change.part { parts.append(ChangesModel(part: change.part, words: [])) }
                parts[parts.count - 1].words.append(change.words)
            }
        }
        var quotes: [QuoteModel] = []
        for quotation in release.quotations {
            quotes.append(
                QuoteModel(
                    key: quotation.id.rawValue, words: full.gone.contains(quotation.id) ? nil : quotation.text,
                    language: try await cycle.languageOfWords(quotation), attribution: quotation.attribution))
        }
        self.quotations = quotes
        self.figures = ReleaseFiguresModel(release.summary)
        self.files = full.files
        let known = Dictionary(quotes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.asks = release.asks.map { ask in
            ReportPage.AskModel(
                key: ask.id.rawValue, text: ask.text,
                themes: ask.themes.map { release.codebook.theme($0)?.name ?? $0.rawValue }.joined(separator: ", "),
                evidence: ask.evidence.map { ReportPieceModel(.quotation($0), in: release, known) }
                    + ask.withdrawn.map { ReportPieceModel.withdrawn(key: $0.rawValue) },
                replies: ask.replies.map(\.inWords))
        }
        func model(_ pieces: [Report.Piece]) -> [ReportPieceModel] {
            pieces.map { ReportPieceModel($0, in: release, known) }
        }
        self.report = release.report.map { report in
            ReportModel(
                title: report.title,
                summary: report.summary.map { ReportParagraphModel(number: nil, line: nil, pieces: model($0)) },
                sections: report.sections.map { section in
                    ReportModel.Section(
                        heading: section.heading,
                        paragraphs: section.paragraphs.map {
                            ReportParagraphModel(number: $0.number, line: nil, pieces: model($0.pieces))
                        })
                })
        }
    }
}

extension ReportPieceModel {
    fileprivate init(
        _ piece: Report.Piece, in release: Release, _ known: [String: ReleaseContentsModel.QuoteModel]
    ) {
        switch piece {
        case .words(let words): self = .words(words)
        case .note(let words): self = .note(words)
        case .figure(let figure): self = .figure(figure.text)
        case .withdrawn(let id): self = .withdrawn(key: id.rawValue)
        case .ask(let id):
            self = .words(release.asks.first { $0.id == id }?.text ?? id.rawValue)
        case .quotation(let id):
            self =
                known[id.rawValue].flatMap { quote in
                    quote.words.map {
                        ReportPieceModel.quoted($0, language: quote.language, attribution: quote.attribution)
                    }
                } ?? .notQuoted(key: id.rawValue)
        }
    }
}
