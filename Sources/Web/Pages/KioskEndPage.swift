import Involvement
import Workflow

/// The end of an interview at a kiosk. The code is shown to whoever asks for
/// it, since others can see the screen.
enum KioskEndPage {
    struct Model: Equatable {
        let carried: CarriedAnswers
        let address: Address
        let start: Address
        let runBy: String
        let hasEquality: Bool
    }

    static func response(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let model = Model(carried, cycle)
        var document = cycle.document(.thankYouHave)
        document.kiosk = Kiosk(start: model.start)
        return .page(document.page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.thankYouHave)
        html.p { $0.a(.nextPerson, to: model.start, .class("main")) }
        html.p(.goesBackByItself)
        html.h2(.wantCode)
        html.p(.whyCode)
        html.p(.lookAround)
        html.form(to: model.address) { html in
            model.carried.write(&html)
            html.button(.showCode, name: CarriedAnswers.buttonField, value: PressedButton.code.value)
        }
        html.p(.needHelpNumber)
    }

    /// The code, for somebody who asked.
    static func code(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let model = Model(carried, cycle)
        // Writing it down takes its time: whoever is not done says so, and has the page again.
        var document = cycle.document(.yourSlipCode, way: .buttons(hasBack: false, []))
        document.kiosk = Kiosk(start: model.start, stay: .code)
        return .page(document.page { codeMarkup(model, &$0) })
    }

    static func codeMarkup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.yourSlipCode)
        html.p(.yourCode)
        html.p(model.carried.receipt.grouped, .class("code"))
        html.p(.keepItHidden, ["name": .text(model.runBy)])
        if model.hasEquality { html.p(.equalityStays) }
        html.form(to: model.address, .id(Way.formID)) { model.carried.write(&$0) }
        html.p { $0.a(.nextPerson, to: model.start, .class("main")) }
    }
}

extension KioskEndPage.Model {
    /// Of what was carried only the code goes on: the answers are stored, and
    /// stand on no page any more.
    init(_ carried: CarriedAnswers, _ cycle: ReviewCycle) {
        let runBy = cycle.consultation.instrument.people.runBy
        self.init(
            carried: CarriedAnswers(
                entries: [
                    CarriedEntry.channel: [Channel.kiosk.rawValue], CarriedEntry.edition: [cycle.editionName],
                ], receipt: carried.receipt),
            address: cycle.answerAddress, start: cycle.kioskAddress,
            runBy: runBy.isEmpty ? cycle.words(PagePhrase.theGroup) : runBy,
            hasEquality: cycle.consultation.instrument.equality != nil)
    }
}
