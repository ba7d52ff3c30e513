import Involvement
import Workflow

/// What a panel cannot see in single passages: words that no theme knows,
/// themes that come together, texts that were sent many times, and how good
/// the suggestions are. True counts of the group's own answers, for the group
/// alone.
enum StandsOutPage {
    /// Which view is shown. Each is made of every passage, so only one is made at a time.
    enum View: String, CaseIterable {
        case phrases, together, alike, suggestions

        var words: String {
            switch self {
            case .phrases: "Words in no theme"
            case .together: "Themes that come together"
            case .alike: "Nearly the same words"
            case .suggestions: "How good the suggestions are"
            }
        }
    }

    enum Content {
        case phrases([UnnamedPhrase], withoutTheme: Int)
        case together(ThemePairs)
        case alike([AlikePassages])
        case suggestions(MachineRecord)

        /// How many things are listed.
        var count: Int {
            switch self {
            case .phrases(let phrases, _): phrases.count
            case .together(let pairs): pairs.pairs.count
            case .alike(let groups): groups.count
            case .suggestions: 0
            }
        }
    }

    struct Model {
        let view: View
        let content: Content
        let paging: Paging
        /// The name of a theme.
        let name: (ID<Theme>) -> String
        /// The passages in Welsh, among those in which phrases stand that are shown.
        let inWelsh: Set<ID<Quotation>>
        let navigation: StaffNavigation
        let address: Address
        let themesAddress: Address

        /// Nil where not all its passages are in one other language.
        func language(of phrase: UnnamedPhrase) -> String? {
            phrase.passages.allSatisfy(inWelsh.contains) ? "cy" : nil
        }

        /// Where one passage stands in the list of all.
        func address(of passage: ID<Quotation>) -> Address {
            themesAddress.query([("show", ThemesPage.Filter.all.rawValue), ("at", passage.rawValue)])
                .place("passage-", passage.rawValue)
        }
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let all = try await cycle.passages()
        let view = visit.query("show").flatMap(View.init(rawValue:)) ?? .phrases
        let content: Content =
            switch view {
            case .phrases:
                .phrases(try await cycle.unnamedPhrases(in: all), withoutTheme: all.count(where: \.isWithoutTheme))
            case .together: .together(cycle.themePairs(in: all))
            case .alike: .alike(try await cycle.alikePassages())
            case .suggestions: .suggestions(cycle.machineRecord(of: all))
            }
        let paging = Paging(total: content.count, wanted: visit.query("page").flatMap { Int($0) } ?? 1)
        var shown: Set<ID<Quotation>> = []
        if case .phrases(let phrases, _) = content { shown = Set(phrases[paging.indices].flatMap(\.passages)) }
        let model = Model(
            view: view, content: content, paging: paging,
            name: { cycle.consultation.codebook.theme($0)?.name ?? $0.rawValue },
            inWelsh: Set(all.filter { shown.contains($0.id) && $0.quotation.languageOfWords != nil }.map(\.id)),
            navigation: await StaffNavigation(of: cycle), address: cycle.address.step("stands_out"),
            themesAddress: cycle.address.step("themes"))
        return .page(cycle.document("What stands out", isForStaff: true).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.standsOut, &html)
        html.h1("What stands out")
        html.p("Counts of what was said here, for your group alone. Nothing of it is published.")
        html.element("nav", [.fixed("aria-label", "What to look at")]) { html in
            html.ul(.class("filters")) { html in
                for view in View.allCases {
                    html.li {
                        $0.a(
                            view.words, to: model.address.query([("show", view.rawValue)]),
                            .current("true", if: view == model.view))
                    }
                }
            }
        }
        html.h2(model.view.words)
        switch model.content {
        case .phrases(let phrases, let withoutTheme): write(phrases, withoutTheme: withoutTheme, model, &html)
        case .together(let pairs): write(pairs, model, &html)
        case .alike(let groups): write(groups, model, &html)
        case .suggestions(let record): write(record, &html)
        }
        model.paging.write(&html) {
            model.address.query([("show", model.view.rawValue), ("page", String($0))])
        }
    }

    /// A table of figures with a heading for each row.
    static func writeTable(
        _ caption: String, headings: [String], rows: [(heading: HTMLWriter.Content, cells: [HTMLWriter.Content])],
        _ html: inout HTMLWriter
    ) {
        ScrollBox.write(label: caption, &html) { html in
            html.element("table") { html in
                html.caption(caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for heading in headings { html.th(heading, .fixed("scope", "col")) }
                    }
                }
                html.element("tbody") { html in
                    for row in rows {
                        html.element("tr") { html in
                            html.element("th", [.fixed("scope", "row")], row.heading)
                            for cell in row.cells { html.element("td", [], cell) }
                        }
                    }
                }
            }
        }
    }
}
