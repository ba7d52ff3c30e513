import Involvement

/// What a commissioner reads on screen or on paper: what people ask for and why,
/// the report, the figures, people's words, and what none of it can say.
struct SummaryPage {
    /// More than this on one page nobody reads; all are in `quotes.csv`.
    static let limitQuotations = 500

    private let release: Release
    private let words: ReportWords
    private var document: PlainDocument

    static func document(of release: Release) -> PlainDocument {
        var page = SummaryPage(release)
        page.addHead()
        page.addAsks()
        page.addReport()
        page.addFigures()
        page.addQuotations()
        page.addLimits()
        page.addAbout()
        return page.document
    }

    private init(_ release: Release) {
        self.release = release
        self.words = ReportWords(release, citation: .link)
        self.document = PlainDocument(emptyOf: release)
    }

    private mutating func add(_ blocks: PlainDocument.Block...) {
        document.blocks += blocks
    }

    private mutating func addHead() {
        let consultation = release.consultation
        var line = "Release \(release.number), \(release.day.inWords)."
        if !consultation.runBy.isEmpty { line += " Asked by \(consultation.runBy)." }
        if !consultation.isFor.isEmpty { line += " For \(consultation.isFor)." }
        if let previous = release.previous { line += " It follows release \(previous.number)." }
        if release.stage == .draft {
            add(
                PlainDocument.draftNotice
            )
        }
        add(.paragraph([.words(line)]), .paragraph([.words(words.people)]))
        let written = release.report?.summary ?? []
        add(.heading(1, "Summary", anchor: "summary"))
        add(.bullets(written.isEmpty ? words.pointsOfFigures : written.map(words.runs)))
    }

    private mutating func addAsks() {
        guard !release.asks.isEmpty else { return }
        add(.heading(1, "What people ask for", anchor: "asks"))
        for (index, ask) in release.asks.enumerated() {
            add(
                .numbered(
                    "\(index + 1).", [.strong(ReportWords.sentence(ask.text))] + words.evidence(of: ask),
                    anchor: ReportWords.anchor(of: ask.id)))
        }
    }

    private mutating func addReport() {
        guard let report = release.report, !report.sections.isEmpty else { return }
        add(.heading(1, "Report", anchor: "report"))
        for section in report.sections {
            add(.heading(2, section.heading))
            for paragraph in section.paragraphs {
                add(
                    .numbered(
                        "\(paragraph.number).", words.runs(paragraph.pieces), anchor: "paragraph-\(paragraph.number)"))
            }
        }
    }

    private mutating func addFigures() {
        let figures = [
            ThemeChart.figure(of: release), PolarityChart.figure(of: release), TrendChart.figure(of: release),
        ]
        .compactMap(\.self)
        guard !figures.isEmpty else { return }
        add(.heading(1, "Figures", anchor: "figures"), .paragraph([.words(FigureWords.marks)]))
        for figure in figures { add(.heading(2, figure.title), .figure(figure), .table(figure.table)) }
        for table in release.summary.tables where table.grouping != .month && !table.blocks.isEmpty {
            add(
                .heading(2, "Themes by \(table.grouping.rawValue)"),
                .table(Self.table(table.grouping, table.blocks)))
        }
    }

    private static func table(_ grouping: Summary.Grouping, _ groups: [Summary.Block]) -> Table {
        // The themes of a group are those of the first, in the codebook's order.
        let themes = groups.first?.themes ?? []
        return Table(
            caption: "People who spoke of each theme, by \(grouping.rawValue)",
            header: ["Theme"] + groups.map(\.name),
            rows: [["Everybody who answered"] + groups.map(\.respondents.text)]
                + themes.map { theme in
                    [theme.name]
                        + groups.map { group in
                            group.themes.first { $0.theme == theme.theme }?.respondents.text
                                ?? PublishedCount.notAvailable.text
                        }
                })
    }

    private mutating func addQuotations() {
        guard !release.quotations.isEmpty else { return }
        add(.heading(1, "What people said", anchor: "quotations"))
        // Those that something stands on come first and always.
        let cited = Set(release.asks.flatMap(\.evidence) + (release.report?.quotations ?? []))
        let all =
            release.quotations.filter { cited.contains($0.id) }
            + release.quotations.lazy.filter { !cited.contains($0.id) }
            .prefix(max(0, Self.limitQuotations - cited.count))
        if all.count < release.quotations.count {
            add(
                .paragraph([
                    .words("\(all.count) of \(release.quotations.count) quotations. All are in quotes.csv.")
                ]))
        }
        for quotation in all {
            let themes = quotation.themes.compactMap { release.codebook.theme($0.theme)?.name }
            let about = themes.isEmpty ? "" : " Themes: \(themes.joined(separator: ", "))."
            add(
                .quotation(
                    quotation.text,
                    [
                        .words(
                            "\(ReportWords.sentence(quotation.attribution)) Quotation \(quotation.id.rawValue).\(about)"
                        )
                    ],
                    anchor: ReportWords.anchor(of: quotation.id)))
        }
    }

    private mutating func addLimits() {
        add(.heading(1, "What this cannot say", anchor: "limits"))
        add(.bullets(PlainWords.limits(of: release).map { [.words($0)] }))
        guard !release.withheld.isEmpty else { return }
        add(
            .heading(2, "What was withheld"),
            .table(
                Table(
                    caption: "Quotations that are not here, and why", header: ["Why", "Quotations"],
                    rows: release.withheld.map { [$0.reason.rawValue, $0.quotations.text] })))
    }

    private mutating func addAbout() {
        let consultation = release.consultation
        add(.heading(1, "About this", anchor: "about"))
        if !consultation.method.isEmpty { add(.paragraph([.words(consultation.method)])) }
        if !consultation.selection.isEmpty { add(.paragraph([.words(consultation.selection)])) }
        let people = release.agents.map { agent in
            let day = agent.day.map { ", \($0.inWords)" } ?? ""
            return "\(agent.role.rawValue): \(agent.name)\(day)"
        }
        if !people.isEmpty {
            add(.heading(2, "Who made it"), .bullets(people.map { [.words($0)] }))
        }
        if !release.corrections.isEmpty {
            add(
                .heading(2, "Please take out of earlier releases"),
                .bullets(
                    release.corrections.map {
                        [.words("Release \($0.release): quotation \($0.quotation.rawValue), which was withdrawn.")]
                    }))
        }
        var citation = consultation.runBy.isEmpty ? "" : "\(consultation.runBy), "
        citation += "\u{201C}\(document.title)\u{201D}, release \(release.number), \(release.day.inWords)."
        add(
            .heading(2, "How to cite this"),
            .paragraph([.words("\(citation) Give the number of the paragraph, or the key of the quotation.")]),
            .paragraph([.words("SHA-256 of the data: \(release.dataDigest).")]))
    }
}
