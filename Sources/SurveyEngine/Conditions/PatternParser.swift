/// Reads a regular expression, in the way of Java and JavaScript as far as the
/// two agree.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var openGroups = 0

    private static let mostOpenGroups = 32
    private static let longestScalars = 2_000
    private static let mostRepeats = 1_000

    init(_ pattern: String) {
        self.scalars = Array(pattern.unicodeScalars.prefix(Self.longestScalars + 1))
    }

    mutating func parse() throws(PatternProblem) -> PatternNode {
        guard scalars.count <= Self.longestScalars else { throw .tooLong }
        let node = try either()
        guard peek == nil else { throw problem("this bracket closes nothing", "Write `\\)` for the bracket itself") }
        return node
    }

    private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        place += 1
        return true
    }

    private func problem(_ reason: String, _ remedy: String, at start: Int? = nil) -> PatternProblem {
        let offset = scalars.prefix(min(start ?? place, scalars.count)).reduce(0) { $0 + UTF8.width($1) }
        return PatternProblem(offset: offset, reason: reason, remedy: remedy)
    }

    // MARK: the parts of a pattern

    private mutating func either() throws(PatternProblem) -> PatternNode {
        var ways = [try sequence()]
        while take("|") { ways.append(try sequence()) }
        return ways.count == 1 ? ways[0] : .either(ways)
    }

    private mutating func sequence() throws(PatternProblem) -> PatternNode {
        var nodes: [PatternNode] = []
        while let next = peek, next != "|", next != ")" { nodes.append(try quantified()) }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func quantified() throws(PatternProblem) -> PatternNode {
        let start = place
        let node = try atom()
        guard let (least, most) = try quantifier() else { return node }
        if case .assertion = node {
            throw problem("nothing stands here that could be repeated", "Remove the sign", at: start)
        }
        // Whether as few or as many as possible makes no difference to the whole.
        if take("+") {
            throw problem("`+` after another sign of repetition is not known here", "Remove it", at: place - 1)
        }
        _ = take("?")
        if try quantifier() != nil {
            throw problem("two signs of repetition stand together", "Put what is repeated into brackets", at: start)
        }
        return .repeated(node, least, most)
    }

    private mutating func quantifier() throws(PatternProblem) -> (Int, Int?)? {
        let start = place
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard take("{") else { return nil }
        guard let least = number() else {
            throw problem("`{` is not followed by a number", "Write `\\{` for the bracket itself", at: start)
        }
        let most = take(",") ? number() : least
        guard take("}"), least <= most ?? least, max(least, most ?? 0) <= Self.mostRepeats else {
            throw problem(
                "this does not say how often", "Write it like {2}, {2,} or {2,5}, and not above \(Self.mostRepeats)",
                at: start)
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let next = peek, ("0"..."9").contains(next), digits.utf8.count < 6 {
            digits.unicodeScalars.append(next)
            place += 1
        }
        return Int(digits)
    }

    private mutating func atom() throws(PatternProblem) -> PatternNode {
        let start = place
        guard let next = peek else { return .sequence([]) }
        place += 1
        switch next {
        case ".": return .one(.any)
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "[": return .one(try bracketed(at: start))
        case "(": return try group(at: start)
        case "\\": return try escaped(at: start)
        case "*", "+", "?", "{":
            throw problem(
                "nothing stands before `\(next)` that could be repeated", "Write `\\\(next)` for the sign itself",
                at: start)
        default: return .one(ScalarClass(next))
        }
    }

    private mutating func group(at start: Int) throws(PatternProblem) -> PatternNode {
        if take("?") {
            guard take(":") else {
                throw problem(
                    "looking ahead or behind is not known here", "Say it in a second rule, or use `(...)` alone",
                    at: start)
            }
        }
        openGroups += 1
        defer { openGroups -= 1 }
        guard openGroups <= Self.mostOpenGroups else {
            throw problem("brackets are nested too deeply", "Keep to \(Self.mostOpenGroups) inside each other")
        }
        let node = try either()
        guard take(")") else { throw problem("a bracket is not closed", "Add `)`", at: start) }
        // So that what stands in brackets can be repeated, an assertion too.
        return .sequence([node])
    }

    // MARK: sets of letters

    private mutating func escaped(at start: Int) throws(PatternProblem) -> PatternNode {
        switch peek {
        case "b":
            place += 1
            return .assertion(.wordEdge)
        case "B":
            place += 1
            return .assertion(.noWordEdge)
        default: return .one(try escape(at: start))
        }
    }

    private mutating func escape(at start: Int) throws(PatternProblem) -> ScalarClass {
        guard let next = peek else {
            throw problem("`\\` stands at the end", "Write `\\\\` for the sign itself", at: start)
        }
        place += 1
        switch next {
        case "d": return .digit
        case "D": return .digit.negated
        case "w": return .word
        case "W": return .word.negated
        case "s": return .space
        case "S": return .space.negated
        case "t": return ScalarClass("\t")
        case "n": return ScalarClass("\n")
        case "r": return ScalarClass("\r")
        case "f": return ScalarClass("\u{0C}")
        case "v": return ScalarClass("\u{0B}")
        case "x": return try hexadecimal(digits: 2, at: start)
        case "u": return try hexadecimal(digits: 4, at: start)
        case "p", "P": return try property(isNegated: next == "P", at: start)
        case "0"..."9":
            throw problem("looking back at a bracket is not known here", "Say it in a second rule", at: start)
        case "a"..."z", "A"..."Z":
            throw problem("`\\\(next)` is not known here", "Write the letters in `[...]`", at: start)
        default: return ScalarClass(next)
        }
    }

    private mutating func hexadecimal(digits: Int, at start: Int) throws(PatternProblem) -> ScalarClass {
        let end = place + digits
        guard end <= scalars.count else { throw problem("hexadecimal digits are missing", "Write them", at: start) }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[place..<end])
        guard text.utf8.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(text, radix: 16),
            let scalar = Unicode.Scalar(value)
        else { throw problem("`\(text)` is not a letter in hexadecimal", "Write the letter itself", at: start) }
        place = end
        return ScalarClass(scalar)
    }

    /// `\p{L}`: letters of any script.
    private mutating func property(isNegated: Bool, at start: Int) throws(PatternProblem) -> ScalarClass {
        var name = ""
        if take("{") {
            while let next = peek, next != "}", name.utf8.count < 8 {
                name.unicodeScalars.append(next)
                place += 1
            }
            if !take("}") { name = "" }
        } else if let next = peek {
            name.unicodeScalars.append(next)
            place += 1
        }
        guard ScalarClass.categories.contains(name) else {
            throw problem(
                "this kind of letter is not known here", "Write `\\p{L}` for letters, or use `[...]`", at: start)
        }
        var set = ScalarClass()
        set.properties = [ScalarClass.Property(category: name, isNegated: isNegated)]
        return set
    }

    private mutating func bracketed(at start: Int) throws(PatternProblem) -> ScalarClass {
        var set = ScalarClass()
        set.isNegated = take("^")
        var isFirst = true
        while let next = peek {
            // `[]a]` is a set with a bracket in it to some tools and not to others.
            if next == "]" {
                guard !isFirst else { break }
                place += 1
                return set
            }
            isFirst = false
            let from = place
            let low = try member()
            guard let first = low.single, peek == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
                set.formUnion(low)
                continue
            }
            place += 1
            guard let last = try member().single, first <= last else {
                throw problem("this range of letters runs backwards", "Write the first letter first", at: from)
            }
            set.ranges.append(first...last)
        }
        throw problem("`[` is not closed", "Add `]`, or write `\\[` for the bracket itself", at: start)
    }

    private mutating func member() throws(PatternProblem) -> ScalarClass {
        let start = place
        guard let next = peek else { throw problem("`[` is not closed", "Add `]`", at: start) }
        place += 1
        if next == "[" {
            throw problem("a set stands inside a set", "Write `\\[` for the bracket itself", at: start)
        }
        guard next == "\\" else { return ScalarClass(next) }
        if take("b") { return ScalarClass("\u{08}") }
        return try escape(at: start)
    }
}

extension ScalarClass {
    /// The one letter in it, if there is one and no more.
    fileprivate var single: UInt32? {
        ranges.count == 1 && properties.isEmpty && !isNegated && ranges[0].count == 1 ? ranges[0].lowerBound : nil
    }
}
