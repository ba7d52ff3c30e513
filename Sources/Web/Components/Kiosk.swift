import Involvement
import Workflow

/// What a page has around it at a kiosk, where one person follows another: the
/// way out leads to the start, and a page that is left alone goes there by
/// itself, after it has asked.
struct Kiosk: Equatable, Sendable {
    /// Where the next person begins.
    let start: Address
    /// The button by which somebody says that they are still there.
    var stay = PressedButton.stay

    /// The question appears after 180 seconds; the stylesheet says so.
    static let clearAfterSeconds = 300

    /// Tells the script.
    var clears: Attribute { .text("data-clears", String(Self.clearAfterSeconds)) }

    /// Without a script nothing can know whether somebody types. So every page
    /// has its time, and the question stands in it, since only there can it keep
    /// what was typed. Where the script runs, keys and taps begin the time anew.
    func writeRefresh(_ html: inout HTMLWriter) {
        html.element("noscript") { html in
            html.open(
                "meta",
                [
                    .fixed("http-equiv", "refresh"),
                    .text("content", "", "\(Self.clearAfterSeconds); url=\(start.text)"),
                ])
        }
    }

    /// Shown by the stylesheet when it is time.
    /// - Parameter hasForm: whether there is something to keep.
    func writeQuestion(hasForm: Bool, _ html: inout HTMLWriter) {
        guard hasForm else { return }
        html.div(.class("still-here"), .fixed("role", "alert")) { html in
            html.p { $0.element("strong") { $0.text(.stillHere) } }
            html.p(.clearsSoon)
            html.element(
                "button",
                [
                    .class("main"), .type("submit"), .fixed("form", Way.formID), .name(CarriedAnswers.buttonField),
                    .value(stay.value),
                ]
            ) { $0.text(.iAmHere) }
        }
    }
}

extension Address {
    /// The same at a kiosk: it stands in the address too, so that a page that
    /// says why a form could not be read leads back to the kiosk's start.
    var atKiosk: Address { query([("channel", Channel.kiosk.rawValue)]) }
}

extension ReviewCycle {
    /// The start of a kiosk, always in the survey's own language.
    var kioskAddress: Address { address.step("kiosk") }

    /// What an interview has around it; nil when it is not given at a kiosk.
    func kiosk(of carried: CarriedAnswers) -> Kiosk? {
        carried.channel == .kiosk ? Kiosk(start: kioskAddress) : nil
    }
}
