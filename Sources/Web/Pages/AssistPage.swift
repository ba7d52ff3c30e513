import Hummingbird
import Involvement
import Workflow

/// For a peer worker who types what somebody says: who helps and how the
/// person agreed, and then the same interview as everywhere.
enum AssistPage {
    struct Model {
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let fields: [FieldModel]
        let isOpen: Bool
    }

    private static let helper = "helper"
    private static let manner = "manner"
    private static let edition = "edition"

    static func show(_ visit: StaffVisit) async throws -> WebResponse { try await page(visit, problems: [:]) }

    /// Begins an interview, or takes a page of it.
    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        guard visit.form.first("do") == "begin" else {
            return try await AnswerPage.take(visit.form, for: cycle, visit.visit, helper: visit.session)
        }
        let name = visit.form.line(helper, atMost: 60)
        var problems: [String: String] = [:]
        if name.isEmpty { problems[helper] = "Write your name or what you are, such as peer worker." }
        let agreed = visit.form.first(manner).flatMap(ConsentManner.init(rawValue:))
        if agreed == nil { problems[manner] = "Say how they agreed." }
        guard let agreed, problems.isEmpty else { return try await page(visit, problems: problems) }
        visit.remember { $0.helperName = name }
        await cycle.freshenQuotas()

        var entries: Entries = [CarriedEntry.consentManner: [agreed.rawValue]]
        if let wanted = visit.form.first(edition), !wanted.isEmpty { entries[CarriedEntry.edition] = [wanted] }
        if cycle.shufflesChoices { entries[CarriedEntry.seed] = [String(UInt64.random(in: .min ... .max))] }
        let shown = cycle.edition(for: entries).cycle
        let carried = CarriedAnswers(
            entries: entries, receipt: shown.makeReceiptCode(), helperToken: visit.session.formToken)
        guard shown.isOpen else { return ClosedPage.response(carried, shown) }
        return AnswerPage.response(to: shown.step(entries), carried, shown)
    }

    private static func page(_ visit: StaffVisit, problems: [String: String]) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let form = visit.form
        let coder = visit.session.coderName
        let worksAs = coder == StaffSession.defaultCoderName ? "" : coder
        var fields: [FieldModel] = [
            .staff(
                helper, "Who is helping?", hint: "Your name or what you are, such as peer worker. Not theirs.", .line,
                entered: [form.first(helper) ?? visit.session.helperName ?? worksAs],
                problem: problems[helper]),
            .staff(
                manner, "How did they agree?", .radios(ConsentManner.options),
                entered: form.first(manner).map { [$0] } ?? [], problem: problems[manner]),
        ]
        let editions = EditionModel.every(of: cycle)
        if editions.count > 1 {
            fields.append(
                .staff(
                    edition, "In which language or way?",
                    .radios(editions.map { FieldModel.Option(SelectOption(value: $0.name, words: $0.words)) }),
                    entered: [form.first(edition) ?? ""]))
        }
        let model = Model(
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.assistAddress, fields: fields,
            isOpen: cycle.isOpen)
        let hasProblems = !problems.isEmpty
        return .page(
            cycle.document("Type for someone", hasProblems: hasProblems, isForStaff: true).page { markup(model, &$0) },
            status: hasProblems ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write(model.fields, &html)
        model.navigation.write(.assist, &html)
        html.h1("Type for someone")
        guard model.isOpen else {
            html.p("This consultation takes no more answers.")
            return
        }
        html.p("They say their answers and you type them, in their words. Sit so that both of you see the screen.")
        html.p(
            "Nothing is kept until you press Send. You are signed out after 30 minutes on one page, so press Continue now and then."
        )
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            FieldList.write(model.fields, &html)
            html.button("Begin", name: "do", value: "begin", .class("main"))
        }
    }
}

/// The end of an interview that somebody typed for another: the code, to be
/// handed over on paper.
enum AssistEndPage {
    struct Model: Equatable {
        let code: String
        let isFirst: Bool
        let hasEquality: Bool
        let navigation: StaffNavigation
        let next: Address
    }

    static func response(_ receipt: ReceiptCode, isFirst: Bool, _ cycle: ReviewCycle) async -> WebResponse {
        let model = Model(
            code: receipt.grouped, isFirst: isFirst, hasEquality: cycle.consultation.instrument.equality != nil,
            navigation: await StaffNavigation(of: cycle), next: cycle.assistAddress)
        return .page(cycle.document(heading(model), isForStaff: true).page { markup(model, &$0) })
    }

    private static func heading(_ model: Model) -> String {
        model.isFirst ? "The answers are stored" : "These answers were stored before"
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.assist, &html)
        html.h1(heading(model))
        html.h2("Offer them the code")
        html.p(
            "With it they can take their answers out later. Write it on paper and hand it to them, if they want it. Do not keep it."
        )
        html.p(model.code, .class("code"))
        if model.hasEquality {
            html.p("What they said about themselves in the last part is kept apart, and the code does not find it.")
        }
        html.p { $0.a("Finished: type for the next person", to: model.next, .class("main")) }
    }
}
