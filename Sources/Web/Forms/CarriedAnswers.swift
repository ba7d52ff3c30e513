import Involvement

/// An interview as the page carries it: all that was typed so far, and the
/// receipt code. Nothing is kept here between two pages unless a person saves
/// it, so they can stop at any time and leave nothing behind.
struct CarriedAnswers: Equatable, Sendable {
    var entries: Entries
    var receipt: ReceiptCode
    /// The signed stamp of when the interview was begun; empty for none.
    var begun = ""
    /// What stands in the box that people do not see.
    var trap = ""
    /// The token of the session of whoever types for the person; empty when they
    /// type themselves.
    var helperToken = ""

    /// How the interview is given. That somebody types for another is said by
    /// their session, and never by the form.
    var channel: Channel {
        if !helperToken.isEmpty { return .assisted }
        return entries[CarriedEntry.channel]?.first == Channel.kiosk.rawValue ? .kiosk : .web
    }

    /// How the person agreed for whom somebody types.
    var consentManner: ConsentManner? {
        entries[CarriedEntry.consentManner]?.first.flatMap(ConsentManner.init(rawValue:))
    }

    /// The language or way of asking, by the name of its overlay.
    var edition: String? { entries[CarriedEntry.edition]?.first }

    static let receiptField = "_receipt"
    static let begunField = "_begun"
    static let pageField = "_page"
    static let buttonField = "_go"

    /// Everything as hidden fields. A question that was seen and left blank is
    /// named with nothing in it, and so is every question that the page itself
    /// puts: a browser sends nothing for a box that is not ticked, and yet the
    /// question was seen.
    func write(asking asked: [ID<Question>] = [], _ html: inout HTMLWriter) {
        html.hidden(Self.receiptField, receipt.text)
        if !begun.isEmpty { html.hidden(Self.begunField, begun) }
        Trap.write(trap, &html)
        if !helperToken.isEmpty { html.hidden(StaffGuard.formTokenField, helperToken) }
        for question in asked { html.hidden(question.rawValue, "") }
        // Codes are plain letters, which compare fastest as texts.
        for (question, values) in entries.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !asked.contains(question) {
            if values.isEmpty { html.hidden(question.rawValue, "") }
            for value in values { html.hidden(question.rawValue, value) }
        }
    }
}

extension CarriedAnswers {
    /// Only for who answers alone: what is saved at a kiosk would stand on a
    /// screen with its code, and a helper would hold another's code.
    func writeSaveButton(_ html: inout HTMLWriter) {
        guard channel == .web else { return }
        html.button(.saveForLater, name: Self.buttonField, value: PressedButton.save.value)
    }
}

/// The button a person pressed.
enum PressedButton: Equatable {
    case next, back, send
    /// The same page once more, for somebody at a kiosk who is still there.
    case stay
    /// The code, for somebody at a kiosk who asked for it.
    case code
    /// On from the page where the answers are read through.
    case checked
    /// To come back later.
    case save
    case change(ID<Page>)
    /// The same page in another language or way of asking.
    case edition(String)

    /// Pressing Enter sends the first button, which is `next`; so is anything unknown.
    init(_ value: String?) {
        switch value {
        case "back": self = .back
        case "checked": self = .checked
        case "send": self = .send
        case "save": self = .save
        case "stay": self = .stay
        case "code": self = .code
        case let value? where value.hasPrefix("change:"): self = .change(ID(String(value.dropFirst("change:".count))))
        case let value? where value.hasPrefix("edition:"): self = .edition(String(value.dropFirst("edition:".count)))
        default: self = .next
        }
    }

    var value: String {
        switch self {
        case .next: "next"
        case .back: "back"
        case .checked: "checked"
        case .send: "send"
        case .save: "save"
        case .stay: "stay"
        case .code: "code"
        case .change(let page): "change:\(page)"
        case .edition(let name): "edition:\(name)"
        }
    }
}
