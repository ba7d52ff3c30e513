public import Involvement

extension XMLNode {
    /// The document, in UTF-8. Elements that hold only elements are put on
    /// lines of their own, two spaces to a level; where words stand, nothing is
    /// added. Throws for a name that cannot stand in XML.
    /// - Parameter name: the file's name, for problems only.
    public func document(named name: String) throws(Problem) -> String {
        var writer = Writer(file: name)
        try writer.write(self, depth: 0, isInline: false)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.text + "\n"
    }

    private struct Writer {
        let file: String
        var text = ""

        mutating func write(_ node: XMLNode, depth: Int, isInline: Bool) throws(Problem) {
            guard depth < Limits.depth else {
                throw Problem(
                    file: file, reason: "there are more than \(Limits.depth) elements inside each other",
                    remedy: "Take some of the groups apart")
            }
            let name = try qualified(node.prefix, node.name)
            text += "<" + name
            for declaration in node.declarations {
                text += declaration.prefix.isEmpty ? " xmlns" : " xmlns:" + (try checked(declaration.prefix))
                text += "=\"" + escaped(declaration.namespace, inAttribute: true) + "\""
            }
            for attribute in node.attributes {
                text += " " + (try qualified(attribute.prefix, attribute.name))
                text += "=\"" + escaped(attribute.value, inAttribute: true) + "\""
            }
            if node.content.isEmpty {
                text += "/>"
                return
            }
            text += ">"
            let isInline = isInline || node.holdsWords
            for piece in node.content {
                switch piece {
                case .text(let words):
                    // Spaces between elements are ours to set.
                    if isInline { text += escaped(words, inAttribute: false) }
                case .element(let inner):
                    if !isInline { newLine(depth + 1) }
                    try write(inner, depth: depth + 1, isInline: isInline)
                }
            }
            if !isInline { newLine(depth) }
            text += "</" + name + ">"
        }

        private mutating func newLine(_ depth: Int) {
            text += "\n" + String(repeating: " ", count: 2 * depth)
        }

        private func qualified(_ prefix: String, _ name: String) throws(Problem) -> String {
            prefix.isEmpty ? try checked(name) : try checked(prefix) + ":" + checked(name)
        }

        /// The rule of XML, without the rarer letters.
        private func checked(_ name: String) throws(Problem) -> String {
            let scalars = name.unicodeScalars
            let isGood = scalars.enumerated().allSatisfy { index, scalar in
                scalar == "_" || scalar.properties.isAlphabetic && scalar.value != 0xD7 && scalar.value != 0xF7
                    || index > 0 && (scalar == "-" || scalar == "." || (0x30...0x39).contains(scalar.value))
            }
            guard isGood && !scalars.isEmpty else {
                throw Problem(
                    file: file, place: "element `\(name.prefix(60))`", reason: "this is not a name that XML allows",
                    remedy: "Begin it with a letter, and use letters, digits, `_`, `-` and `.` only")
            }
            return name
        }

        /// So that a reader gives back the same. What XML cannot carry at all becomes U+FFFD.
        private func escaped(_ words: String, inAttribute: Bool) -> String {
            var result = String.UnicodeScalarView()
            for scalar in words.unicodeScalars {
                switch scalar {
                case "&": result.append(contentsOf: "&amp;".unicodeScalars)
                case "<": result.append(contentsOf: "&lt;".unicodeScalars)
                case ">": result.append(contentsOf: "&gt;".unicodeScalars)
                case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
                case "\"" where inAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
                case "\t" where inAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
                case "\n" where inAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
                case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
                case _ where scalar.value < 0x20 && scalar != "\t" && scalar != "\n": result.append("\u{FFFD}")
                default: result.append(scalar)
                }
            }
            return String(result)
        }
    }

    /// Whether words stand directly in it, and not only spaces. Spaces alone are
    /// words where there is nothing else.
    private var holdsWords: Bool {
        let texts = content.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return texts.contains { !$0.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
            || !texts.isEmpty && texts.count == content.count
    }
}
