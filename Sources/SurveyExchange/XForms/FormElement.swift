/// An element of an XForm being written. Names carry their prefix as they are printed.
struct FormElement {
    let name: String
    var attributes: [(name: String, value: String)]
    var children: [Child]

    enum Child {
        case element(FormElement)
        case text(String)
    }

    init(_ name: String, _ attributes: [(String, String)] = [], _ children: [FormElement] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children.map(Child.element)
    }

    init(_ name: String, _ attributes: [(String, String)] = [], text: [Child]) {
        self.name = name
        self.attributes = attributes
        children = text
    }

    /// Sets an attribute, in the place of one with the same name.
    mutating func set(_ name: String, _ value: String) {
        if let at = attributes.firstIndex(where: { $0.name == name }) {
            attributes[at].value = value
        } else {
            attributes.append((name, value))
        }
    }

    mutating func append(_ child: FormElement) { children.append(.element(child)) }

    /// Indented by two spaces a level; an element with a text stands on one line, since there white space counts.
    func write(into text: inout String, indent: Int = 0, inline: Bool = false) {
        let margin = inline ? "" : String(repeating: " ", count: indent * 2)
        let end = inline ? "" : "\n"
        text += "\(margin)<\(name)"
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value, inQuotes: true))\"" }
        guard !children.isEmpty else {
            text += "/>" + end
            return
        }
        text += ">"
        let isMixed = children.contains { child in
            if case .text = child { true } else { false }
        }
        if !isMixed && !inline { text += "\n" }
        // The reference converter puts a space at the ends of a text with answers in it.
        let isFilled = isMixed && children.count > 1
        if isFilled, case .text = children[0] { text += " " }
        for child in children {
            switch child {
            case .text(let words): text += Self.escaped(words)
            case .element(let element): element.write(into: &text, indent: indent + 1, inline: isMixed || inline)
            }
        }
        if isFilled { text += " " }
        if !isMixed && !inline { text += margin }
        text += "</\(name)>" + end
    }

    static func escaped(_ text: String, inQuotes: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where inQuotes: result += "&quot;"
            case "\n" where inQuotes: result += "&#10;"
            case "\t" where inQuotes: result += "&#9;"
            // XML has no place for the other control characters. https://www.w3.org/TR/xml/#charsets
            case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{D}", "\u{E}"..<" ", "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
