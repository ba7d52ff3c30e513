import Involvement
import Testing

struct CodeTests {
    @Test(arguments: ["tier", "t3", "weeks_waited", "a", "a" + String(repeating: "9", count: 63)])
    func `short names of letters, digits and underscores are codes`(text: String) {
        #expect(Code.isValid(text))
    }

    @Test(arguments: ["", "3t", "_a", "Tier", "wéeks", "a b", "a-b", "a" + String(repeating: "9", count: 64)])
    func `anything else is not`(text: String) {
        #expect(!Code.isValid(text))
    }

    @Test func `words become a code`() {
        #expect(Code.make(fromWords: "Quote my words!") == "quote_my_words")
        #expect(Code.make(fromWords: "  take -- part ") == "take_part")
        #expect(Code.make(fromWords: "2026") == nil)
        #expect(Code.make(fromWords: "") == nil)
    }
}
