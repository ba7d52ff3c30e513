import Hummingbird
import Involvement
import Workflow

/// Every passage with the themes suggested for it, for the panel to decide on.
enum ThemesPage {
    /// Which passages are listed.
    enum Filter: String, CaseIterable {
        case toDecide = "to_decide"
        case toCheck = "to_check"
        case withoutTheme = "no_theme"
        case all

        var words: String {
            switch self {
            case .toDecide: "To decide"
            case .toCheck: "To check before quoting"
            case .withoutTheme: "No theme yet"
            case .all: "All"
            }
        }

        func includes(_ coded: CodedQuotation) -> Bool {
            switch self {
            case .toDecide: coded.isToDecide
            case .toCheck:
                coded.quotation.consent != .none && coded.clearance == nil && !coded.accepted.isEmpty
            case .withoutTheme: coded.isWithoutTheme
            case .all: true
            }
        }
    }

    struct Model {
        let coderName: String
        let formToken: String
        let filter: Filter
        /// How many passages each list has.
        let counts: [(filter: Filter, passages: Int)]
        let paging: Paging
        let passages: [PassageModel]
        let navigation: StaffNavigation
        let address: Address
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        var all = try await cycle.passages()
        let filter = visit.query("show").flatMap(Filter.init(rawValue:)) ?? .toDecide
        let kept = visit.query("at")
        let isGoingOn = kept != nil || visit.query("page") != nil
        let given = isGoingOn ? visit.session.passages : nil
        let list = ListedPassages.Name(consultation: cycle.consultation.id, filter: filter)
        let listed = ListedPassages.order(all, filter, keeping: kept, cycle, given: given?.name == list ? given : nil)
        if given?.name != list { visit.remember { $0.passages = ListedPassages(name: list, order: listed.map(\.id)) } }
        let place = kept.flatMap { kept in listed.firstIndex { $0.id.rawValue == kept } }
        let wanted = place.map(Paging.page(ofIndex:)) ?? visit.query("page").flatMap { Int($0) } ?? 1
        let paging = Paging(total: listed.count, wanted: wanted)
        let page = try await ListedPassages.page(listed, from: paging.indices.lowerBound, filter, keeping: kept, cycle)
        for passage in page.read {
            if let place = all.firstIndex(where: { $0.id == passage.id }) { all[place] = passage }
        }
        let record = cycle.machineRecord(of: all)
        let model = Model(
            coderName: visit.session.coderName, formToken: visit.session.formToken, filter: filter,
            counts: Filter.allCases.map { filter in (filter, all.count { filter.includes($0) }) }, paging: paging,
            passages: page.shown.map {
                PassageModel(
                    $0, of: cycle.consultation, record: record, proposals: cycle.proposals(for: $0.quotation))
            },
            navigation: await StaffNavigation(of: cycle), address: cycle.address.step("themes"))
        return .page(cycle.document("Themes in what people said", isForStaff: true).page { markup(model, &$0) })
    }

    /// Takes the name that a coder works under.
    static func rename(_ visit: StaffVisit) throws -> WebResponse {
        let cycle = try visit.cycle()
        let name = coderName(visit.form)
        visit.remember { $0.coderName = name }
        return .seeOther(listAddress(visit, cycle))
    }

    /// Takes one decision about one passage.
    static func decide(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        guard let key = visit.visit.parameters.get("quotation"), let action = visit.form.first("do"),
            let action = PassageAction(rawValue: action)
        else { throw WebProblem.notFound }
        let quotation = ID<Quotation>(key)
        guard try await cycle.codedQuotation(quotation) != nil else { throw WebProblem.notFound }
        let coder = Coder.person(visit.session.coderName)
        let theme = ID<Theme>(visit.form.first("theme") ?? "")
        if theme.rawValue.isEmpty, action == .accept || action == .reject {
            throw WebProblem.refused(reason: "Choose a theme first. Go back in your browser to the passage.")
        }
        let polarity = visit.form.first("polarity").flatMap(Polarity.init(rawValue:))
        switch action {
        case .accept:
            try await cycle.decide(.accepted, theme: theme, polarity: polarity, quotation: quotation, coder: coder)
        case .reject:
            try await cycle.decide(.rejected, theme: theme, polarity: polarity, quotation: quotation, coder: coder)
        case .done: try await cycle.finish(quotation, coder: coder)
        case .clear: try await cycle.clear(quotation, isCleared: true, coder: coder)
        case .holdBack: try await cycle.clear(quotation, isCleared: false, coder: coder)
        }
        // Begun before the list is asked for.
        Task { try? await cycle.model() }
        return .seeOther(listAddress(visit, cycle, at: key).place("passage-", key))
    }

    /// A name fit to be shown and stored: one line, not too long, never empty.
    static func coderName(_ form: PostedForm) -> String {
        let name = form.line("name", atMost: 60)
        return name.isEmpty ? StaffSession.defaultCoderName : name
    }

    /// The list that a form was sent from.
    static func listAddress(_ visit: StaffVisit, _ cycle: ReviewCycle, at passage: String? = nil) -> Address {
        let filter = visit.form.first("show").flatMap(Filter.init(rawValue:)) ?? .toDecide
        let page = visit.form.first("page").flatMap { Int($0) } ?? 1
        var query: [(name: StaticString, value: String)] = [("show", filter.rawValue), ("page", String(page))]
        if let passage { query.append(("at", passage)) }
        return cycle.address.step("themes").query(query)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        let context = PassageModel.FormContext(
            formToken: model.formToken, listAddress: model.address, filter: model.filter.rawValue,
            page: model.paging.page)
        model.navigation.write(.themes, &html)
        html.h1("Themes in what people said")
        html.p { html in
            html.text("The program only suggests. A theme counts when a person accepts it. ")
            html.a("See how passages read in the report", to: model.navigation.home.step("report"))
        }
        html.form(to: model.address, .class("line")) { html in
            context.writeHidden(&html)
            html.div { html in
                html.element("label", [.fixed("for", "name")]) { $0.text("Your name on the panel") }
                html.open(
                    "input",
                    [
                        .type("text"), .id("name"), .name("name"), .value(model.coderName),
                        .fixed("autocomplete", "off"),
                    ])
            }
            html.element("button", [.type("submit"), .class("small")]) { $0.text("Save name") }
        }
        html.element("nav", [.fixed("aria-label", "Which passages")]) { html in
            html.ul(.class("filters")) { html in
                for (filter, passages) in model.counts {
                    html.li { html in
                        html.a(
                            "\(filter.words) (\(passages))", to: model.address.query([("show", filter.rawValue)]),
                            .current("true", if: filter == model.filter))
                    }
                }
            }
        }
        if model.passages.isEmpty { html.p("There is nothing in this list.") }
        for passage in model.passages { passage.write(context, &html) }
        model.paging.write(&html) {
            model.address.query([("show", model.filter.rawValue), ("page", String($0))])
        }
    }
}
