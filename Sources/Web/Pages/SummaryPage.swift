import Involvement
import Workflow

/// What people said, counted, for those who pay for services: only figures
/// that are fit to publish, and only words that may be shown.
enum SummaryPage {
    struct Model {
        let people: String
        let period: String?
        let collected: Int
        let grouping: Summary.Grouping?
        let chart: ShareChart
        let whole: FiguresTable
        /// Without a table where too few people answered.
        let groups: [(name: String, people: String, table: FiguresTable?)]
        /// How the answers came in, and how people agreed for whom somebody typed.
        let arrivals: [Table]
        let questions: [Table]
        let quotations: [QuoteModel]
        let withheld: [String]
        let paging: Paging
        let navigation: StaffNavigation
        let address: Address
    }

    /// People by one thing or another.
    struct Table: Equatable, Sendable {
        let caption: String
        /// What they are counted by.
        let heading: String
        let rows: [Row]

        struct Row: Equatable, Sendable {
            let name: String
            let people: String
        }
    }

    struct QuoteModel: Equatable {
        let words: String
        /// The language of the words, BCP 47; nil where that is the page's own.
        let language: String?
        let attribution: String
        let themes: String
        let mayBePublished: Bool
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let grouping = visit.query("by").flatMap(Summary.Grouping.init(rawValue:))
        let releasable = try await cycle.summaryAndReleasable(by: grouping)
        let summary = releasable.summary
        let paging = Paging(
            total: releasable.quotations.count, wanted: visit.query("page").flatMap { Int($0) } ?? 1)
        let codebook = cycle.consultation.codebook
        var quotations: [QuoteModel] = []
        for released in releasable.quotations[paging.indices] {
            quotations.append(QuoteModel(released, in: try await cycle.languageOfWords(released), codebook))
        }
        let model = Model(
            people: summary.whole.respondents.text, period: summary.period.map(inWords),
            collected: summary.collectedQuotations, grouping: grouping, chart: ShareChart(summary.whole),
            whole: FiguresTable(caption: "Everybody", summary.whole.themes),
            groups: summary.groups.map { group in
                let isShown = group.respondents.count != nil
                return (
                    group.name, group.respondents.text,
                    isShown ? FiguresTable(caption: group.name, group.themes) : nil
                )
            },
            arrivals: tables(try await cycle.arrivals()),
            questions: summary.questions.map { Table($0) },
            quotations: quotations,
            withheld: releasable.withheld.map(\.inWords), paging: paging, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("summary"))
        return .page(cycle.document("What people said, in numbers", isForStaff: true).page { markup(model, &$0) })
    }

    private static func tables(_ arrivals: Arrivals) -> [Table] {
        func rows<Key>(_ keys: [Key], _ counts: [Key: PublishedCount], _ words: (Key) -> String) -> [Table.Row] {
            keys.compactMap { key in counts[key].map { Table.Row(name: words(key), people: $0.text) } }
        }
        let tables = [
            Table(
                caption: "People by the way they answered", heading: "Way",
                rows: rows(Channel.allCases, arrivals.channels, \.words)),
            Table(
                caption: "How people agreed, where somebody typed for them", heading: "How they agreed",
                rows: rows(ConsentManner.allCases, arrivals.assisted, \.words)),
        ]
        return tables.filter { !$0.rows.isEmpty }
    }

    /// `20`; of a question asked several times, `20 (45 times)`.
    fileprivate static func inWords(_ option: Summary.OptionFigures) -> String {
        guard let times = option.rounds?.count, times > 0 else { return option.respondents.text }
        return "\(option.respondents.text) (\(times) times)"
    }

    /// `January 2026 to March 2026`, from months as `2026-01`.
    static func inWords(_ period: ClosedRange<String>) -> String {
        func words(_ month: String) -> String {
            Day(iso: "\(month)-01").map { $0.inWords.split(separator: " ").dropFirst().joined(separator: " ") } ?? month
        }
        return period.lowerBound == period.upperBound
            ? words(period.lowerBound) : "\(words(period.lowerBound)) to \(words(period.upperBound))"
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.summary, &html)
        html.h1("What people said, in numbers")
        html.p("People who answered: \(model.people).", .class("lead"))
        if let period = model.period { html.p("When: \(period).") }
        if model.collected > 0 {
            let also = model.collected == 1 ? "is also 1 quotation" : "are also \(model.collected) quotations"
            html.p("There \(also) collected elsewhere or said at a panel, not counted here.")
        }
        writeNote(&html)
        html.h2("Themes")
        html.p("A bar is the share of people who spoke of a theme. The thin line shows how far off it could be.")
        model.chart.write(&html)
        model.whole.write(&html)
        writeGroups(model, &html)
        writeQuotations(model, &html)
        html.h2("How the answers came in")
        for table in model.arrivals { write(table, &html) }
        if !model.questions.isEmpty {
            html.h2("How each question was answered")
            for question in model.questions { write(question, &html) }
        }
    }

    private static func writeNote(_ html: inout HTMLWriter) {
        html.div(.class("notice")) { html in
            html.p("Small numbers could tell who somebody is, so they are not shown. Other numbers are rounded.")
            html.ul { html in
                html.li("[c] means too few people to publish, or so nearly everybody that the rest could be guessed.")
                html.li("[x] means it cannot be worked out from the numbers that may be shown.")
            }
            html.p("A share is followed by the range in which the true share lies 95 times in 100.")
        }
    }

    private static func writeGroups(_ model: Model, _ html: inout HTMLWriter) {
        html.h2("By group")
        html.element("nav", [.fixed("aria-label", "Groups")]) { html in
            html.ul(.class("filters")) { html in
                for (grouping, words) in groupings {
                    let address = grouping.map { model.address.query([("by", $0.rawValue)]) } ?? model.address
                    html.li { html in
                        html.a(words, to: address, .current("true", if: grouping == model.grouping))
                    }
                }
            }
        }
        for group in model.groups {
            html.h3(group.name)
            if let table = group.table {
                html.p("People who answered: \(group.people).")
                table.write(&html)
            } else {
                html.p("Too few people answered to show any numbers.")
            }
        }
    }

    private static let groupings: [(Summary.Grouping?, String)] = [
        (nil, "Everybody together"), (.service, "By service"), (.tier, "By tier"), (.month, "By month"),
    ]

    static func write(_ table: Table, _ html: inout HTMLWriter) {
        ScrollBox.write(label: table.caption, &html) { html in
            html.element("table") { html in
                html.caption(table.caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.th(table.heading, .fixed("scope", "col"))
                        html.th("People", .fixed("scope", "col"))
                    }
                }
                html.element("tbody") { html in
                    for row in table.rows {
                        html.element("tr") { html in
                            html.th(row.name, .fixed("scope", "row"))
                            html.td(row.people)
                        }
                    }
                }
            }
        }
    }

    private static func writeQuotations(_ model: Model, _ html: inout HTMLWriter) {
        html.h2("In people's own words")
        if model.quotations.isEmpty { html.p("There are no quotations that may be used yet.") }
        for quote in model.quotations {
            html.element("figure", [.class("quote")]) { html in
                html.element("blockquote", Attribute.lang(ofWords: quote.language)) {
                    $0.p(quote.words, .class("words"))
                }
                html.element("figcaption") { html in
                    html.p(quote.attribution)
                    if !quote.themes.isEmpty { html.p("Themes: \(quote.themes)") }
                    if !quote.mayBePublished { html.p("For you to read, not to publish.") }
                }
            }
        }
        model.paging.write(&html) { page in
            var query: [(name: StaticString, value: String)] = [("page", String(page))]
            if let grouping = model.grouping { query.append(("by", grouping.rawValue)) }
            return model.address.query(query)
        }
        if !model.withheld.isEmpty {
            html.p("Other quotations are held back:")
            html.ul { html in
                for line in model.withheld { html.li(line) }
            }
        }
    }
}

extension SummaryPage.Table {
    /// How a question was answered.
    init(_ question: Summary.QuestionFigures) {
        self.init(
            caption: question.text, heading: "Answer",
            rows: question.options.map { Row(name: $0.text, people: SummaryPage.inWords($0)) })
    }
}

extension SummaryPage.QuoteModel {
    init(_ quotation: ReleasedQuotation, in language: String?, _ codebook: Codebook) {
        self.init(
            words: quotation.text, language: language, attribution: quotation.attribution,
            themes: quotation.themes.map { mention in
                (codebook.theme(mention.theme)?.name ?? mention.theme.rawValue)
                    + (mention.polarity.map { " (\($0.rawValue))" } ?? "")
            }.joined(separator: ", "),
            mayBePublished: quotation.consent == .publish)
    }
}

extension ShareChart {
    init(_ block: Summary.Block) {
        self.init(
            title: "Share of people who spoke of each theme",
            bars: block.themes.map { theme in
                Bar(
                    name: theme.name,
                    share: theme.share.map {
                        Bar.Figures(
                            estimate: Percent.whole($0.estimate), low: Percent.whole($0.low),
                            high: Percent.whole($0.high))
                    })
            })
    }
}

extension Withheld {
    /// `15: no consent to publish`.
    var inWords: String { "\(quotations.text): \(reason.rawValue)" }
}
