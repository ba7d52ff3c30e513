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
        /// Whether people are asked if their words may be published.
        let asksToQuote: Bool
        let minutes: Int
        /// The last day; nil when there is none.
        let closes: Day?
        let isOpen: Bool
        let answerAddress: Address
        let returnAddress: Address
        let receiptAddress: Address
        /// Nil when there are no replies to read.
        let repliesAddress: Address?
        /// Where a single-use code is typed; nil when none is needed or it came
        /// with the address.
        let invitation: InvitationPage.Model?
    }

    static func show(_ visit: Visit) throws -> WebResponse {
        let original = try visit.cycle()
        let edition = visit.query("edition").map { [CarriedEntry.edition: [$0]] }
        let cycle = original.edition(for: edition ?? [:]).cycle
        let instrument = cycle.consultation.instrument
        let code = instrument.needsInvitation ? visit.query("invitation") : nil
        let asksForCode = instrument.needsInvitation && code == nil
        let model = Model(
            cycle,
            answerAddress: code.map { cycle.answerAddress.query([("invitation", $0)]) } ?? cycle.answerAddress,
            invitation: asksForCode
                ? InvitationPage.Model(
                    field: .invitation("", isRefused: false, name: InvitationPage.beginField), carried: nil,
                    address: cycle.answerAddress,
                    edition: cycle.editionName) : nil)
        let address = code.map { cycle.address.query([("invitation", $0)]) } ?? cycle.address
        return .page(cycle.document(cycle.title, way: cycle.editionLinks(to: address)).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.element("h1", [.lang(model.language)]) { $0.text(model.title) }
        if !model.runBy.isEmpty { html.p(.runsThis, ["name": .text(model.runBy)], .class("lead")) }
        if model.isOpen {
            html.ul(.class("facts")) { html in
                html.li(html.say(PagePhrase.minutes, count: model.minutes))
                html.li(.stopAnyTime)
                if let closes = model.closes {
                    html.li(html.say(PagePhrase.answerUntil, ["day": .date(PartialDate(closes))]))
                }
            }
        } else {
            html.div(.class("notice")) { html in
                html.p(.noLongerTaking)
                if let closes = model.closes { html.p(.lastDayWas, ["day": .date(PartialDate(closes))]) }
            }
        }
        writeWhoWillSee(model, &html)
        writePromise(model, &html)
        if model.isOpen {
            if let invitation = model.invitation {
                html.h2(.needCode)
                html.p(.codeOnSlip)
                InvitationPage.writeForm(invitation, &html)
            } else {
                html.p { $0.a(.startNow, to: model.answerAddress, .class("main")) }
            }
            html.p { $0.a(.goOnSaved, to: model.returnAddress) }
        }
        html.p { $0.a(.useYourCode, to: model.receiptAddress) }
        if let replies = model.repliesAddress { html.p { $0.a(.whatHappened, to: replies) } }
        html.h2(.whomToCall)
        html.p(.callBelow)
    }

    static func writeWhoWillSee(_ model: Model, _ html: inout HTMLWriter) {
        guard !model.runBy.isEmpty || !model.isFor.isEmpty else { return }
        html.h2(.whoWillSee)
        html.ul { html in
            if !model.runBy.isEmpty {
                html.li(html.say(PagePhrase.seesAnswers, ["name": .text(model.runBy)]))
            }
            if !model.isFor.isEmpty {
                let sees: PagePhrase = model.asksToQuote ? .seesReport : .seesNumbers
                html.li(html.say(sees, ["name": .text(model.isFor)]))
            }
        }
    }

    /// In the words that were agreed for it; nothing else may be promised.
    static func writePromise(_ model: Model, _ html: inout HTMLWriter) {
        html.h2(.whatHappens)
        html.ul { html in
            html.li(.notStored)
            html.li(.noHelpSent)
            if let closes = model.closes {
                html.li(html.say(PagePhrase.withdrawUntil, ["day": .date(PartialDate(closes))]))
            } else {
                html.li(.withdrawAnyTime)
            }
            html.li(.smallNumbers)
        }
        html.p(.whatWithdraw)
    }
}

extension StartPage.Model {
    init(_ cycle: ReviewCycle, answerAddress: Address, invitation: InvitationPage.Model?) {
        let instrument = cycle.consultation.instrument
        let people = instrument.people
        self.init(
            title: cycle.title, language: instrument.language, runBy: people.runBy, isFor: people.isFor,
            asksToQuote: instrument.questions.contains { $0.consentPurpose == Consent.quoteMyWords },
            minutes: cycle.minutes, closes: people.closes, isOpen: cycle.isOpen, answerAddress: answerAddress,
            returnAddress: cycle.returnAddress, receiptAddress: cycle.receiptAddress,
            repliesAddress: cycle.repliesAddress,
            invitation: invitation)
    }
}
