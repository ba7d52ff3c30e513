import HTTPTypes
import Involvement
import Workflow

/// What a person can do with the code they kept: take everything out, take
/// back one thing they allowed, read what became of it. The code travels in
/// the form and never in an address, and nothing is done before it was asked
/// twice.
enum UseCodePage {
    static let buttonField = "do"

    static func show(_ visit: Visit) throws -> WebResponse {
        let (cycle, edition) = try visit.shown()
        return ask(.empty, edition, cycle)
    }

    static func take(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.form()
        let (cycle, edition) = try visit.shown(form)
        let typed = form.first(CodeField.name) ?? ""
        let wish = Wish(form.first(buttonField))
        guard let receipt = ReceiptCode(typed: typed) else { return ask(.refused(typed), edition, cycle) }
        let holder = Holder(
            code: receipt.text, edition: edition, address: cycle.receiptAddress, otherEditions: cycle.otherEditions)
        guard let contents = try await cycle.contents(under: receipt) else {
            // Who presses twice is told once more that it is done.
            if wish == .withdrawAll, try await cycle.isWithdrawn(receipt) { return UseCodeDone.all(holder, cycle) }
            return ask(.refused(typed), edition, cycle)
        }
        // A page in another language only shows: nothing is done for it.
        let isShownAgain = form.pressedEdition != nil
        switch wish {
        case .look: return UseCodeDoors.response(contents, holder, cycle)
        case .askAboutAll: return UseCodeConfirm.all(holder, cycle)
        case .askAbout(let purpose):
            guard let record = contents.record(of: purpose), record.consent.isGiven else {
                return UseCodeDoors.response(contents, holder, cycle)
            }
            return UseCodeConfirm.consent(record, holder, cycle)
        case .withdrawAll:
            if isShownAgain { return UseCodeConfirm.all(holder, cycle) }
            _ = try await cycle.withdraw(receipt)
            return UseCodeDone.all(holder, cycle)
        case .withdraw(let purpose):
            guard let record = contents.record(of: purpose), record.consent.isGiven || record.givenBefore != nil else {
                return UseCodeDoors.response(contents, holder, cycle)
            }
            if record.consent.isGiven {
                if isShownAgain { return UseCodeConfirm.consent(record, holder, cycle) }
                _ = try await cycle.withdraw(purpose, of: receipt)
            }
            return UseCodeDone.consent(purpose, holder, cycle)
        }
    }

    private static func ask(_ field: CodeField, _ edition: String?, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.receiptAddress
        return .page(
            cycle.document(
                cycle.words(PagePhrase.useYourCode), hasProblems: field.isRefused,
                way: cycle.editionLinks(to: cycle.address.step("receipt"))
            ).page { html in
                field.writeSummary(&html)
                html.h1(.useYourCode)
                html.p(.whatCodeIsFor)
                html.form(to: address) { html in
                    if let edition { html.hidden(CarriedEntry.edition.rawValue, edition) }
                    field.write(&html)
                    html.element("button", [.type("submit"), .class("main")]) { $0.text(.goOn) }
                }
            }, status: field.isRefused ? .unprocessableContent : .ok)
    }

    /// Somebody whose code leads somewhere, as their pages carry it on.
    struct Holder: Equatable {
        let code: String
        let edition: String?
        let address: Address
        let otherEditions: [EditionModel]

        /// The same page in the other languages.
        /// - Parameter wish: what led to it.
        func way(_ wish: Wish) -> Way {
            .again(address, [(CodeField.name, code), (buttonField, wish.value)], otherEditions)
        }

        /// A button in a form of its own.
        /// - Parameter about: what it is about, for those who listen.
        func writeButton(
            _ words: PagePhrase, _ wish: Wish, style: StaticString?, _ html: inout HTMLWriter,
            about: UseCodeDoors.Model.Line? = nil
        ) {
            html.form(to: address) { html in
                html.hidden(CodeField.name, code)
                if let edition { html.hidden(CarriedEntry.edition.rawValue, edition) }
                html.button(words, name: buttonField, value: wish.value, .class(style ?? "", if: style != nil)) {
                    html in
                    guard let about else { return }
                    html.element("span", [.class("heard-only")]) { html in
                        html.text(": ")
                        html.element("span", [.lang(about.language)]) { $0.text(about.wording) }
                    }
                }
            }
        }
    }

    /// What the person wants.
    enum Wish: Equatable {
        case look, askAboutAll, withdrawAll
        case askAbout(ID<Consent>), withdraw(ID<Consent>)

        init(_ value: String?) {
            switch value {
            case "ask": self = .askAboutAll
            case "withdraw": self = .withdrawAll
            case let value? where value.hasPrefix("ask:"): self = .askAbout(ID(String(value.dropFirst(4))))
            case let value? where value.hasPrefix("withdraw:"): self = .withdraw(ID(String(value.dropFirst(9))))
            default: self = .look
            }
        }

        var value: String {
            switch self {
            case .look: "look"
            case .askAboutAll: "ask"
            case .withdrawAll: "withdraw"
            case .askAbout(let purpose): "ask:\(purpose)"
            case .withdraw(let purpose): "withdraw:\(purpose)"
            }
        }
    }
}

extension UnderReceipt {
    /// A consent that can be taken back by itself, or was.
    fileprivate func record(of purpose: ID<Consent>) -> ConsentOnRecord? {
        guard case .sent(let consents) = self else { return nil }
        return consents.first { $0.consent.purpose == purpose }
    }
}
