import Involvement
import Workflow

/// The end of an interview: the answers are stored, and here is the code.
enum ReceiptPage {
    struct Model: Equatable {
        /// In groups that can be read out.
        let code: String
        /// False when the same answers had come before.
        let isFirst: Bool
        let runBy: String
    }

    static func response(_ receipt: ReceiptCode, isFirst: Bool, _ cycle: ReviewCycle) -> WebResponse {
        let runBy = cycle.consultation.instrument.people.runBy
        let model = Model(
            code: receipt.grouped, isFirst: isFirst, runBy: runBy.isEmpty ? "the group that runs this" : runBy)
        return .page(cycle.document(heading(model)).page { markup(model, &$0) })
    }

    static func heading(_ model: Model) -> String {
        model.isFirst ? "Thank you. We have your answers" : "We already have your answers"
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(heading(model))
        if !model.isFirst {
            html.p("They came to us before, so we did not store them twice. We kept what you sent first.")
            html.p("If you changed something since, that change is not kept.")
        }
        html.p("This is your code. Write it down now. We do not keep it.")
        html.p(model.code, .class("code"))
        html.p("Keep it where only you can see it. With it \(model.runBy) can take your answers out.")
        html.p("We do not know who you are, so without the code nobody can find your answers.")
        html.p("Nobody reads this live. If you need help now, use a number on this page.")
    }
}
