import Involvement
import TextAnalysis
import Testing

struct TellingOrderTests {
    @Test func `most different words come first, stop words not counted, finished passages last`() {
        let order = TellingOrder.order([
            makePassage("a", "It was what it was, and then it was not"), makePassage("b", "Damp, cold, damp, cold"),
            makePassage("c", "The bus stops far away, a cold bus"),
            makePassage("d", "Damp walls, broken heating, mould everywhere", finished: true),
        ])

        #expect(order.map(\.id) == ["c", "b", "a", "d"])
    }
}
