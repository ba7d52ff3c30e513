import Hummingbird
import Involvement
import Workflow

/// Saying which words of a passage are hidden before it is quoted. The form
/// stands on the passage itself; this page takes it, and gives it back when
/// something in it cannot be done.
enum QuotingPage {
    struct Model {
        /// With what would be hidden marked.
        let words: Highlight
        let language: String?
        let form: QuotingForm
        let isFault: Bool
        let context: PassageModel.FormContext
        let navigation: StaffNavigation
    }

    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        guard let key = visit.visit.parameters.get("quotation"),
            let action = visit.form.first("do").flatMap(PassageAction.init(rawValue:)),
            let coded = try await cycle.codedQuotation(ID(key))
        else { throw WebProblem.notFound }
        let coder = Coder.person(visit.session.coderName)
        var form = QuotingForm(coded, proposals: cycle.proposals(for: coded.quotation)).filled(visit.form)
        do {
            switch action {
            case .holdBack: try await cycle.clear(coded.id, isCleared: false, coder: coder)
            case .clear:
                try await cycle.clear(coded.id, hiding: choice(visit.form, form), coder: coder)
            case .accept, .reject, .done: throw WebProblem.notFound
            }
        } catch let refusal as RedactionRefusal {
            switch refusal {
            case .notThere(let words):
                let quoted = words.map { "“\($0)”" }.joined(separator: ", ")
                form.problems[.others] =
                    "\(quoted) does not stand in this passage. Write it as it stands there, or take it out of the box."
            case .nothingLeft:
                form.problems[form.items.isEmpty ? .others : .hide] =
                    "Nothing would be left to read. Leave some words, or choose “Not to be quoted”."
            case .newProposals:
                form.problems[form.items.isEmpty ? .others : .hide] =
                    "The program found words that were not on your page. Look at the list once more."
            }
            return try await page(visit, cycle, coded, form)
        } catch let problem as WebProblem {
            throw problem
        } catch {
            WebProblem.log(error, logger: visit.visit.logger)
            return try await page(visit, cycle, coded, form, isFault: true)
        }
        return .seeOther(ThemesPage.listAddress(visit, cycle, at: key).place("passage-", key))
    }

    private static func choice(_ posted: PostedForm, _ form: QuotingForm) -> RedactionChoice {
        RedactionChoice(
            seen: QuotingForm.hidden(QuotingForm.seenName, posted),
            chosen: QuotingForm.hidden(form.hideName, posted),
            typed: form.typed.split(separator: "\n").map {
                $0.split(separator: " ").joined(separator: " ")
            }.filter { !$0.isEmpty })
    }

    private static func page(
        _ visit: StaffVisit, _ cycle: ReviewCycle, _ coded: CodedQuotation, _ form: QuotingForm, isFault: Bool = false
    ) async throws -> WebResponse {
        let model = Model(
            words: Highlight(coded.quotation.text, marking: form.items.map(\.hidden.rangeUTF8)),
            language: coded.quotation.languageOfWords, form: form, isFault: isFault,
            context: PassageModel.FormContext(
                formToken: visit.session.formToken, listAddress: cycle.address.step("themes"),
                filter: visit.form.first("show") ?? ThemesPage.Filter.toDecide.rawValue,
                page: visit.form.first("page").flatMap { Int($0) } ?? 1),
            navigation: await StaffNavigation(of: cycle))
        return .page(
            cycle.document("Hide names before it is quoted", hasProblems: true, isForStaff: true).page {
                markup(model, &$0)
            }, status: isFault ? .serviceUnavailable : .unprocessableContent)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write(model.form.fields, &html)
        if model.isFault { DoneNotice.writeFault(&html) }
        model.navigation.write(.themes, &html)
        html.h1("Hide names before it is quoted")
        html.p("Nothing was stored yet. What you chose and typed is still here.")
        html.element("blockquote", Attribute.lang(ofWords: model.language)) { html in
            html.p(.class("words"), .fixed("dir", "auto")) { model.words.write(&$0) }
        }
        model.form.write(to: model.context.address(model.form.passage).step("quoting"), &html) {
            model.context.writeHidden(&$0)
        }
    }
}
