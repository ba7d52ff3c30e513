/// Breaks definition files as people and tools break them: a line lost, moved
/// or twice, an indent, a wrong word or value, half a file, a value that is far
/// too large.
struct TextBreaker {
    var random: SeededGenerator
    private let lines: [String]
    private let words: [String]
    private let values: [String]

    /// - Parameter good: files whose lines, words and values are put elsewhere.
    init(seed: UInt64, good: [String]) {
        random = SeededGenerator(state: seed)
        lines = good.flatMap { $0.split(separator: "\n").map(String.init) }
        words = Array(Set(lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init) }))
            .sorted()
        values = Array(Set(lines.compactMap(Self.value))).sorted()
    }

    mutating func broken(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<([1, 1, 1, 2, 4].randomElement(using: &random) ?? 1) {
            guard let at = lines.indices.randomElement(using: &random) else { break }
            let end = min(lines.count, at + Int.random(in: 1...6, using: &random))
            switch Int.random(in: 0..<14, using: &random) {
            case 0: lines.removeSubrange(at..<end)
            case 1: lines.insert(contentsOf: lines[at..<end], at: Int.random(in: 0...lines.count, using: &random))
            case 2: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &random))
            case 3:
                let isDeeper = Bool.random(using: &random)
                for index in at..<end {
                    lines[index] = isDeeper ? "  " + lines[index] : String(lines[index].dropFirst(2))
                }
            case 4: lines[at] = Self.key(lines[at]) + (values.randomElement(using: &random) ?? "")
            case 5: lines[at] = Self.key(lines[at]) + (Self.odd.randomElement(using: &random) ?? "")
            case 6: lines.insert(self.lines.randomElement(using: &random) ?? "", at: at)
            case 7:
                let other = self.lines.randomElement(using: &random) ?? ""
                lines.insert(String(lines[at].prefix { $0 == " " } + other.trimmingPrefix { $0 == " " }), at: at)
            case 8: replaceWord(&lines[at], by: words.randomElement(using: &random) ?? "")
            case 9:
                // One word everywhere, as a search and replace does.
                let word = lines[at].split { !$0.isLetter && $0 != "_" }.randomElement(using: &random).map(String.init)
                let other = words.randomElement(using: &random) ?? ""
                if let word { lines = lines.map { $0.replacing(word, with: other) } }
            case 10: slip(&lines[at])
            case 11: slip(&lines[at])
            case 12 where Int.random(in: 0..<8, using: &random) == 0: lines.removeSubrange(at...)
            case 13 where Int.random(in: 0..<8, using: &random) == 0: lines[at] = Self.key(lines[at]) + tooMuch()
            default: replaceWord(&lines[at], by: Self.odd.randomElement(using: &random) ?? "")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A character more, less or other.
    private mutating func slip(_ line: inout String) {
        var scalars = Array(line.unicodeScalars)
        let at = Int.random(in: 0...scalars.count, using: &random)
        let end = min(scalars.count, at + Int.random(in: 0...3, using: &random))
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        scalars.replaceSubrange(at..<end, with: piece.unicodeScalars)
        line = String(String.UnicodeScalarView(scalars))
    }

    private mutating func replaceWord(_ line: inout String, by other: String) {
        let all = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        guard let word = all.randomElement(using: &random) else { return }
        line.replaceSubrange(word.startIndex..<word.endIndex, with: other)
    }

    private mutating func tooMuch() -> String {
        let times = [40, 300, 3_000, 30_000].randomElement(using: &random) ?? 40
        let (start, middle) = Self.endless.randomElement(using: &random) ?? ("", "a")
        return start + String(repeating: middle, count: times)
    }

    /// `  key: ` of a line that is one.
    private static func key(_ line: String) -> String {
        guard let colon = line.firstIndex(of: ":") else { return line + ": " }
        return line[...colon] + " "
    }

    private static func value(_ line: String) -> String? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return String(line[colon...].dropFirst(2))
    }

    private static let pieces = [
        "\n", "  ", "- ", "#", " # x", ": ", ":", "\"", "'", "|", ">-", "{", "}", "[", "]", ",", "&a ", "*a", "!t ",
        "\t", "? ", "---", "...", "%TAG", "\u{2028}", "\u{85}", "\u{FEFF}", "\r", "\\", "é", "😀", "\0", "- - ", "<<: a",
        "~", "e\u{301}", "\u{200D}", "\u{202E}", "\u{7F}", "$", "(", ")", "=", "1",
    ]

    private static let odd = [
        "", "~", "null", "no", "yes", "-1", "-0", "1e400", "nan", "inf", "0x10", "99999999999999999999",
        "9223372036854775807",
        "2147483648", "0.1", "1e-308", "0", "2020-02-30", "0000-00-00", "9999999999-01-01", "2020-13", "today", "24:60",
        "\"", "''", "{}", "[]", "{text: }", "[a, [b, [c]]]", "{a: {b: {c: d}}}", "|", ">", "this", "{weeks}", "{weeks|",
        "{weeks|}", "{", "}", "{}|", "\"\\u0000\"", "\"\\ud800\"", "\"\\x80\"", "\"\\n\"", "${tier}", "${", "selected(",
        "${tier} = 't3' or . > 1", "tier is t3 and", "not (", "tier is t3 or weeks is more than 3",
        "count of worker is at least 2",
        "random", "t1/t2", "../x", "/etc/passwd", "cy", "en", "other", "prefer_not_to_say", "*", "* *", "a*b*c*",
        "a ... b",
        "... ...", "a/b/c", "(a)", "[[", "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "ﬁ", "ß", "İ", "\u{0130}", "１２",
    ]

    /// A start, and what follows it without end.
    private static let endless = [
        ("", "a"), ("", "é"), ("", "a "), ("", "["), ("", "{a: "), ("", "- "), ("", "("), ("", "not ("),
        ("tier is t3", " or tier is t3"),
        ("all: ", "[{any: "), ("\"", "\\n"), ("", "1"), ("1.", "0"), ("", "a*"), ("", "a ... "), ("", "{tier} "),
        ("", "{tier"),
        ("${tier}", " + 1"), ("", "if(1, "), ("", "-"), ("", "e\u{301}"), ("", "\u{300}"), ("[a", ", a"),
        ("{a: b", ", a: b"),
    ]
}
