import Involvement
import Workflow

/// The end of an interview at a kiosk. The code is shown to whoever asks for
/// it, since others can see the screen.
enum KioskEndPage {
    struct Model: Equatable {
        let carried: CarriedAnswers
        let address: Address
        let start: Address
        /// Where somebody says that they have finished.
        let finishedAddress: Address
        let runBy: String
        let hasEquality: Bool
    }

    /// What comes of a page that is sent once answers are stored under its code.
    /// Whoever sends it may be the next person, at a browser that lets people
    /// go back: no page with answers is shown again, and no code after its owner
    /// has finished.
    /// - Returns: nil while nothing is stored under the code.
    static func again(
        _ button: PressedButton, _ afterwards: PageAfterwards?, _ carried: CarriedAnswers, _ cycle: ReviewCycle
    ) async throws -> WebResponse? {
        guard try await cycle.holds(carried.receipt) else { return nil }
        let wanted: PageAfterwards? =
            switch button {
            case .send: .kioskEnd
            case .code: .kioskCode
            case .edition: afterwards
            default: nil
            }
        let isFinished = try await cycle.isCodeKept(carried.receipt)
        return switch isFinished ? nil : wanted {
        case .kioskEnd: response(carried, cycle)
        case .kioskCode: code(carried, cycle)
        default: .seeOther(cycle.kioskAddress)
        }
    }

    static func response(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let model = Model(carried, cycle)
        var document = cycle.document(.thankYouHave, way: cycle.otherEditions(of: .kioskEnd, model.carried))
        document.kiosk = Kiosk(start: model.start)
        return .page(document.page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.thankYouHave)
        writeNext(model, &html)
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
        var document = cycle.document(.yourSlipCode, way: .buttons(hasBack: false, cycle.otherEditions))
        document.kiosk = Kiosk(start: model.start, stay: .code)
        return .page(document.page { codeMarkup(model, &$0) })
    }

    static func codeMarkup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.yourSlipCode)
        html.p(.yourCode)
        html.p(model.carried.receipt.grouped, .class("code"))
        html.p(.keepItHidden, ["name": .text(model.runBy)])
        if model.hasEquality { html.p(.equalityStays) }
        html.form(to: model.address, .id(Way.formID)) { html in
            model.carried.write(&html)
            html.hidden(PageAfterwards.field, PageAfterwards.kioskCode.rawValue)
        }
        writeNext(model, &html)
    }

    /// Sent and not only a link, so that from then on the code is shown no more.
    private static func writeNext(_ model: Model, _ html: inout HTMLWriter) {
        html.form(to: model.finishedAddress) { html in
            html.hidden(CarriedAnswers.receiptField, model.carried.receipt.text)
            html.element("button", [.type("submit"), .class("main")]) { $0.text(.nextPerson) }
        }
    }
}

extension KioskEndPage.Model {
    /// Of what was carried only the code goes on: the answers are stored, and
    /// stand on no page any more.
    init(_ carried: CarriedAnswers, _ cycle: ReviewCycle) {
        let runBy = cycle.consultation.instrument.people.runBy
        let left = CarriedAnswers(
            entries: [
                CarriedEntry.channel: [Channel.kiosk.rawValue], CarriedEntry.edition: [cycle.editionName],
            ], receipt: carried.receipt)
        self.init(
            carried: left, address: cycle.answerAddress(left), start: cycle.kioskAddress,
            finishedAddress: cycle.finishedAddress.atKiosk,
            runBy: runBy.isEmpty ? cycle.words(PagePhrase.theGroup) : runBy,
            hasEquality: cycle.consultation.instrument.equality != nil)
    }
}
