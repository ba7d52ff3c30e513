import Involvement
import Testing

struct RedactedTextTests {
    private func hidden(_ words: String, _ mark: RedactionMark = .name, in text: String) -> HiddenWords {
        let range = text.firstRange(of: words)!
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return HiddenWords(start..<start + words.utf8.count, mark)
    }

    @Test func `words are replaced by their marks, and everything else stays`() {
        let text = "“Sarah” met me in Leeds 🙂.\r\nShe stayed."

        let redacted = RedactedText(text, hiding: [hidden("Leeds", .location, in: text), hidden("Sarah", in: text)])

        #expect(redacted.text == "“[Name]” met me in [Location] 🙂.\r\nShe stayed.")
    }

    @Test func `places in the original are carried over`() {
        let text = "Sarah listened in Leeds"
        let redacted = RedactedText(text, hiding: [hidden("Sarah", in: text), hidden("Leeds", .location, in: text)])
        func words(_ part: String) -> String {
            let range = redacted.rangeUTF8(of: hidden(part, in: text).rangeUTF8)
            return String(decoding: Array(redacted.text.utf8)[range], as: UTF8.self)
        }

        #expect(words("listened") == "listened")
        #expect(words("arah lis") == "[Name] lis")
        #expect(words("in Lee") == "in [Location]")
        #expect(words(text) == redacted.text)
        #expect(redacted.rangeUTF8(of: -5..<99) == 0..<redacted.text.utf8.count)
    }

    @Test func `a range that cuts a character takes all of it`() {
        let text = "a👩‍👩‍👧b e\u{301} \r\n"

        #expect(RedactedText(text, hiding: [HiddenWords(3..<4, .name)]).text == "a[Name]b e\u{301} \r\n")
        let cut = text.utf8.count - 1
        #expect(RedactedText(text, hiding: [HiddenWords(cut..<cut + 1, .name)]).text == "a👩‍👩‍👧b e\u{301} [Name]")
    }

    @Test func `ranges that overlap become one, and those outside are left out`() {
        let redacted = RedactedText(
            "abcdef",
            hiding: [
                HiddenWords(2..<5, .other), HiddenWords(1..<3, .name), HiddenWords(50..<60, .date),
                HiddenWords(3..<3, .date),
            ])

        #expect(redacted.text == "a[Name]f")
        #expect(redacted.hidden == [HiddenWords(1..<5, .name)])
    }

    @Test func `words that stand side by side keep their own marks`() {
        #expect(
            RedactedText("abcd", hiding: [HiddenWords(0..<2, .name), HiddenWords(2..<4, .date)]).text == "[Name][Date]")
    }

    @Test func `it is known when nothing is left to read`() {
        #expect(RedactedText("Sarah!", hiding: [HiddenWords(0..<5, .name)]).saysNothing)
        #expect(!RedactedText("Sarah ok", hiding: [HiddenWords(0..<5, .name)]).saysNothing)
        #expect(!RedactedText("[Name] Name", hiding: []).saysNothing)
    }

    @Test func `nothing hidden changes nothing, right-to-left words too`() {
        let text = "שלום Sam \u{202E}x"

        #expect(RedactedText(text, hiding: []).text == text)
        #expect(RedactedText(text, hiding: [hidden("Sam", in: text)]).text == "שלום [Name] \u{202E}x")
    }
}
