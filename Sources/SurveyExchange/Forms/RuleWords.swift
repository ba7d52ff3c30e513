/// A rule of a form cut into its words, so that two spellings of one rule can be told from two rules, and names can be
/// changed without touching the rest. It knows no grammar: what a rule means is read by the survey engine.
struct RuleWords: Equatable {
    var words: [Word]

    enum Word: Equatable {
        /// `${name}`; of the last form that was sent, with `last-saved#`.
        case reference(String, lastSaved: Bool)
        /// A text in quotes, and which quotes they are.
        case literal(String, quote: Character)
        /// A number, a name, or a mark such as `<=`.
        case other(String)

        var text: String {
            switch self {
            case .reference(let name, let lastSaved): "${\(lastSaved ? "last-saved#" : "")\(name)}"
            case .literal(let text, let quote): "\(quote)\(text)\(quote)"
            case .other(let text): text
            }
        }
    }

    init(words: [Word]) { self.words = words }

    init(_ text: String) {
        words = []
        let all = Array(text.unicodeScalars)
        var at = 0
        func string(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: all[range])
            return String(view)
        }
        func end(from start: Int, while holds: (Unicode.Scalar) -> Bool) -> Int {
            var end = start
            while end < all.count, holds(all[end]) { end += 1 }
            return end
        }
        while at < all.count {
            let scalar = all[at], start = at
            let next = at + 1 < all.count ? all[at + 1] : " "
            if scalar.properties.isWhitespace {
                at += 1
                continue
            } else if scalar == "\"" || scalar == "'" {
                at = min(end(from: at + 1) { $0 != scalar } + 1, all.count)
                let closes = all[at - 1] == scalar && at - 1 > start
                words.append(.literal(string(start + 1..<(closes ? at - 1 : at)), quote: Character(scalar)))
            } else if scalar == "$", next == "{" {
                let close = end(from: at) { $0 != "}" }
                at = min(close + 1, all.count)
                var name = string(min(start + 2, close)..<close)
                let lastSaved = name.hasPrefix("last-saved#")
                if lastSaved { name.removeFirst(11) }
                words.append(.reference(name, lastSaved: lastSaved))
            } else if Self.isDigit(scalar) || (scalar == "." && Self.isDigit(next)) {
                at = end(from: at) { Self.isDigit($0) || $0 == "." }
                words.append(.other(string(start..<at)))
            } else if FormWord.startsName(scalar) {
                at = end(from: at, while: FormWord.continuesName)
                if at + 1 < all.count, all[at] == ":", FormWord.startsName(all[at + 1]) {
                    at = end(from: at + 1, while: FormWord.continuesName)
                }
                words.append(.other(string(start..<at)))
            } else {
                let isPair = ["<=", ">=", "!=", "..", "//", "::"].contains("\(scalar)\(next)")
                at += isPair ? 2 : 1
                words.append(.other(string(start..<at)))
            }
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// With one space between words; none beside brackets.
    var text: String {
        var text = ""
        var last = ""
        for word in words.map(\.text) {
            let isTight =
                text.isEmpty || [")", ",", "]", "["].contains(word) || ["(", "[", "/", "//", "@"].contains(last)
                || ["/", "//"].contains(word)
                || (word == "(" && last.unicodeScalars.last.map(FormWord.continuesName) == true
                    && !["and", "or", "div", "mod"].contains(last))
            text += (isTight ? "" : " ") + word
            last = word
        }
        return text
    }

    /// The names it refers to, in quoted texts too.
    var references: [String] {
        words.flatMap { word -> [String] in
            switch word {
            case .reference(let name, _): [name]
            case .literal(let text, _) where text.contains("${"): FormText(text).references
            case .literal, .other: []
            }
        }
    }

    /// Whether a text is worked out rather than written down: a sum, a call, an earlier answer.
    ///
    /// - Parameter isDated: whether it stands for a date or a place, in which `-` is no sum.
    static func areWorkedOut(_ text: String, isDated: Bool = false) -> Bool {
        let words = RuleWords(text).words
        // In `1-1`, a name or a code, the second number is a negative one.
        let hasDifference = zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains {
            $0 == "-" && !isDigit($1)
        }
        for (index, word) in words.enumerated() {
            switch word {
            case .reference: return true
            case .literal: break
            case .other("-"):
                if isDated { return false }
                if hasDifference { return true }
            case .other(let word):
                let isCall =
                    word.unicodeScalars.first.map(FormWord.startsName) == true && index + 1 < words.count
                    && [.other("("), .other("[")].contains(words[index + 1])
                let isBetween = index > 0 && index + 1 < words.count && ["div", "mod"].contains(word)
                if ["*", "+", "|"].contains(word) || isCall || isBetween { return true }
            }
        }
        return false
    }

    /// With other names for questions and for their choices. A quoted text is a choice where it is compared with a
    /// question, or asked after with `selected`.
    ///
    /// - Parameters:
    ///   - own: the question that `.` stands for.
    ///   - question: the other name; nil when it has none.
    ///   - choice: the other name of a choice of the question with the first name.
    func renamed(own: String?, question: (String) -> String?, choice: (String, String) -> String?) -> RuleWords {
        var result = words
        func subject(_ index: Int) -> String? {
            guard words.indices.contains(index) else { return nil }
            switch words[index] {
            case .reference(let name, false): return name
            case .other("."): return own
            case .reference, .literal, .other: return nil
            }
        }
        for (index, word) in words.enumerated() {
            switch word {
            case .reference(let name, let lastSaved):
                result[index] = .reference(question(name) ?? name, lastSaved: lastSaved)
            case .literal(let text, let quote) where text.contains("${"):
                result[index] = .literal(FormText(text).renamed(question), quote: quote)
            case .literal(let text, let quote):
                var asked: String?
                let before = index > 0 ? words[index - 1] : .other("")
                let after = index + 1 < words.count ? words[index + 1] : .other("")
                if [.other("="), .other("!=")].contains(before) { asked = subject(index - 2) }
                if [.other("="), .other("!=")].contains(after) { asked = asked ?? subject(index + 2) }
                if before == .other(","), index >= 4, words[index - 3] == .other("("),
                    words[index - 4] == .other("selected")
                {
                    asked = subject(index - 2)
                }
                if let asked, let other = choice(asked, text) { result[index] = .literal(other, quote: quote) }
            case .other: break
            }
        }
        return RuleWords(words: result)
    }
}
