import Testing

@testable import TextAnalysis

struct NormalisedTextTests {
    /// Words with a space between, `|` between clauses.
    private func plain(_ text: String) -> String {
        var normalised = NormalisedText()
        normalised.read(text)
        let bytes = normalised.bytes[..<normalised.byteCount].dropLast()
        return String(decoding: bytes.map { $0 == NormalisedText.clauseBreak ? UInt8(ascii: "|") : $0 }, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""),
        (" \t\r\n", ""),
        ("The STAFF", "the staff"),
        ("Éirinn CAFÉ ŴYN Ÿ Ź ẌY", "éirinn café ŵyn ÿ ź ẍy"),
        ("don’t wasn`t it′s", "don't wasn't it's"),
        ("'quoted' ‘so’ the workers' room", "quoted so the workers room"),
        ("co-produced  well\u{A0}run – twice", "co produced well run twice"),
        ("f**k this **** of a s*** and f*ck", "f**k this **** of a s*** and f*ck"),
        ("* a point, *really*", "a point really"),
        ("2.5 weeks. 9.30", "2.5 weeks|9.30"),
        ("tr\u{200B}ust\u{FEFF} \u{202E}me", "trust me"),
        ("\u{FEFF}one", "one"),
        ("good😀bad 👍🏽 ok", "good bad ok"),
        ("cafe\u{301} x", "cafe\u{301} x"),
        ("nul\0byte", "nul byte"),
        ("שלום עולם", "שלום עולם"),
    ])
    func `text becomes small letters with one mark between words`(text: String, expected: String) {
        #expect(plain(text) == expected)
    }

    @Test(arguments: [
        ("One. Two! Three? Four; five\nsix… seven", "one|two|three|four|five|six|seven"),
        ("kind, warm: and open", "kind warm and open"),
        ("kind but slow, however friendly although late", "kind|but slow|however friendly|although late"),
        ("open except Sundays though late yet warm", "open|except sundays|though late|yet warm"),
        ("But also", "but also"),
        ("butter exceptions thoughtful yeti", "butter exceptions thoughtful yeti"),
        ("nothing but praise, not yet, as though", "nothing but praise not yet as though"),
        ("What?! No... never", "what|no|never"),
    ])
    func `clauses end at marks and before the words that turn`(text: String, expected: String) {
        #expect(plain(text) == expected)
    }

    @Test func `every word knows its place in the source`() {
        let text = "  “Café”—it’s\r\ntr\u{200B}ust\u{FE0F}\u{200B}!"
        var normalised = NormalisedText()

        normalised.read(text)

        let places = normalised.words.map { words(of: text, in: Int($0.sourceStart)..<Int($0.sourceEnd)) }
        #expect(places == ["Café", "it’s", "tr\u{200B}ust"])
    }

    @Test func `parts, clauses and sentences are counted through the text`() {
        var normalised = NormalisedText()

        normalised.read("kind, warm but slow. fine")

        #expect(normalised.words.map(\.part) == [0, 1, 2, 2, 3])
        #expect(normalised.words.map(\.clause) == [0, 0, 1, 1, 2])
        #expect(normalised.words.map(\.sentence) == [0, 0, 0, 0, 1])
    }

    @Test func `a value reads one text after another`() {
        var reused = NormalisedText()
        reused.read("a much longer text than the next. with a clause")
        var fresh = NormalisedText()

        reused.read("short")
        fresh.read("short")

        #expect(reused.words == fresh.words)
        #expect(reused.bytes[..<reused.byteCount] == fresh.bytes[..<fresh.byteCount])
    }
}
