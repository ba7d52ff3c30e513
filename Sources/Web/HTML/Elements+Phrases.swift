import Involvement

// The same elements with words of our own, in the language of the page.

extension HTMLWriter {
    mutating func text(_ phrase: PagePhrase) { text(say(phrase)) }
    mutating func h1(_ phrase: PagePhrase) { h1(say(phrase)) }
    mutating func h2(_ phrase: PagePhrase, _ attributes: Attribute...) {
        element("h2", attributes) { $0.text(phrase) }
    }

    mutating func p(_ phrase: PagePhrase, _ attributes: Attribute...) { element("p", attributes) { $0.text(phrase) } }

    /// With answers or names put in.
    mutating func p(_ phrase: PagePhrase, _ values: [String: FilledPhrase.Value], _ attributes: Attribute...) {
        element("p", attributes) { html in html.text(html.say(phrase, values)) }
    }

    mutating func li(_ phrase: PagePhrase) { li(say(phrase)) }
    mutating func heard(_ phrase: PagePhrase) { heard(say(phrase)) }

    mutating func a(_ phrase: PagePhrase, to address: Address, _ attributes: Attribute...) {
        element("a", [.href(address)] + attributes) { $0.text(phrase) }
    }

    mutating func button(
        _ phrase: PagePhrase, name: String, value: String, _ attributes: Attribute..., more: Content = { _ in }
    ) {
        element("button", [.type("submit"), .name(name), .value(value)] + attributes) { html in
            html.text(phrase)
            more(&html)
        }
    }
}
