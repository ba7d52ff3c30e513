/// Texts that a writer of YAML gets wrong.
enum RandomText {
    static let nasty = [
        "no", "null", "~", "1.0", "2026-05-01", "yes", "on", "0x1F", "1e3", "=", "true", "NaN", ".inf", "-5", "- 5",
        "-", "--- x", "... y", "a: b", "a:b", "a:", ": a", ":a", "a #b", "a#b", "# a", "#", "a, b", "[a]", "a]", "&a",
        "a, &b", "x: &a and, *b", "*a", "!a", "|", "> a", "% a", "@a", "`a`", "'a'", "a'b", "\"a\"", "a\"b", "\\n",
        "a\\", " a", "a ", "\ta", "a\tb", "a\nb", "a\n", "\na", "a\r\nb", "a\u{2028}b", "a\u{85}b", "a\u{FEFF}b",
        "a\u{200F}", "שלום: עולם", "مرحبا #", "😀", "👩🏽‍🦱: x", "é", "e\u{301}", "<<", "? a", "?a", "a ? b", "a\u{A0}",
        "Yes, very much", "it's", "a - b", "a\u{7F}b", "a\u{0}b", "key: [a, b]", "- - a", "a  b", "ﬁ", "\u{2003}a",
        "R&D, *", "50% of *you*", "who's &co", "a -&b", "Ŵyth ŷd", "1,000", "=SUM(A1)", "a\u{FFFE}b", "\u{10FFFF}",
    ]
    static let withBraces = ["{", "}", "{a}", "a: {b}", "${x}", "{a: b}", "selected(${a}, 'b')", "{{x}}"]

    static func any(_ random: inout some RandomNumberGenerator) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "What was it like?"
        case 1...3: nasty.randomElement(using: &random) ?? ""
        default: (nasty.randomElement(using: &random) ?? "") + " " + (nasty.randomElement(using: &random) ?? "")
        }
    }

    /// For texts that nobody puts an answer into.
    static func withBraces(_ random: inout some RandomNumberGenerator) -> String {
        Bool.random(using: &random) ? any(&random) : withBraces.randomElement(using: &random) ?? ""
    }
}
