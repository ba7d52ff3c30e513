import Involvement
import Testing

@testable import SurveyEngine

struct FreeTextTests {
    private func item(_ text: String, limit: Int?) throws(Refusal) -> ItemResponse {
        let question = Question(
            id: "q", type: "story", shape: .text, text: "", limits: .init(atMostCharacters: limit))
        return try Story().item(from: [text], to: question, offering: [])
    }

    @Test func `length is counted in typed letters, not in bytes`() throws {
        #expect(try item("ŵŵŵŵ", limit: 4) == .answered(.text("ŵŵŵŵ")))
        #expect(throws: Refusal("This is 1 character too long. There is room for 4")) {
            try item("ŵŵŵŵŵ", limit: 4)
        }
    }

    @Test func `a story without a limit stops at ten thousand letters`() throws {
        let long = String(repeating: "a", count: 10_000)

        #expect(try item(long, limit: nil) == .answered(.text(long)))
        #expect(throws: Refusal("This is 1,234 characters too long. There is room for 10,000")) {
            try item(long + String(repeating: "b", count: 1_234), limit: nil)
        }
    }

    @Test func `words are kept exactly as they were written`() throws {
        let words = "  I said \"no\".\n\n\tThen e\u{301} 👋🏽  "

        #expect(try item(words, limit: 100) == .answered(.text(words)))
    }
}
