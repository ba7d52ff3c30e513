import Hummingbird
import Involvement
import Workflow

/// The forms on paper: those that wait for their second entry, and the way to
/// type in another.
enum PaperPage {
    struct Model {
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let waiting: [Waiting]
        let begin: [FieldModel]
        let mayBeTypedOnce: Bool
        let hasApart: Bool
        let notice: String?
        /// The form that is about to be thrown away.
        let discarding: String?

        struct Waiting: Equatable {
            let number: String
            let about: String
        }
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        try await page(visit, visit.cycle(), notice: visit.takeNotice())
    }

    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let number = visit.form.line("number", atMost: 40)
        switch visit.form.first("do") {
        case "second":
            guard let waiting = try await cycle.waitingForm(number) else {
                return try await page(visit, cycle, problems: ["number": "Nothing waits under this number any more."])
            }
            return try await PaperEntryPage.begin(visit, cycle, waiting, isSecond: true)
        case "discard": return try await page(visit, cycle, discarding: number)
        case "discard-yes":
            try await cycle.discardFirstEntry(of: number)
            visit.remember { $0.notice = "The first entry of form \(number) is thrown away." }
            return .seeOther(cycle.address.step("paper"))
        case "once", "twice":
            try await cycle.setMayBeTypedOnce(visit.form.first("do") == "once")
            return .seeOther(cycle.address.step("paper"))
        default: return try await begin(visit, cycle, number)
        }
    }

    /// Opens the screen for one form: the first entry, or the second when the
    /// first waits.
    private static func begin(_ visit: StaffVisit, _ cycle: ReviewCycle, _ number: String) async throws -> WebResponse {
        var problems: [String: String] = [:]
        if number.isEmpty { problems["number"] = "Write the number of the form. Give it one if it has none." }
        let day = visit.form.day("filled")
        if day == nil {
            problems["filled"] = "Write the day on which the form was filled in or handed in."
        } else if let day, day > cycle.today {
            problems["filled"] = "That day has not come yet."
        }
        if problems.isEmpty, try await cycle.knowsForm(number) {
            problems["number"] = "A form with this number is here already. Look at the number again."
        }
        guard problems.isEmpty, let day else { return try await page(visit, cycle, problems: problems) }
        if let waiting = try await cycle.waitingForm(number) {
            return try await PaperEntryPage.begin(visit, cycle, waiting, isSecond: true)
        }
        let edition = visit.form.first("edition") ?? ""
        let form = WaitingForm(
            number: number, edition: cycle.editionNames.contains(edition) ? edition : "", day: day,
            typedBy: visit.session.coderName)
        return try await PaperEntryPage.begin(visit, cycle, form, isSecond: false)
    }

    private static func page(
        _ visit: StaffVisit, _ cycle: ReviewCycle, problems: [String: String] = [:], notice: String? = nil,
        discarding: String? = nil
    ) async throws -> WebResponse {
        let form = visit.form
        let editions = ([""] + cycle.editionNames).map { EditionModel(named: $0, of: cycle) }
        var begin: [FieldModel] = [
            .staff(
                "number", "Number on the form", .line, entered: form.first("number").map { [$0] } ?? [],
                problem: problems["number"]),
            .staff(
                "filled", "When was it filled in or handed in?", .parts(FieldModel.Part.date(.day)),
                entered: form.parts(of: "filled"), problem: problems["filled"]),
        ]
        if editions.count > 1 {
            begin.append(
                .staff(
                    "edition", "Which form is it?",
                    .radios(editions.map { FieldModel.Option(SelectOption(value: $0.name, words: $0.words)) }),
                    entered: [form.first("edition") ?? ""]))
        }
        let model = Model(
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("paper"),
            waiting: try await cycle.waitingForms().map {
                Model.Waiting(
                    number: $0.number, about: "Filled in on \($0.day.inWords). Typed once, by \($0.typedBy).")
            },
            begin: begin, mayBeTypedOnce: try await cycle.mayBeTypedOnce(),
            hasApart: cycle.consultation.instrument.equality != nil, notice: notice, discarding: discarding)
        let hasProblems = !problems.isEmpty
        return .page(
            cycle.document("Type in paper forms", hasProblems: hasProblems, isForStaff: true).page {
                markup(model, &$0)
            }, status: hasProblems ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write(model.begin, &html)
        model.navigation.write(.paper, &html)
        DoneNotice.write(model.notice, &html)
        html.h1("Type in paper forms")
        if let number = model.discarding { writeDiscarding(number, model, &html) }
        html.p(
            "Each form is typed twice, the second time without seeing the first. Where the two differ, you look at the paper again."
        )
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            FieldList.write(model.begin, &html)
            html.button("Type this form in", name: "do", value: "begin", .class("main"))
        }
        if model.hasApart {
            html.p { $0.a("Type in an equality sheet that was handed in apart", to: model.address.step("apart")) }
        }
        html.h2("Forms that wait for their second entry")
        if model.waiting.isEmpty { html.p("No form waits.") }
        for form in model.waiting {
            html.form(to: model.address, .class("line")) { html in
                html.hidden(StaffGuard.formTokenField, model.formToken)
                html.hidden("number", form.number)
                html.p { html in
                    html.element("strong") { $0.text("Form \(form.number)") }
                    html.text(". \(form.about)")
                }
                html.button("Type it a second time", name: "do", value: "second", .class("small")) {
                    $0.heard(": form \(form.number)")
                }
                html.button("Throw it away", name: "do", value: "discard", .class("small")) {
                    $0.heard(": form \(form.number)")
                }
            }
        }
        writeRule(model, &html)
    }

    private static func writeDiscarding(_ number: String, _ model: Model, _ html: inout HTMLWriter) {
        html.form(to: model.address, .class("notice")) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            html.hidden("number", number)
            html.p("Throw away what was typed first for form \(number)? It cannot be brought back.")
            html.button("Yes, throw it away", name: "do", value: "discard-yes")
            html.p { $0.a("No, keep it", to: model.address) }
        }
    }

    private static func writeRule(_ model: Model, _ html: inout HTMLWriter) {
        html.h2("One entry or two")
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            if model.mayBeTypedOnce {
                html.p("A form may be stored after it was typed once. Such forms are marked as typed once.")
                html.button("Ask for two entries of every form", name: "do", value: "twice", .class("small"))
            } else {
                html.p("Every form needs two entries. If there is nobody for the second, you can allow one.")
                html.button("Allow one entry", name: "do", value: "once", .class("small"))
            }
        }
    }
}
