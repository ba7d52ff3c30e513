import Hummingbird
import Involvement
import SurveyEngine
import Workflow

/// One paper form, typed in: its parts and questions in the order of the
/// paper, under the numbers that are printed on it.
enum PaperEntryPage {
    struct Model {
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let form: TypedForm
        let paper: PaperForm
        let isSecond: Bool
        let mayBeTypedOnce: Bool
        let problems: [StaffProblem]
    }

    static let numberField = "_number"
    static let dayField = "_day"

    static func begin(
        _ visit: StaffVisit, _ cycle: ReviewCycle, _ waiting: WaitingForm, isSecond: Bool
    ) async throws -> WebResponse {
        let form = TypedForm(
            number: waiting.number, edition: waiting.edition, day: waiting.day, typedBy: visit.session.coderName,
            receipt: cycle.makeReceiptCode(), entries: [:])
        return try await page(form, isSecond: isSecond, visit, cycle)
    }

    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let form = try typed(visit, cycle)
        let isSecond = try await cycle.waitingForm(form.number) != nil
        func again(_ problems: [StaffProblem], _ status: HTTPResponse.Status) async throws -> WebResponse {
            try await page(form, isSecond: isSecond, visit, cycle, problems: problems, status: status)
        }
        let typed: Typed
        do {
            typed = try await cycle.take(form, isOnlyEntry: visit.form.first("do") == "only")
        } catch let refused as Problems {
            return try await again(
                refused.all.map { StaffProblem($0, box: box(on: cycle.paperForm(edition: form.edition))) },
                .unprocessableContent)
        } catch let refused as WorkflowError {
            return try await again([StaffProblem(refused.reason)], .unprocessableContent)
        } catch {
            WebProblem.log(error, logger: visit.visit.logger)
            return try await again([StaffProblem(DoneNotice.fault)], .serviceUnavailable)
        }
        switch typed {
        case .differs(let differences): return await PaperDifferencePage.response(differences, form, visit, cycle)
        case .waits, .stored, .alreadyStored:
            visit.remember { $0.notice = notice(typed, form) }
            return .seeOther(cycle.address.step("paper"))
        case .numberTaken:
            return try await again(
                [
                    StaffProblem(
                        "A form with the number \(form.number) is here already. Look at the number on the paper again.")
                ], .conflict)
        case .closed:
            return try await again(
                [StaffProblem("The form was filled in after the last day for answers.")], .conflict)
        }
    }

    /// The page once more with what was typed, for what stands about the form now.
    static func again(
        _ form: TypedForm, _ visit: StaffVisit, _ cycle: ReviewCycle, problems: [StaffProblem]
    ) async throws -> WebResponse {
        let isSecond = try await cycle.waitingForm(form.number) != nil
        return try await page(form, isSecond: isSecond, visit, cycle, problems: problems, status: .conflict)
    }

    /// Where the page has a question of the form.
    private static func box(on paper: PaperForm) -> (String) -> String? {
        { code in paper.lines.contains { $0.question.rawValue == code && $0.answer != .none } ? "q-\(code)" : nil }
    }

    /// What a page of this form carries, and what was typed on it.
    static func typed(_ visit: StaffVisit, _ cycle: ReviewCycle) throws -> TypedForm {
        let form = visit.form
        guard let day = form.first(dayField).flatMap({ Day(iso: $0) }),
            let receipt = form.first(CarriedAnswers.receiptField).flatMap({ ReceiptCode(typed: $0) })
        else { throw WebProblem.malformed }
        let number = form.line(numberField, atMost: 40)
        guard !number.isEmpty else { throw WebProblem.malformed }
        let named = form.first(CarriedEntry.edition.rawValue) ?? ""
        let edition = cycle.editionNames.contains(named) ? named : ""
        return TypedForm(
            number: number, edition: edition, day: day, typedBy: visit.session.coderName, receipt: receipt,
            entries: cycle.entries(typed: form.answers, edition: edition))
    }

    static func notice(_ typed: Typed, _ form: TypedForm) -> String {
        switch typed {
        case .waits: return "Form \(form.number) waits for its second entry."
        case .stored(let notAsked):
            let left = notAsked.joined(separator: ", ")
            return notAsked.isEmpty
                ? "Form \(form.number) is stored."
                : "Form \(form.number) is stored. Not kept, since the survey does not ask it of this person: \(left)."
        default: return "Form \(form.number) was stored before. Nothing was added."
        }
    }

    /// What the pages of one form carry along beside the answers.
    static func writeCarried(_ form: TypedForm, formToken: String, _ html: inout HTMLWriter) {
        html.hidden(StaffGuard.formTokenField, formToken)
        html.hidden(numberField, form.number)
        html.hidden(dayField, form.day.iso)
        html.hidden(CarriedEntry.edition.rawValue, form.edition)
        html.hidden(CarriedAnswers.receiptField, form.receipt.text)
    }

    private static func page(
        _ form: TypedForm, isSecond: Bool, _ visit: StaffVisit, _ cycle: ReviewCycle, problems: [StaffProblem] = [],
        status: HTTPResponse.Status = .ok
    ) async throws -> WebResponse {
        let model = Model(
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("paper").step("entry"), form: form,
            paper: cycle.paperForm(edition: form.edition), isSecond: isSecond,
            mayBeTypedOnce: try await cycle.mayBeTypedOnce(), problems: problems)
        return .page(
            cycle.document("Form \(form.number)", hasProblems: !problems.isEmpty, isForStaff: true).page {
                markup(model, &$0)
            }, status: status)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        DoneNotice.writeProblems(model.problems, &html)
        model.navigation.write(.paper, &html)
        html.h1("Form \(model.form.number), \(model.isSecond ? "second" : "first") entry")
        html.p("Type what the paper says. Leave empty what is empty. Type what was written by hand as it was written.")
        html.form(to: model.address) { html in
            writeCarried(model.form, formToken: model.formToken, &html)
            html.h2("Before the first question")
            write(model.paper.consents, model, &html)
            for part in model.paper.parts {
                html.h2("Part \(part.number)\(part.title.map { ": \($0)" } ?? "")")
                if let condition = part.condition { html.p(condition, .class("hint")) }
                write(part.lines, model, &html)
            }
            html.div(.class("buttons")) { html in
                html.button(
                    model.isSecond ? "Compare with the first entry" : "Keep it for the second entry", name: "do",
                    value: "keep", .class("main"))
                if model.mayBeTypedOnce, !model.isSecond {
                    html.button("Store without second entry", name: "do", value: "only")
                }
            }
        }
    }

    private static func write(_ items: [PaperForm.Item], _ model: Model, _ html: inout HTMLWriter) {
        PaperFields.write(items, model.form.entries, language: model.paper.language, &html)
    }
}
