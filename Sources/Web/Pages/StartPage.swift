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
        /// The last day; nil when there is none.
        let closes: Day?
        let isOpen: Bool
        let answerAddress: Address
        let returnAddress: Address
        let receiptAddress: Address
        /// Nil when there are no replies to read.
        let repliesAddress: Address?
        let editions: [EditionModel]
        /// Where a single-use code is typed; nil when none is needed or it came
        /// with the address.
        let invitation: InvitationPage.Model?
    }

    static func show(_ visit: Visit) throws -> WebResponse {
        let cycle = try visit.cycle()
        let people = cycle.consultation.instrument.people
        let code = cycle.consultation.instrument.needsInvitation ? visit.query("invitation") : nil
        let asksForCode = cycle.consultation.instrument.needsInvitation && code == nil
        let model = Model(
            title: cycle.title, language: cycle.consultation.instrument.language, runBy: people.runBy,
            isFor: people.isFor, closes: people.closes, isOpen: cycle.isOpen,
            answerAddress: code.map { cycle.answerAddress.query([("invitation", $0)]) } ?? cycle.answerAddress,
            returnAddress: cycle.returnAddress, receiptAddress: cycle.receiptAddress,
            repliesAddress: cycle.repliesAddress,
            editions: EditionModel.others(of: cycle, besides: nil),
            invitation: asksForCode
                ? InvitationPage.Model(
                    code: "", isRefused: false, carried: nil, address: cycle.answerAddress, edition: "") : nil)
        return .page(cycle.document(cycle.title).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.element("h1", [.lang(model.language)]) { $0.text(model.title) }
        if !model.runBy.isEmpty { html.p(.runsThis, ["name": .text(model.runBy)], .class("lead")) }
        if !model.isFor.isEmpty { html.p(.goesTo, ["name": .text(model.isFor)]) }
        if model.isOpen {
            html.p(.stopAnyTime)
            if let closes = model.closes { html.p(.answerUntil, ["day": .date(PartialDate(closes))]) }
        } else {
            html.div(.class("notice")) { html in
                html.p(.noLongerTaking)
                if let closes = model.closes { html.p(.lastDayWas, ["day": .date(PartialDate(closes))]) }
            }
        }
        html.h2(.whatHappens)
        html.ul { html in
            html.li(.notStored)
            html.li(.noHelpSent)
            html.li(.keepTheCode)
            html.li(.smallNumbers)
        }
        if model.isOpen {
            if let invitation = model.invitation {
                html.p(.needCode)
                html.p(.codeOnSlip)
                InvitationPage.writeForm(invitation, &html)
            } else {
                html.p { $0.a(.startNow, to: model.answerAddress, .class("main")) }
            }
            model.editions.writeLinks(model.answerAddress, &html)
            html.p { $0.a(.goOnSaved, to: model.returnAddress) }
        }
        html.p { $0.a(.useYourCode, to: model.receiptAddress) }
        if let replies = model.repliesAddress { html.p { $0.a(.whatHappened, to: replies) } }
        html.p(.callBelow)
    }
}
