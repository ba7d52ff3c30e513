import HTTPTypes
import Hummingbird
import Involvement
import NIOCore
import Workflow

/// The ways to a consultation, to be handed out: its address, posters, slips
/// with single-use codes.
enum LinksPage {
    struct Model {
        let address: String
        /// The languages, and where the poster in each is.
        let posters: [(edition: EditionModel, address: Address)]
        let isBeforeItOpens: Bool
        let needsInvitation: Bool
        let invitations: [(label: String, given: Int, used: Int)]
        let formToken: String
        let navigation: StaffNavigation
        let here: Address
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let here = cycle.address.step("links")
        let editions = [""] + cycle.editionNames.filter { !$0.contains(".") && !$0.contains("easy-read") }
        let address = publicAddress(of: cycle, visit.visit)
        let model = Model(
            address: address,
            posters: editions.map { name in
                let shown = EditionModel(named: name, of: cycle)
                return (shown, here.step("poster").query([("edition", name)]))
            },
            isBeforeItOpens: !cycle.isOpen, needsInvitation: cycle.consultation.instrument.needsInvitation,
            invitations: try await cycle.invitationCounts().map { ($0.label, $0.given, $0.used) },
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle), here: here)
        return .page(cycle.document("Links and posters", isForStaff: true).page { markup(model, &$0) })
    }

    /// The poster as a file of its own, in the language that is asked for.
    static func poster(_ visit: StaffVisit) throws -> WebResponse {
        let original = try visit.cycle()
        let cycle = edition(visit.query("edition"), of: original)
        guard let svg = PosterDrawing.svg(makePoster(cycle, visit.visit)) else { throw WebProblem.notFound }
        return WebResponse(
            status: .ok, headers: [.contentType: "image/svg+xml; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: svg)))
    }

    /// Makes codes and shows them, once.
    static func slips(_ visit: StaffVisit) async throws -> WebResponse {
        let original = try visit.cycle()
        let label = visit.form.line("label", atMost: 60)
        guard !label.isEmpty else {
            throw WebProblem.refused(reason: "Say where the codes are handed out. Go back in your browser to the form.")
        }
        guard let count = visit.form.first("count").flatMap({ Int($0) }), (1...500).contains(count) else {
            throw WebProblem.refused(reason: "Make from 1 to 500 slips at once. Go back in your browser to the form.")
        }
        let cycle = edition(visit.form.first("edition"), of: original)
        let codes = try await cycle.invite(count: count, label: label)
        let poster = makePoster(cycle, visit.visit)
        return .page(
            original.document("Slips to cut out", isForStaff: true).page { html in
                html.h1("Slips to cut out")
                html.div(.class("notice")) { html in
                    html.p("\(count) codes for \(label). They are not kept: print this page now, it is shown once.")
                }
                SlipSheet.write(codes, poster, &html)
            })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.links, &html)
        html.h1("Links and posters")
        if model.isBeforeItOpens { html.p("The last day for answers has passed. Nobody can answer any more.") }
        html.h2("The link")
        html.p("Send this to people, or read it out:")
        html.p(model.address, .class("code"))
        html.h2("Posters")
        html.p("Each is one sheet of A4, with a square that a phone's camera reads. Print it from your browser.")
        html.ul(.class("files")) { html in
            for poster in model.posters {
                html.li { html in
                    html.a("Poster in ", to: poster.address, poster.edition)
                }
            }
        }
        html.p("For a PDF, use the command heard poster.")
        html.h2("Slips with single-use codes")
        html.p(
            model.needsInvitation
                ? "People need a code to answer. Each slip lets one person answer once. Which answers a code brought is "
                    + "written down nowhere."
                : "The survey does not ask for codes. Write `invitations: needed` in survey.yaml if it should.")
        for place in model.invitations { html.p("\(place.label): \(place.used) used of \(place.given).") }
        guard model.needsInvitation else { return }
        html.form(to: model.here.step("slips"), .class("line")) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            field("label", "Where they are handed out", &html)
            field("count", "How many", &html)
            if model.posters.count > 1 {
                html.div { html in
                    html.element("label", [.fixed("for", "edition")]) { $0.text("Language") }
                    html.select(
                        "edition", name: "edition",
                        options: model.posters.map { SelectOption(value: $0.edition.name, words: $0.edition.words) },
                        chosen: "")
                }
            }
            html.element("button", [.type("submit"), .class("small")]) { $0.text("Make slips to print") }
        }
    }

    private static func field(_ name: StaticString, _ words: String, _ html: inout HTMLWriter) {
        html.div { html in
            html.element("label", [.fixed("for", name)]) { $0.text(words) }
            html.open("input", [.type("text"), .id(name), .fixed("name", name), .fixed("autocomplete", "off")])
        }
    }

    private static func edition(_ name: String?, of cycle: ReviewCycle) -> ReviewCycle {
        guard let name, !name.isEmpty else { return cycle }
        return cycle.edition(for: [CarriedEntry.edition: [name]]).cycle
    }

    private static func makePoster(_ cycle: ReviewCycle, _ visit: Visit) -> Poster {
        Poster(
            cycle.consultation.instrument, words: cycle.words, address: publicAddress(of: cycle, visit),
            edition: cycle.editionName)
    }

    /// As people reach it; as staff reached this page when nothing else was said.
    private static func publicAddress(of cycle: ReviewCycle, _ visit: Visit) -> String {
        let own = "\(visit.isSecure ? "https" : "http")://\(visit.site.reach.authority(visit.request) ?? "localhost")"
        return (visit.site.reach.publicAddress?.text ?? own) + cycle.address.text
    }
}

extension HTMLWriter {
    /// A link that ends with the name of a language in that language.
    fileprivate mutating func a(_ start: String, to address: Address, _ edition: EditionModel) {
        element("a", [.href(address)]) { html in
            html.text(start)
            html.element("span", [.lang(edition.language)]) { $0.text(edition.words) }
        }
    }
}
