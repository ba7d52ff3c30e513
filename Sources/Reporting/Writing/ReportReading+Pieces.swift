import Involvement

// A paragraph into words and references.
extension ReportReading {
    mutating func pieces(of text: Substring, _ line: Int) -> [ReportDraft.Piece] {
        var pieces: [ReportDraft.Piece] = []
        var words = ""
        // The same without the numbers that are said to be none of the consultation's.
        var typed = ""
        var rest = text
        func flush() {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
        }
        while let mark = rest.firstIndex(where: { $0 == "{" || $0 == "[" || $0 == "}" }) {
            words += rest[..<mark]
            typed += rest[..<mark]
            rest = rest[mark...]
            if rest.hasPrefix("{"), let end = rest.firstIndex(of: "}") {
                let name = rest[..<end].dropFirst()
                rest = rest[rest.index(after: end)...]
                if name.hasPrefix("number "), name.dropFirst(7).allSatisfy({ $0.isNumber || ".,%".contains($0) }) {
                    words += name.dropFirst(7)
                    typed += "_"
                } else if let piece = reference(name, line) {
                    flush()
                    typed += "\n"
                    pieces.append(piece)
                }
            } else if rest.hasPrefix("[^"), let end = rest.firstIndex(of: "]") {
                let name = String(rest[..<end].dropFirst(2))
                rest = rest[rest.index(after: end)...]
                if let note = notes[name] {
                    flush()
                    typed += "\n"
                    pieces.append(.note(note))
                } else {
                    report(line, "there is no note `\(name)`", "Write it on a line of its own: `[^\(name)]: ...`")
                }
            } else if rest.hasPrefix("[") {
                words += "["
                typed += "["
                rest = rest.dropFirst()
            } else {
                report(line, "a brace has no partner", "Write references as `{quote KEY}`, in one line")
                rest = rest.dropFirst()
            }
        }
        words += rest
        typed += rest
        flush()
        for stretch in typed.split(separator: "\n") { refuseClaims(in: String(stretch), line) }
        return pieces
    }

    private mutating func reference(_ name: Substring, _ line: Int) -> ReportDraft.Piece? {
        let parts = name.split(separator: " ")
        switch (parts.first, parts.count) {
        case ("quote", 2): return .quotation(ID(String(parts[1])))
        case ("ask", 2): return .ask(ID(String(parts[1])))
        default:
            if let figure = FigureReference(name) { return .figure(figure, parts.joined(separator: " ")) }
            report(
                line, "`{\(name)}` names nothing",
                "Write `{quote KEY}`, `{ask CODE}`, `{people THEME in GROUP}`, `{share THEME}`, `{interval THEME}`, "
                    + "`{people QUESTION: ANSWER}` or `{number 12}`")
            return nil
        }
    }

    /// Refuses what a person typed where the program would have put it in.
    private mutating func refuseClaims(in words: String, _ line: Int) {
        if let claim = TypedClaims.number(in: words) {
            report(
                line, "the number in \u{201C}\(claim)\u{201D} is typed, so it could disagree with the tables",
                "Take it from them, such as `{people THEME}`; or write `{number \(claim.prefix { $0 != " " && $0 != "%" })}`"
                    + " if it is no figure of this consultation")
        }
        if let quote = TypedClaims.quotation(in: words) {
            report(
                line, "the words \u{201C}\(quote)\u{201D} are typed, so they could differ from what was said",
                "Put them in by their key: `{quote KEY}`")
        }
    }
}

/// What looks like a figure or like somebody's words, typed by hand.
enum TypedClaims {
    private static let counted: Set<String> = [
        "people", "respondents", "participants", "percent", "persons", "women", "men",
    ]
    private static let numerals: Set<String> = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    ]

    /// `25 people`, `40%`, `twelve respondents`, `40 per cent`; nil when there is none.
    static func number(in text: String) -> String? {
        let words = text.split { $0 == " " || $0 == "\n" }
        for (index, word) in words.enumerated() {
            let isNumber = word.first?.isNumber == true
            if isNumber && word.contains("%") { return String(word.prefix { $0 != "," && $0 != ";" }) }
            guard isNumber || numerals.contains(word.lowercased()), index + 1 < words.count else { continue }
            let next = words[index + 1].lowercased().filter(\.isLetter)
            let isPerCent = next == "per" && index + 2 < words.count && words[index + 2].lowercased().hasPrefix("cent")
            if counted.contains(next) || isPerCent { return "\(word) \(words[index + 1])" }
        }
        return nil
    }

    /// Four words or more between quotation marks; nil when there are none.
    static func quotation(in text: String) -> String? {
        for (open, close) in [("\u{201C}", "\u{201D}"), ("\"", "\"")] {
            var rest = text[...]
            while let start = rest.firstIndex(of: Character(open)) {
                let inside = rest[rest.index(after: start)...]
                guard let end = inside.firstIndex(of: Character(close)) else { break }
                if inside[..<end].split(separator: " ").count >= 4 { return String(inside[..<end]) }
                rest = inside[inside.index(after: end)...]
            }
        }
        return nil
    }
}
