import HTTPTypes
import Hummingbird
import Involvement
import SurveyEngine
import Workflow

/// The equality questions of a printed form, which are handed in apart and
/// typed in apart: no number, no name, and nothing that leads to the form.
enum PaperApartPage {
    struct Model {
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let sheet: ReceiptCode
        let edition: String
        let paper: PaperForm
        let entries: Entries
        let problems: [StaffProblem]
        let notice: String?
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        return await page(
            visit, cycle, sheet: cycle.makeReceiptCode(), edition: visit.query("edition") ?? "", entries: [:])
    }

    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let edition = visit.form.first(CarriedEntry.edition.rawValue) ?? ""
        guard let sheet = visit.form.first(CarriedAnswers.receiptField).flatMap({ ReceiptCode(typed: $0) }) else {
            throw WebProblem.malformed
        }
        let fields = visit.form.answers
        do {
            let isNew = try await cycle.takeApart(fields, edition: edition, sheet: sheet)
            visit.remember { $0.notice = isNew ? "The sheet is stored." : "This sheet was stored before." }
            return .seeOther(cycle.address.step("paper").step("apart"))
        } catch {
            let refused = error as? WorkflowError
            if refused == nil { WebProblem.log(error, logger: visit.visit.logger) }
            return await page(
                visit, cycle, sheet: sheet, edition: edition, entries: cycle.entries(typed: fields, edition: edition),
                problems: [StaffProblem(refused?.reason ?? DoneNotice.fault)],
                status: refused == nil ? .serviceUnavailable : .unprocessableContent)
        }
    }

    private static func page(
        _ visit: StaffVisit, _ cycle: ReviewCycle, sheet: ReceiptCode, edition: String, entries: Entries,
        problems: [StaffProblem] = [], status: HTTPResponse.Status = .ok
    ) async -> WebResponse {
        let model = Model(
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("paper").step("apart"), sheet: sheet, edition: edition,
            paper: cycle.paperForm(edition: edition), entries: entries, problems: problems,
            notice: problems.isEmpty ? visit.takeNotice() : nil)
        return .page(
            cycle.document("Equality sheet", hasProblems: !problems.isEmpty, isForStaff: true).page {
                markup(model, &$0)
            }, status: status)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        DoneNotice.writeProblems(model.problems, &html)
        model.navigation.write(.paper, &html)
        DoneNotice.write(model.notice, &html)
        html.h1("Type in an equality sheet")
        guard !model.paper.equality.isEmpty else {
            html.p("This survey has no equality questions.")
            return
        }
        html.p(
            "Type the sheets in by themselves, after shuffling them. Nothing here says which form a sheet came with.")
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            html.hidden(CarriedEntry.edition.rawValue, model.edition)
            html.hidden(CarriedAnswers.receiptField, model.sheet.text)
            for part in model.paper.equality {
                html.h2("Part \(part.number)\(part.title.map { ": \($0)" } ?? "")")
                PaperFields.write(part.lines, model.entries, language: model.paper.language, &html)
            }
            html.button("Store the sheet", name: "do", value: "store", .class("main"))
        }
    }
}
