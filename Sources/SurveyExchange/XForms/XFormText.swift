/// A text for people in an XForm, with elements where earlier answers are put in.
extension XFormWriter {
    func text(_ text: String, at place: Int?) -> [FormElement.Child] {
        Self.pieces(text).flatMap { piece -> [FormElement.Child] in
            switch piece {
            case .lookup(let rule): [.element(FormElement("output", [("value", paths.rule(rule, at: place))]))]
            case .words(let words):
                FormText(words).pieces.flatMap { piece -> [FormElement.Child] in
                    switch piece {
                    case .words(let words), .open(let words): words.isEmpty ? [] : [.text(words)]
                    case .reference(let name):
                        [.element(FormElement("output", [("value", paths.rule("${\(name)}", at: place))]))]
                    }
                }
            }
        }
    }

    private enum Piece {
        case words(String)
        /// `instance('list')/root/item[name = 'x']/label`, which looks a text up in a list.
        case lookup(String)
    }

    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let call = rest.firstRange(ofText: "instance(") {
            guard let end = endOfLookup(rest[call.upperBound...]) else { break }
            pieces += [.words(String(rest[..<call.lowerBound])), .lookup(String(rest[call.lowerBound..<end]))]
            rest = rest[end...]
        }
        return pieces + [.words(String(rest))]
    }

    /// Where the path after `instance(` ends: at a space that is not inside brackets.
    private static func endOfLookup(_ text: Substring) -> String.Index? {
        guard let quote = text.first, quote == "'" || quote == "\"",
            let close = text.dropFirst().firstIndex(of: quote)
        else { return nil }
        var at = text.index(after: close)
        guard text[at...].hasPrefix(")/") else { return nil }
        var isInside = false
        var last: Character = ")"
        while at < text.endIndex {
            let character = text[at]
            if isInside {
                if character == "]" { isInside = false }
            } else if character.isWhitespace
                || (last == "]" && character != "/" && character != ")" && character != "]")
            {
                break
            } else if character == "[" {
                isInside = true
            }
            last = character
            at = text.index(after: at)
        }
        return at
    }
}
