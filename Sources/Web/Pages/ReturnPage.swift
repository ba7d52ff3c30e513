import HTTPTypes
import Involvement
import Workflow

/// Where somebody who saved their answers types the code and goes on.
enum ReturnPage {
    struct Model: Equatable {
        let field: CodeField
        let address: Address
        let edition: String?
    }

    static func show(_ visit: Visit) throws -> WebResponse {
        let (cycle, edition) = try visit.shown()
        guard cycle.isOpen else { return ClosedPage.response(nil, cycle) }
        return response(.empty, edition, cycle)
    }

    /// Goes on where they stopped, with everything typed still there.
    static func take(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.form()
        let (cycle, edition) = try visit.shown(form)
        guard cycle.isOpen else { return ClosedPage.response(nil, cycle) }
        let typed = form.first(CodeField.name) ?? ""
        guard let receipt = ReceiptCode(typed: typed), let saved = try await cycle.unfinished(under: receipt) else {
            return response(.refused(typed), edition, cycle)
        }
        let (own, entries) = try visit.cycle().edition(for: saved.entries)
        // They took the time to write what they saved, in another sitting; the rest still takes its own.
        let written = Visit.fastestReading(saved.entries).components.seconds + 1
        let carried = CarriedAnswers(
            entries: entries, receipt: receipt, begun: visit.site.formTime.stamp(secondsAgo: written))
        return AnswerPage.response(to: saved.page.map { own.page($0, entries) } ?? own.step(entries), carried, own)
    }

    private static func response(_ field: CodeField, _ edition: String?, _ cycle: ReviewCycle) -> WebResponse {
        let model = Model(field: field, address: cycle.returnAddress, edition: edition)
        return .page(
            cycle.document(
                cycle.words(PagePhrase.goOnSaved), hasProblems: field.isRefused,
                way: cycle.editionLinks(to: cycle.address.step("return"))
            ).page { markup(model, &$0) },
            status: field.isRefused ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.field.writeSummary(&html)
        html.h1(.goOnSaved)
        html.form(to: model.address) { html in
            if let edition = model.edition { html.hidden(CarriedEntry.edition.rawValue, edition) }
            model.field.write(&html)
            html.element("button", [.type("submit"), .class("main")]) { $0.text(.goOn) }
        }
    }
}
