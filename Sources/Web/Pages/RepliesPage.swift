import Involvement
import Workflow

/// What people asked for, and what the body that was asked did about it.
enum RepliesPage {
    struct Model: Equatable {
        let language: String
        /// Who was asked; empty when the survey does not say.
        let isFor: String
        let asks: [Ask]

        struct Ask: Equatable {
            let text: String
            let replies: [Reply]
        }

        struct Reply: Equatable {
            let outcome: PagePhrase
            let why: String
            let words: String
            let day: Day
        }
    }

    static func show(_ visit: Visit) throws -> WebResponse {
        let (cycle, _) = try visit.shown()
        guard !cycle.consultation.asks.isEmpty else { throw WebProblem.notFound }
        let model = Model(
            language: cycle.mainLanguage, isFor: cycle.consultation.instrument.people.isFor,
            asks: cycle.consultation.asks.map { Model.Ask(text: $0.text, replies: $0.replies.map(Model.Reply.init)) })
        return .page(
            cycle.document(.whatHappened, way: cycle.editionLinks(to: cycle.address.step("replies"))).page {
                markup(model, &$0)
            })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.whatHappened)
        html.p(.whatWasAsked)
        if !model.isFor.isEmpty { html.p(.whoWasAsked, ["name": .text(model.isFor)]) }
        for ask in model.asks {
            html.section(.class("card")) { html in
                html.h2(ask.text, .lang(model.language))
                if ask.replies.isEmpty { html.p(.noReplyYet, .class("soft")) }
                for reply in ask.replies { write(reply, model.language, &html) }
            }
        }
    }

    private static func write(_ reply: Model.Reply, _ language: String, _ html: inout HTMLWriter) {
        html.h3(html.say(reply.outcome))
        html.p(html.say.date(reply.day), .class("soft"))
        if !reply.why.isEmpty {
            html.p { html in
                html.element("strong") { $0.text(.why) }
                html.text(" ")
                html.element("span", [.lang(language)]) { $0.text(reply.why) }
            }
        }
        if !reply.words.isEmpty { html.p(reply.words, .class("words"), .lang(language)) }
    }
}

extension RepliesPage.Model.Reply {
    init(_ reply: Reply) {
        var why = ""
        switch reply.outcome {
        case .agreed: outcome = .replyAgreed
        case .notAgreed(let reason):
            outcome = .replyNotAgreed
            why = reason
        case .planned: outcome = .replyPlanned
        case .done: outcome = .replyDone
        case .confirmed: outcome = .replyConfirmed
        }
        self.why = why
        words = reply.words
        day = reply.day
    }
}
