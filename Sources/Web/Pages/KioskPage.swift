import Involvement
import Workflow

/// The start of a kiosk: a screen in a waiting room at which one person answers
/// after another. Coming here clears whatever the last one left.
enum KioskPage {
    static func show(_ visit: Visit) throws -> WebResponse {
        let original = try visit.cycle()
        let entries: Entries = visit.query("edition").map { [CarriedEntry.edition: [$0]] } ?? [:]
        let cycle = original.edition(for: entries).cycle
        let model = StartPage.Model(cycle, answerAddress: cycle.answerAddress.atKiosk, invitation: nil)
        var document = cycle.document(cycle.title, way: cycle.editionLinks(to: cycle.kioskAddress))
        document.kiosk = Kiosk(start: cycle.kioskAddress)
        var response = WebResponse.page(document.page { markup(model, &$0) })
        LeavePage.forget(visit, in: &response)
        return response
    }

    static func markup(_ model: StartPage.Model, _ html: inout HTMLWriter) {
        html.element("h1", [.lang(model.language)]) { $0.text(model.title) }
        if !model.runBy.isEmpty { html.p(.runsThis, ["name": .text(model.runBy)], .class("lead")) }
        if model.isOpen {
            html.ul(.class("facts")) { html in
                html.li(html.say(PagePhrase.minutes, count: model.minutes))
                html.li(.nothingKept)
                html.li(.nobodyAfterYou)
                html.li(.asksIfStillHere)
            }
            html.p { $0.a(.startNow, to: model.answerAddress, .class("main")) }
        } else {
            html.div(.class("notice")) { $0.p(.noLongerTaking) }
        }
        StartPage.writeWhoWillSee(model, &html)
        StartPage.writePromise(model, &html)
        html.h2(.whomToCall)
        html.p(.callBelow)
    }
}
