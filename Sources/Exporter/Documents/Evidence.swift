import Involvement

/// Written evidence as select committees ask for it: who submits it and why, an
/// executive summary in points, numbered paragraphs, quotations by whom and from
/// where, recommendations, figures. At most 3,000 words.
/// https://www.parliament.uk/get-involved/committees/how-do-i-submit-evidence/
struct Evidence {
    private static let limitWordsOfThemes = 1500

    private let release: Release
    private let words: ReportWords
    private var document: PlainDocument

    static func document(of release: Release) -> PlainDocument {
        var evidence = Evidence(release)
        evidence.addAbout()
        evidence.addSummary()
        evidence.addReport()
        evidence.addRecommendations()
        evidence.addFigures()
        evidence.addMethod()
        return evidence.document
    }

    private init(_ release: Release) {
        self.release = release
        self.words = ReportWords(release, citation: .note)
        self.document = PlainDocument(emptyOf: release)
    }

    private mutating func add(_ blocks: PlainDocument.Block...) {
        document.blocks += blocks
    }

    private mutating func addAbout() {
        let consultation = release.consultation
        add(.heading(1, "Who submits this"))
        if release.stage == .draft {
            add(
                PlainDocument.draftNotice
            )
        }
        let submitter = consultation.runBy.isEmpty ? "the people who ran the consultation" : consultation.runBy
        var about = "Submitted by \(submitter)"
        if !consultation.isFor.isEmpty { about += " to \(consultation.isFor)" }
        add(.numbered("A1.", [.words(about + ", \(release.day.inWords).")]))
        var why = "We asked people who use services what it was like, in \u{201C}\(consultation.title)\u{201D}. "
        why += words.people
        if !consultation.method.isEmpty { why += " \(ReportWords.sentence(consultation.method))" }
        for agent in release.agents where agent.role == .facilitator {
            why += " Themes in what they said were agreed by \(agent.name)."
        }
        add(.numbered("A2.", [.words(why)]))
    }

    private mutating func addSummary() {
        add(.heading(1, "Executive summary"))
        let written = release.report?.summary ?? []
        add(.bullets(written.isEmpty ? words.pointsOfFigures : written.map(words.runs)))
    }

    private mutating func addReport() {
        guard let report = release.report, !report.sections.isEmpty else { return addThemes() }
        for section in report.sections {
            add(.heading(1, section.heading))
            for paragraph in section.paragraphs { add(paragraph) }
        }
    }

    /// What people said, theme by theme, where nobody has written a report.
    private mutating func addThemes() {
        let themes = ThemeChart.inOrder(release.summary.whole.themes).filter { ($0.respondents.count ?? 0) > 0 }
        add(.heading(1, "What people said"))
        if themes.isEmpty {
            add(.numbered("1.", [.words("No theme was spoken of by enough people to give a number.")]))
        }
        var quoted: Set<ID<Quotation>> = []
        for (index, theme) in themes.enumerated() {
            // What nobody has written must not be too long: the rest stands in the table.
            if document.countWords > Self.limitWordsOfThemes {
                add(.numbered("\(index + 1).", [.words("The table gives \(themes.count - index) other themes.")]))
                return
            }
            add(.numbered("\(index + 1).", [.words(words.sentence(about: theme))]))
            let quotation = release.quotations.first { quotation in
                quotation.themes.contains { $0.theme == theme.theme } && !quoted.contains(quotation.id)
                    && WordCount.of(quotation.text) <= 60
            }
            if let quotation {
                quoted.insert(quotation.id)
                add(block(of: quotation))
            }
        }
    }

    /// A quotation that begins a paragraph stands in its first sentence, others
    /// in blocks of their own.
    private mutating func add(_ paragraph: Report.Paragraph) {
        let stretches = paragraph.pieces.reduce(into: [(runs: [PlainDocument.Run], quotation: ReleasedQuotation?)]()) {
            if case .quotation(let id) = $1, let quotation = release.quotation(id), !$0.isEmpty {
                $0[$0.count - 1].quotation = quotation
                $0.append(([], nil))
            } else if $0.isEmpty {
                $0.append((words.runs([$1]), nil))
            } else {
                $0[$0.count - 1].runs += words.runs([$1])
            }
        }
        for (index, stretch) in stretches.enumerated() {
            let runs = Self.trimmed(stretch.runs)
            if index == 0 {
                add(.numbered("\(paragraph.number).", runs))
            } else if !runs.isEmpty {
                add(.continued(runs))
            }
            if let quotation = stretch.quotation { add(block(of: quotation)) }
        }
    }

    /// Without white space at its ends, where it would only move the line.
    private static func trimmed(_ runs: [PlainDocument.Run]) -> [PlainDocument.Run] {
        var runs = runs
        if case .words(let text) = runs.first { runs[0] = .words(String(text.drop(while: \.isWhitespace))) }
        if case .words(var text) = runs.last {
            while text.last?.isWhitespace == true { text.removeLast() }
            runs[runs.count - 1] = .words(text)
        }
        return runs.filter { $0 != .words("") }
    }

    private func block(of quotation: ReleasedQuotation) -> PlainDocument.Block {
        .quotation(quotation.text, [.words(quotation.attribution), .note(words.source(of: quotation.id))])
    }

    private mutating func addRecommendations() {
        guard !release.asks.isEmpty else { return }
        add(.heading(1, "Recommendations"))
        for (index, ask) in release.asks.enumerated() {
            add(.numbered("R\(index + 1).", [.strong(ReportWords.sentence(ask.text))] + words.evidence(of: ask)))
        }
    }

    private mutating func addFigures() {
        let figures = [
            ThemeChart.figure(of: release), PolarityChart.figure(of: release), TrendChart.figure(of: release),
        ]
        .compactMap(\.self)
        guard !figures.isEmpty else { return }
        add(.heading(1, "Figures"))
        for figure in figures {
            let table = figure.table
            let shown = Array(table.rows.prefix(ThemeChart.limitRows))
            add(.figure(figure), .table(Table(caption: table.caption, header: table.header, rows: shown)))
            if shown.count < table.rows.count {
                add(.paragraph([.words("\(table.rows.count - shown.count) other rows are in summary.html.")]))
            }
        }
        add(.paragraph([.words(FigureWords.marks)]))
    }

    private mutating func addMethod() {
        add(.heading(1, "What the figures cannot say"))
        for (index, limit) in PlainWords.limits(of: release).enumerated() {
            add(.numbered("M\(index + 1).", [.words(limit)]))
        }
    }
}
