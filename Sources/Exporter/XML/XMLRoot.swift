/// The first element of a document, told from its first bytes: enough to know
/// which kind of document it is meant to be, also when the rest is damaged.
struct XMLRoot: Equatable {
    /// Without its prefix.
    let name: String
    /// Empty when it has none.
    let namespace: String

    /// - Parameter start: the first bytes of a file. Nil when no element starts
    ///   in them.
    init?(start: [UInt8]) {
        guard var rest = Self.fromFirstElement(start) else { return nil }
        rest = rest.dropFirst()
        let qualified = Self.word(&rest)
        guard !qualified.isEmpty else { return nil }
        let parts = qualified.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let declaration = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
        var namespace = ""
        while let (name, value) = Self.attribute(&rest) {
            if name == declaration { namespace = value }
        }
        self.name = parts.last.map(String.init) ?? qualified
        self.namespace = namespace
    }

    /// Whether a file begins as XML does, however it goes on.
    static func isMeant(by start: [UInt8]) -> Bool {
        withoutMark(start).first { !isSpace($0) } == UInt8(ascii: "<")
    }

    private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// From the `<` of the first element, past declaration, comments and DOCTYPE.
    private static func fromFirstElement(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var rest = withoutMark(bytes)
        while true {
            rest = rest.drop(while: isSpace)
            let end: String
            if rest.starts(with: "<?".utf8) {
                end = "?>"
            } else if rest.starts(with: "<!--".utf8) {
                end = "-->"
            } else if rest.starts(with: "<!".utf8) {
                end = ">"
            } else {
                return rest.first == UInt8(ascii: "<") ? rest : nil
            }
            guard let next = past(end, in: rest) else { return nil }
            rest = rest[next...]
        }
    }

    private static func past(_ mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            if bytes[index...].starts(with: mark) { return index + mark.count }
            index += 1
        }
        return nil
    }

    /// The name that stands here.
    private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
        let word = rest.prefix { !isSpace($0) && !"<>/='\"".utf8.contains($0) }
        rest = rest[word.endIndex...]
        return String(decoding: word, as: UTF8.self)
    }

    /// The next attribute; nil at the end of the tag.
    private static func attribute(_ rest: inout ArraySlice<UInt8>) -> (String, String)? {
        rest = rest.drop(while: isSpace)
        let name = word(&rest)
        rest = rest.drop(while: isSpace)
        guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: isSpace)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        guard value.endIndex < rest.endIndex else { return nil }
        rest = rest[(value.endIndex + 1)...]
        return (name, String(decoding: value, as: UTF8.self))
    }
}
