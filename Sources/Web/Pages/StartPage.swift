import Involvement
import Workflow

/// The first page of one consultation: who asks and for whom, what happens to
/// people's words, and whom to call.
enum StartPage {
    struct Model: Equatable {
        let title: String
        let language: String
        let runBy: String
        let isFor: String
        /// The last day, in words; nil when there is none.
        let closes: String?
        let isOpen: Bool
        let answerAddress: Address
        let editions: [EditionModel]
    }

    static func show(_ visit: Visit) throws -> WebResponse {
        let cycle = try visit.cycle()
        let people = cycle.consultation.instrument.people
        let model = Model(
            title: cycle.title, language: cycle.consultation.instrument.language, runBy: people.runBy,
            isFor: people.isFor, closes: people.closes?.inWords, isOpen: cycle.isOpen,
            answerAddress: cycle.answerAddress, editions: EditionModel.others(of: cycle, besides: nil))
        return .page(cycle.document(cycle.title).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.element("h1", [.lang(model.language)]) { $0.text(model.title) }
        if !model.runBy.isEmpty { html.p("\(model.runBy) runs this.", .class("lead")) }
        if !model.isFor.isEmpty { html.p("What people say goes to \(model.isFor).") }
        if model.isOpen {
            html.p("You can stop at any time. Nothing is kept until you press Send at the end.")
            if let closes = model.closes { html.p("You can answer until \(closes).") }
        } else {
            html.div(.class("notice")) { html in
                html.p("We are no longer taking answers.")
                if let closes = model.closes { html.p("The last day was \(closes).") }
            }
        }
        html.h2("What happens to your words")
        html.ul { html in
            html.li("We do not store who you are, your address on the internet, or the time you answered.")
            html.li("Nobody reads this live, so we cannot send help.")
            html.li(
                "Keep the code we give you at the end. With it the group that runs this can take your answers out.")
            html.li("Small numbers are never published.")
        }
        if model.isOpen {
            html.p { $0.a("Start now", to: model.answerAddress, .class("main")) }
            model.editions.writeLinks(model.answerAddress, &html)
        }
        html.p("If you want to talk to someone, call a number below.")
    }
}
