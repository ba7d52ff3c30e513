/// The rules and texts of an XForm with the names of questions for their paths.
extension XFormReader {
    /// A rule as a form writes it: `${weeks}` for `/data/weeks`, wherever that would be written as the same path.
    ///
    /// - Parameter path: where it stands.
    func rule(_ text: String, at path: String, fromCurrent: Bool = false) -> String {
        let place = places[path]
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if first == "'" || first == "\"" {
                let end = rest.dropFirst().firstIndex(of: first).map { rest.index(after: $0) } ?? rest.endIndex
                result += rest[..<end]
                rest = rest[end...]
                continue
            }
            let token = Self.path(rest)
            guard !token.isEmpty else {
                result.append(first)
                rest = rest.dropFirst()
                if Self.continuesName(first) {
                    // Not a path, so that no path starts inside it.
                    let name = rest.prefix(while: Self.continuesName)
                    result += name
                    rest = rest.dropFirst(name.count)
                }
                continue
            }
            rest = rest.dropFirst(token.count)
            guard let name = named(String(token), place, fromCurrent) else {
                result += token
                continue
            }
            // The converter puts a space on either side of a path.
            if result.last == " " { result.removeLast() }
            if rest.first == " " { rest = rest.dropFirst() }
            result += name
        }
        return result.trimmed
    }

    private static let lastSaved = "instance('__last-saved')"

    /// A path at the start of a text: `/data/a`, `../a`, `current()/../a`, `instance('__last-saved')/data/a`.
    private static func path(_ text: Substring) -> Substring {
        var end = text.startIndex
        // The slash of a last answer's path starts the path itself.
        for (start, length) in [("current()/", 10), (lastSaved + "/", lastSaved.count), ("", 0)]
        where text.hasPrefix(start) {
            end = text.index(text.startIndex, offsetBy: length)
            break
        }
        let from = end
        guard end < text.endIndex, text[end] == "/" || text[end...].hasPrefix("../") else { return text.prefix(0) }
        while end < text.endIndex, text[end] == "/" || text[end] == "." || continuesName(text[end]) {
            end = text.index(after: end)
        }
        let length = text.distance(from: from, to: end)
        return length > 1 ? text[..<end] : text.prefix(0)
    }

    private static func continuesName(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy(FormWord.continuesName)
    }

    private func named(_ token: String, _ place: Int?, _ fromCurrent: Bool) -> String? {
        guard let name = token.split(separator: "/").last.map(String.init), FormWord.isNameWithoutColon(name) else {
            return nil
        }
        let reference = token.hasPrefix(Self.lastSaved) ? "${last-saved#\(name)}" : "${\(name)}"
        let written = paths.rule(reference, at: place, fromCurrent: fromCurrent || token.hasPrefix("current()"))
        return written.trimmed == token && paths.isOnly(name) ? reference : nil
    }

    /// The words of an element, with earlier answers put in as forms do it.
    func words(_ element: FormElement, at path: String?) -> String {
        element.children.map { child in
            switch child {
            case .text(let text): text
            case .element(let output):
                output.name == "output" ? rule(output["value"] ?? "", at: path ?? "") : words(output, at: path)
            }
        }.joined().trimmed
    }
}
