import Hummingbird
import Involvement
import Workflow

/// Texts in which words may speak of danger, for a named person to look at.
/// What they did is written down; nothing is changed or taken away here.
enum DangerPage {
    /// Which texts are listed.
    enum List: String, CaseIterable {
        case waiting
        case dealtWith = "dealt_with"

        var words: String {
            switch self {
            case .waiting: "To look at"
            case .dealtWith: "Dealt with"
            }
        }
    }

    struct Model {
        let list: List
        let counts: [(list: List, count: Int)]
        let dangers: [DangerModel]
        let paging: Paging
        let notice: String?
        /// Whether it could not be stored, through no fault of what was typed.
        let isFault: Bool
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let list = visit.query("show").flatMap(List.init(rawValue:)) ?? .waiting
        return try await page(visit, list, wanted: visit.query("page").flatMap { Int($0) } ?? 1)
    }

    /// Writes down what somebody did about one text.
    static func handle(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        guard let key = visit.visit.parameters.get("finding") else { throw WebProblem.notFound }
        let list = visit.form.first("show").flatMap(List.init(rawValue:)) ?? .waiting
        let wanted = visit.form.first("page").flatMap { Int($0) } ?? 1
        let typed = DangerForm(visit.form, key: key)
        guard let outcome = typed.outcome, typed.problems.isEmpty else {
            return try await page(visit, list, wanted: wanted, typed: typed)
        }
        do {
            try await cycle.handle(
                ID(key), seen: typed.seen, outcome: outcome, note: typed.note, coder: .person(typed.name))
        } catch let error as WorkflowError {
            throw WebProblem.refused(reason: error.reason)
        } catch {
            WebProblem.log(error, logger: visit.visit.logger)
            return try await page(visit, list, wanted: wanted, typed: typed, isFault: true)
        }
        visit.remember {
            $0.coderName = typed.name
            $0.notice = "It is written down: \(outcome.inWords)"
        }
        return .seeOther(cycle.address.step("danger").query([("show", list.rawValue), ("page", String(wanted))]))
    }

    private static func page(
        _ visit: StaffVisit, _ list: List, wanted: Int, typed: DangerForm? = nil, isFault: Bool = false
    ) async throws -> WebResponse {
        let cycle = try visit.cycle()
        // What was typed counts for more than new texts, which the fault may have reached too.
        if !isFault { try await cycle.lookForDanger() }
        let counts = try await cycle.dangerCounts()
        let numbers = [(list: List.waiting, count: counts.waiting), (list: List.dealtWith, count: counts.dealtWith)]
        let paging = Paging(total: numbers.first { $0.list == list }?.count ?? 0, wanted: wanted)
        let dangers = try await cycle.dangers(
            waiting: list == .waiting, from: paging.indices.lowerBound, atMost: Paging.pageLength)
        let session = visit.session
        let name = session.coderName == StaffSession.defaultCoderName ? "" : session.coderName
        let model = Model(
            list: list, counts: numbers,
            dangers: dangers.map { danger in
                let key = danger.finding.id.rawValue
                return DangerModel(
                    danger, of: cycle.consultation,
                    form: typed?.key == key
                        ? typed ?? DangerForm(key: key, name: name) : DangerForm(key: key, name: name))
            },
            paging: paging, notice: typed == nil ? visit.takeNotice() : nil, isFault: isFault,
            formToken: session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("danger"))
        let hasProblems = isFault || model.dangers.contains { !$0.form.problems.isEmpty }
        return .page(
            cycle.document("Someone may be in danger", hasProblems: hasProblems, isForStaff: true).page {
                markup(model, &$0)
            }, status: isFault ? .serviceUnavailable : hasProblems ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write(model.dangers.flatMap(\.form.fields), &html)
        if model.isFault { DoneNotice.writeFault(&html) }
        model.navigation.write(.danger, &html)
        DoneNotice.write(model.notice, &html)
        html.h1("Someone may be in danger")
        html.p(
            "These words may speak of danger. The program only finds words, and understands nothing: many are no danger, "
                + "and some dangers are not found. A person must look at each, today.")
        html.div(.class("notice")) { html in
            html.p(
                "Nobody knows who wrote this, and the person cannot be reached: no names, addresses or times are "
                    + "stored. They were told so, and whom to call, before they wrote.")
            html.p(
                "If somebody typed for them, or it was said at a panel, those who were there may know whom to ask. Talk to "
                    + "the person in your group who is named for safeguarding. Where a child or another person can be known "
                    + "from the words, follow your safeguarding rules. Write down what you did.")
        }
        html.element("nav", [.fixed("aria-label", "Which texts")]) { html in
            html.ul(.class("filters")) { html in
                for (list, count) in model.counts {
                    html.li { html in
                        html.a(
                            "\(list.words) (\(count))", to: model.address.query([("show", list.rawValue)]),
                            .current("true", if: list == model.list))
                    }
                }
            }
        }
        if model.dangers.isEmpty { html.p("There is nothing in this list.") }
        for danger in model.dangers {
            danger.write(&html) { html in
                html.form(to: model.address.step(danger.form.key)) { html in
                    html.hidden(StaffGuard.formTokenField, model.formToken)
                    html.hidden("show", model.list.rawValue)
                    html.hidden("page", String(model.paging.page))
                    for kind in danger.kinds { html.hidden("seen", kind.rawValue) }
                    for field in danger.form.fields { field.write(&html) }
                    html.button("Write it down", name: "do", value: "handle", .class("main")) {
                        $0.heard(": \(danger.heading)")
                    }
                }
            }
        }
        model.paging.write(&html) {
            model.address.query([("show", model.list.rawValue), ("page", String($0))])
        }
    }
}
