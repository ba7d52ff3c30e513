/// Takes an expression apart into words and signs.
/// https://www.w3.org/TR/1999/REC-xpath-19991116/#exprlex
struct XPathLexer {
    private let bytes: [UInt8]
    private var at = 0
    private var tokens: [XPath.Token] = []

    init(_ text: String) {
        self.bytes = Array(text.utf8)
    }

    mutating func all() -> [XPath.Token] {
        while at < bytes.count {
            if bytes[at] <= 0x20 {
                at += 1
                continue
            }
            let start = at
            let kind = next()
            let text = String(decoding: bytes[start..<at], as: UTF8.self)
            tokens.append(XPath.Token(kind: kind, text: text, offset: start))
        }
        return tokens
    }

    /// Moves behind the next token.
    private mutating func next() -> XPath.Token.Kind {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "("): return taken(1, .open)
        case UInt8(ascii: ")"): return taken(1, .close)
        case UInt8(ascii: ","): return taken(1, .comma)
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "|"): return taken(1, .sign)
        case UInt8(ascii: "<"), UInt8(ascii: ">"): return taken(peek(1) == UInt8(ascii: "=") ? 2 : 1, .sign)
        case UInt8(ascii: "!"): return peek(1) == UInt8(ascii: "=") ? taken(2, .sign) : taken(1, .other)
        case UInt8(ascii: "*"): return taken(1, followsOperand ? .sign : .other)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return literal(byte)
        case UInt8(ascii: "$"): return reference()
        case UInt8(ascii: "/"):
            return Self.startsName(peek(1)) || peek(1) == UInt8(ascii: ".")
                ? path() : taken(peek(1) == byte ? 2 : 1, .other)
        case UInt8(ascii: "."):
            return XPathNumber.isDigit(peek(1)) ? number() : path()
        case _ where XPathNumber.isDigit(byte): return number()
        case _ where Self.startsName(byte): return name()
        default: return other()
        }
    }

    private func peek(_ ahead: Int) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

    private mutating func taken(_ count: Int, _ kind: XPath.Token.Kind) -> XPath.Token.Kind {
        at += count
        return kind
    }

    /// Whether a value stands before this place, so that `*` and `div` are
    /// signs here.
    private var followsOperand: Bool {
        switch tokens.last?.kind {
        case .reference, .path, .own, .parent, .number, .literal, .name, .close: true
        case .sign, .open, .comma, .other, nil: false
        }
    }

    private mutating func literal(_ quote: UInt8) -> XPath.Token.Kind {
        guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { return taken(bytes.count - at, .other) }
        return taken(end + 1 - at, .literal)
    }

    /// `${age}`. A name cannot be longer than this, so that a missing bracket
    /// does not swallow the rest.
    private mutating func reference() -> XPath.Token.Kind {
        guard peek(1) == UInt8(ascii: "{") else { return taken(1, .other) }
        let rest = bytes[(at + 2)...].prefix(256)
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")),
            !bytes[(at + 2)..<end].contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "'") })
        else { return taken(2, .other) }
        return taken(end + 1 - at, .reference)
    }

    private mutating func number() -> XPath.Token.Kind {
        let start = at
        while XPathNumber.isDigit(peek(0)) { at += 1 }
        if peek(0) == UInt8(ascii: ".") {
            at += 1
            while XPathNumber.isDigit(peek(0)) { at += 1 }
        }
        return at > start ? .number : taken(1, .other)
    }

    /// A byte that starts nothing, and the rest of its letter.
    private mutating func other() -> XPath.Token.Kind {
        at += 1
        while peek(0) & 0xC0 == 0x80 { at += 1 }
        return .other
    }

    // MARK: names and paths

    private mutating func name() -> XPath.Token.Kind {
        let start = at
        skipName()
        let word = bytes[start..<at]
        // After a value these are signs, and elsewhere names.
        if followsOperand, Self.wordSigns.contains(where: { word.elementsEqual($0.utf8) }) { return .sign }
        if word.elementsEqual("current".utf8), let end = endOfBrackets(), end < bytes.count,
            bytes[end] == UInt8(ascii: "/")
        {
            at = end
            return steps(last: 0)
        }
        guard peek(0) == UInt8(ascii: "/"), Self.startsName(peek(1)) || peek(1) == UInt8(ascii: ".") else {
            return .name
        }
        return steps(last: at - start)
    }

    private static let wordSigns = ["and", "or", "div", "mod"]

    /// Where `()` ends, if that is what follows.
    private func endOfBrackets() -> Int? {
        var end = at
        for sign in "()".utf8 {
            while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
            guard end < bytes.count, bytes[end] == sign else { return nil }
            end += 1
        }
        return end
    }

    private mutating func path() -> XPath.Token.Kind {
        guard bytes[at] == UInt8(ascii: ".") else { return steps(last: 0) }
        let dots = peek(1) == UInt8(ascii: ".") ? 2 : 1
        at += dots
        guard peek(0) == UInt8(ascii: "/") else { return dots == 1 ? .own : .parent }
        return steps(last: 0)
    }

    /// The steps after a `/`, each a name, `.` or `..`. What ends in dots is no
    /// question, but the place of one.
    private mutating func steps(last: Int) -> XPath.Token.Kind {
        var endsInName = last > 0
        while peek(0) == UInt8(ascii: "/") {
            if Self.startsName(peek(1)) {
                at += 1
                skipName()
                endsInName = true
            } else if peek(1) == UInt8(ascii: ".") {
                at += peek(2) == UInt8(ascii: ".") ? 3 : 2
                endsInName = false
            } else {
                break
            }
        }
        return endsInName ? .path : .parent
    }

    /// A name with its prefix, if it has one: `jr:choice-name`.
    private mutating func skipName() {
        while Self.continuesName(peek(0)) { at += 1 }
        guard peek(0) == UInt8(ascii: ":"), Self.startsName(peek(1)) else { return }
        at += 1
        while Self.continuesName(peek(0)) { at += 1 }
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || XPathNumber.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
