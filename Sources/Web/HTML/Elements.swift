// The elements that pages are written in, by name. Anything rarer is written
// with `element(_:_:_:)`.

extension HTMLWriter {
    typealias Content = (inout HTMLWriter) -> Void

    mutating func h1(_ words: String) { element("h1") { $0.text(words) } }
    mutating func h2(_ words: String, _ attributes: Attribute...) { element("h2", attributes) { $0.text(words) } }
    mutating func h3(_ words: String, _ attributes: Attribute...) { element("h3", attributes) { $0.text(words) } }

    /// Somebody's words in a sentence of ours.
    /// - Parameter language: BCP 47; nil where it is the page's own.
    mutating func words(_ words: String, in language: String?) {
        if let language { element("span", [.lang(language)]) { $0.text(words) } } else { text(words) }
    }

    mutating func p(_ words: String, _ attributes: Attribute...) { element("p", attributes) { $0.text(words) } }
    mutating func p(_ attributes: Attribute..., content: Content) { element("p", attributes, content) }
    mutating func div(_ attributes: Attribute..., content: Content) { element("div", attributes, content) }
    mutating func span(_ words: String, _ attributes: Attribute...) { element("span", attributes) { $0.text(words) } }
    mutating func section(_ attributes: Attribute..., content: Content) { element("section", attributes, content) }

    mutating func ul(_ attributes: Attribute..., content: Content) { element("ul", attributes, content) }
    mutating func li(_ attributes: Attribute..., content: Content) { element("li", attributes, content) }
    mutating func li(_ words: String) { element("li") { $0.text(words) } }

    mutating func a(_ words: String, to address: Address, _ attributes: Attribute...) {
        element("a", [.href(address)] + attributes) { $0.text(words) }
    }

    /// Words for those who listen to the page, beside what the eye already sees.
    mutating func heard(_ words: String) { element("span", [.class("heard-only")]) { $0.text(words) } }

    mutating func caption(_ words: String) { element("caption") { $0.text(words) } }
    mutating func th(_ words: String, _ attributes: Attribute...) { element("th", attributes) { $0.text(words) } }
    mutating func td(_ words: String, _ attributes: Attribute...) { element("td", attributes) { $0.text(words) } }

    /// A value that the form carries along.
    mutating func hidden(_ name: String, _ value: String) {
        open("input", [.type("hidden"), .name(name), .value(value)])
    }

    /// A button that sends the form it stands in, saying which button it was.
    mutating func button(
        _ words: String, name: String, value: String, _ attributes: Attribute..., more: Content = { _ in }
    ) {
        element("button", [.type("submit"), .name(name), .value(value)] + attributes) { html in
            html.text(words)
            more(&html)
        }
    }

    /// A form that sends.
    mutating func form(to address: Address, _ attributes: Attribute..., content: Content) {
        element(
            "form",
            [.fixed("method", "post"), .action(address), .flag("novalidate"), .fixed("autocomplete", "off")]
                + attributes,
            content)
    }

    /// A list to choose one from.
    mutating func select(_ id: String, name: String, options: [SelectOption], chosen: String?) {
        element("select", [.id("", id), .name(name)]) { html in
            for option in options {
                html.element("option", [.value(option.value), .flag("selected", if: option.value == chosen)]) {
                    $0.text(option.words)
                }
            }
        }
    }
}

/// One line of a list to choose from.
struct SelectOption: Equatable {
    let value: String
    let words: String
}
