import Hummingbird
import Involvement
import SurveyEngine
import Workflow

/// The two entries of one form side by side, where they differ. Whoever sees it
/// has the paper in their hand and says what stands there.
enum PaperDifferencePage {
    struct Model {
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let form: TypedForm
        let language: String
        let differences: [PaperDifference]
        /// `first`, `second` or `paper`, by question.
        let picked: [ID<Question>: String]
        /// What was typed a third time.
        let typed: Entries
        /// Differences still to be decided, and other problems.
        let problems: [StaffProblem]
    }

    private static let prefix = "paper:"

    static func response(
        _ differences: [PaperDifference], _ form: TypedForm, _ visit: StaffVisit, _ cycle: ReviewCycle
    ) async -> WebResponse {
        await page(differences, form, picked: [:], typed: [:], problems: [], visit, cycle)
    }

    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let form = try PaperEntryPage.typed(visit, cycle)
        guard let first = try await cycle.firstEntry(of: form.number) else {
            return try await takeLate(form, visit, cycle)
        }
        let paper = cycle.paperForm(edition: form.edition)
        let differences = paper.differences(first, form.entries)
        let typed = thirdEntry(visit, form, cycle)
        var picked: [ID<Question>: String] = [:]
        var chosen: [ID<Question>: [String]] = [:]
        for difference in differences {
            let question = difference.item.question
            let pick = visit.form.first("pick:\(question)")
            picked[question] = pick
            switch pick {
            case "first": chosen[question] = difference.first
            case "second": chosen[question] = difference.second
            case "paper": chosen[question] = typed[question] ?? []
            default: break
            }
        }
        func again(_ problems: [StaffProblem]) async -> WebResponse {
            await page(differences, form, picked: picked, typed: typed, problems: problems, visit, cycle)
        }
        let left = differences.filter { chosen[$0.item.question] == nil }
        guard left.isEmpty else {
            return await again(
                left.map {
                    StaffProblem(
                        "Choose what the paper says for \($0.item.number ?? "“\($0.item.text)”").",
                        box: box($0.item.question.rawValue, "first"))
                })
        }
        let outcome: Typed
        do {
            outcome = try await cycle.settle(form, chosen: chosen)
        } catch let refused as Problems {
            return await again(
                refused.all.map { problem in
                    StaffProblem(problem) { code in
                        differences.contains { $0.item.question.rawValue == code } ? box(code, "first") : nil
                    }
                })
        } catch let refused as WorkflowError {
            return try await changedMeanwhile(refused, form, visit, cycle)
        } catch {
            WebProblem.log(error, logger: visit.visit.logger)
            return await again(
                [StaffProblem("We could not store it just now. Nothing is lost. Try again in a minute.")])
        }
        return done(outcome, form, visit, cycle)
    }

    /// Nothing waits any more: the button was pressed twice and the form is
    /// stored, or somebody threw the first entry away meanwhile.
    private static func takeLate(
        _ form: TypedForm, _ visit: StaffVisit, _ cycle: ReviewCycle
    ) async throws -> WebResponse {
        do {
            return done(try await cycle.settle(form, chosen: [:]), form, visit, cycle)
        } catch let refused as WorkflowError {
            return try await PaperEntryPage.again(
                withPicks(form, visit, cycle), visit, cycle, problems: [StaffProblem(keeping(refused))])
        }
    }

    /// The first entry was mended or thrown away since this page was shown. What
    /// was typed is given back, beside what waits now.
    private static func changedMeanwhile(
        _ refused: WorkflowError, _ form: TypedForm, _ visit: StaffVisit, _ cycle: ReviewCycle
    ) async throws -> WebResponse {
        let form = withPicks(form, visit, cycle)
        guard let first = try await cycle.firstEntry(of: form.number) else {
            return try await PaperEntryPage.again(form, visit, cycle, problems: [StaffProblem(keeping(refused))])
        }
        let differences = cycle.paperForm(edition: form.edition).differences(first, form.entries)
        return await page(
            differences, form, picked: [:], typed: [:], problems: [StaffProblem(keeping(refused))], visit, cycle)
    }

    /// The second entry, with what was typed a third time where neither was right.
    private static func withPicks(_ form: TypedForm, _ visit: StaffVisit, _ cycle: ReviewCycle) -> TypedForm {
        let third = thirdEntry(visit, form, cycle)
        var form = form
        for item in cycle.paperForm(edition: form.edition).lines
        where visit.form.first("pick:\(item.question)") == "paper" {
            form.entries[item.question] = third[item.question] ?? []
        }
        return form
    }

    private static func keeping(_ refused: WorkflowError) -> String {
        "\(refused.reason) What you typed is still here."
    }

    private static func thirdEntry(_ visit: StaffVisit, _ form: TypedForm, _ cycle: ReviewCycle) -> Entries {
        let third = visit.form.fields.filter { $0.name.hasPrefix(prefix) }
            .map { (name: String($0.name.dropFirst(prefix.count)), value: $0.value) }
        return cycle.entries(typed: third, edition: form.edition)
    }

    private static func done(
        _ outcome: Typed, _ form: TypedForm, _ visit: StaffVisit, _ cycle: ReviewCycle
    ) -> WebResponse {
        visit.remember { session in
            session.notice =
                switch outcome {
                case .numberTaken: "Form \(form.number) was not stored: its number is here already."
                case .closed: "Form \(form.number) was not stored: it was filled in after the last day for answers."
                default: PaperEntryPage.notice(outcome, form)
                }
        }
        return .seeOther(cycle.address.step("paper"))
    }

    private static func page(
        _ differences: [PaperDifference], _ form: TypedForm, picked: [ID<Question>: String], typed: Entries,
        problems: [StaffProblem], _ visit: StaffVisit, _ cycle: ReviewCycle
    ) async -> WebResponse {
        let model = Model(
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("paper").step("settle"), form: form,
            language: cycle.paperForm(edition: form.edition).language, differences: differences, picked: picked,
            typed: typed, problems: problems)
        return .page(
            cycle.document(
                "Form \(form.number): the two entries differ", hasProblems: !problems.isEmpty, isForStaff: true
            )
            .page { markup(model, &$0) }, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        DoneNotice.writeProblems(model.problems, &html)
        model.navigation.write(.paper, &html)
        let count = model.differences.count
        html.h1("Form \(model.form.number): \(count == 1 ? "1 answer differs" : "\(count) answers differ")")
        html.p("Take the paper in your hand. Choose what it says.")
        html.form(to: model.address) { html in
            PaperEntryPage.writeCarried(model.form, formToken: model.formToken, &html)
            for (question, values) in model.form.entries.sorted(by: { $0.key < $1.key })
            where question != CarriedEntry.edition {
                for value in values { html.hidden(question.rawValue, value) }
            }
            for difference in model.differences { write(difference, model, &html) }
            html.button("Store the form", name: "do", value: "settle", .class("main"))
        }
    }

    private static func write(_ difference: PaperDifference, _ model: Model, _ html: inout HTMLWriter) {
        let item = difference.item
        html.element("fieldset", [.class("difference card")]) { html in
            html.element("legend", [.class("label")]) { html in
                html.text("\(item.number.map { "\($0). " } ?? "")\(item.text)")
            }
            html.div(.class("sides")) { html in
                write("first", "First entry", item.words(of: difference.first), item, model, &html)
                write("second", "Second entry", item.words(of: difference.second), item, model, &html)
            }
            write("paper", "Neither", "The paper says something else", item, model, &html)
            html.div(.class("more")) { html in
                PaperFields.write(
                    [item], model.typed, prefix: prefix, language: model.language, &html)
            }
        }
    }

    /// The circle of one of the ways to decide a question.
    private static func box(_ question: String, _ pick: String) -> String { "pick-\(question)-\(pick)" }

    private static func write(
        _ pick: StaticString, _ who: String, _ words: String, _ item: PaperForm.Item, _ model: Model,
        _ html: inout HTMLWriter
    ) {
        let name = "pick:\(item.question)"
        let id = box(item.question.rawValue, pick.description)
        html.div(.class("choice")) { html in
            html.open(
                "input",
                [
                    .type("radio"), .id("", id), .name(name), .value(pick.description),
                    .flag("checked", if: model.picked[item.question] == pick.description),
                ])
            html.element("label", [.for("", id)]) { html in
                html.element("strong") { $0.text("\(who): ") }
                html.element("span", [.class(words.isEmpty ? "soft" : "words")]) { html in
                    html.text(words.isEmpty ? "nothing" : words)
                }
            }
        }
    }
}
