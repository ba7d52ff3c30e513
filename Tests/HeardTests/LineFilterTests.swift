import Involvement
import Testing

@testable import heard

struct LineFilterTests {
    let filter = LineFilter(
        codebook: Codebook(
            id: "c", version: "1", title: "",
            themes: [Theme(id: "trust", name: "Trust", lexicon: Lexicon(stems: ["trust*"]))]))

    @Test func `a line gets its themes, and where in its bytes they are`() {
        let answer = filter.answer(to: #"{"id":"a","text":"I don’t trusted anyone 🙂"}"#, number: 1)

        #expect(answer.hasPrefix(#"{"id":"a","themes":[{"confidence":0."#))
        #expect(answer.contains(#""evidence":[[10,17]]"#))
        #expect(answer.contains(#""theme":"trust""#))
    }

    @Test(arguments: ["", "[]", "{", #"{"id":"a"}"#, "\u{0}"])
    func `a line that is not such an object is answered with its number`(line: String) {
        #expect(
            filter.answer(to: line, number: 7)
                == #"{"error":"line 7 is not a JSON object with \"id\" and \"text\""}"#)
    }

    @Test func `a number comes back as a number`() {
        #expect(filter.answer(to: #"{"id":12,"text":""}"#, number: 1) == #"{"id":12,"themes":[]}"#)
    }
}
