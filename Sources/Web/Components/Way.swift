import Involvement

/// The way back and the other languages, above the content of a page, so that
/// whoever skips to the content passes them by.
enum Way {
    case none
    /// Other editions of a page that is simply fetched.
    case links([(edition: EditionModel, address: Address)])
    /// Buttons of the form that the page is, so that nothing typed is lost.
    case buttons(hasBack: Bool, [EditionModel])
    /// The same on a page without a form of its own: what it was made from is
    /// sent again.
    case form(Address, CarriedAnswers, [EditionModel])
    /// On a page that tells what was done: it is asked for with these fields, and
    /// nothing is done a second time.
    case again(Address, [(name: String, value: String)], [EditionModel])

    /// The one form of a page of the interview.
    static let formID: StaticString = "answers"

    func write(_ html: inout HTMLWriter) {
        guard !isEmpty else { return }
        html.element("nav", [.class(isLinks ? "way links" : "way"), .text("aria-label", html.say(PagePhrase.way))]) {
            html in
            switch self {
            case .none: break
            case .links(let links):
                for link in links {
                    html.a(
                        link.edition.words, to: link.address, .lang(link.edition.language),
                        .text("hreflang", link.edition.language))
                }
            case .buttons(let hasBack, let editions):
                // Enter in a line presses the first button of a form, in the order of
                // the page; that one has to go on.
                button("heard-only", .next, [.fixed("tabindex", "-1"), .fixed("aria-hidden", "true")], &html) { _ in }
                if hasBack { button("link back", .back, [], &html) { $0.text(.back) } }
                writeButtons(editions, &html)
            case .form(let address, let carried, let editions):
                html.form(to: address, .id(Self.formID)) { html in
                    carried.write(&html)
                    writeButtons(editions, &html)
                }
            case .again(let address, let fields, let editions):
                html.form(to: address, .id(Self.formID)) { html in
                    for field in fields { html.hidden(field.name, field.value) }
                    writeButtons(editions, &html)
                }
            }
        }
    }

    private func writeButtons(_ editions: [EditionModel], _ html: inout HTMLWriter) {
        for (index, edition) in editions.enumerated() {
            button(
                index == 0 ? "link first-edition" : "link", .edition(edition.name), [.lang(edition.language)], &html
            ) { $0.text(edition.words) }
        }
    }

    private func button(
        _ kind: StaticString, _ press: PressedButton, _ attributes: [Attribute], _ html: inout HTMLWriter,
        words: HTMLWriter.Content
    ) {
        html.element(
            "button",
            [
                .class(kind), .type("submit"), .fixed("form", Self.formID), .name(CarriedAnswers.buttonField),
                .value(press.value),
            ] + attributes, words)
    }

    /// Whether the page has a form that a button outside of it can send.
    var isOfForm: Bool { if case .buttons = self { true } else { false } }

    private var isEmpty: Bool {
        switch self {
        case .none: true
        case .links(let links): links.isEmpty
        case .buttons(let hasBack, let editions): !hasBack && editions.isEmpty
        case .form(_, _, let editions), .again(_, _, let editions): editions.isEmpty
        }
    }

    private var isLinks: Bool { if case .links = self { true } else { false } }
}
