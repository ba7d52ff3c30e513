import TextAnalysis
import Testing

struct SameWordsTests {
    @Test(arguments: [
        "Keep the needle exchange open, please!", "KEEP the needle   exchange\nopen please",
        "“Keep the needle exchange open”, please…", "keep the needle exchange open - please 🙏",
    ])
    func `case, white space and punctuation make no other text`(text: String) {
        var same = SameWords()

        #expect(same.key(of: text) == "keep the needle exchange open please")
    }

    @Test func `another word, or the words in another order, make another text`() {
        var same = SameWords()
        let one = same.key(of: "Keep the needle exchange open please")

        #expect(same.key(of: "Keep the needle exchange shut please") != one)
        #expect(same.key(of: "Please keep the needle exchange open") != one)
        #expect(same.key(of: "Cadwch y gyfnewidfa nodwyddau ar agor") != nil)
    }

    @Test(arguments: ["", "Nothing.", "The staff were kind", "- - - - - -"])
    func `a few words are the same by chance, and not compared`(text: String) {
        var same = SameWords()

        #expect(same.key(of: text) == nil)
    }
}
