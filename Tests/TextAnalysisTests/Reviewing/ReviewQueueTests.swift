import Involvement
import TextAnalysis
import Testing

struct ReviewQueueTests {
    /// Those of p0 to p59 that are chosen by chance, in their order.
    private let chosen: [ID<Quotation>] = ["p9", "p49", "p13", "p16"]

    private func queue(_ passages: [CodedQuotation]) -> [ID<Quotation>] {
        ReviewQueue.order(passages, themes: ["trust", "housing", "stigma"]).map(\.id)
    }

    /// Enough for a theme to be rare no more.
    private func accepted(_ theme: ID<Theme>) -> [CodedQuotation] {
        (0..<ReviewQueue.fewAccepted).map { makePassage(ID("\(theme)\($0)"), accepted: [theme], finished: true) }
    }

    @Test func `the theme of which the machine is least sure comes first`() {
        let order = queue(
            accepted("trust") + [
                makePassage("a", suggested: ["trust": 0.95]), makePassage("b", suggested: ["trust": 0.52]),
                makePassage("c", suggested: ["trust": 0.3]), makePassage("d", suggested: ["trust": 0.6]),
            ])

        #expect(order == ["b", "d", "c", "a"])
    }

    @Test func `of a rare theme the likeliest passage comes first`() {
        let order = queue([
            makePassage("a", suggested: ["trust": 0.5]), makePassage("b", suggested: ["trust": 0.9]),
            makePassage("c", suggested: ["trust": 0.7]),
        ])

        #expect(order == ["b", "c", "a"])
    }

    @Test func `themes take turns, the one with least accepted first, and a passage stands once`() {
        let order = queue(
            accepted("trust") + [
                makePassage("a", suggested: ["trust": 0.5]), makePassage("b", suggested: ["trust": 0.6]),
                makePassage("c", suggested: ["trust": 0.8]),
                makePassage("d", suggested: ["housing": 0.8, "trust": 0.7]),
                makePassage("e", suggested: ["stigma": 0.4, "housing": 0.9]),
            ])

        // Housing: e, d. Stigma: e. Trust: a, b, d, c.
        #expect(order == ["e", "a", "d", "b", "c"])
    }

    @Test func `every tenth passage is the next of those chosen by chance, suggested or not`() {
        let passages = (0..<60).map { number in
            makePassage(ID("p\(number)"), suggested: number == 49 ? [:] : ["trust": 0.5])
        }

        let order = queue(passages)

        #expect([9, 19, 29, 39].map { order[$0] } == chosen)
    }

    @Test func `one chosen by chance waits until somebody is done with it`() {
        let decided = makePassage("p9", suggested: ["trust": 0.9], accepted: ["trust"])
        let finished = makePassage("p49", suggested: ["trust": 0.9], accepted: ["trust"], finished: true)

        #expect(queue([decided, finished]) == ["p9"])
    }

    @Test(arguments: 0..<50) func `whatever the machine thinks, all wait once and chance keeps its places`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let themes: [ID<Theme>] = ["trust", "housing", "stigma", "gone"]
        func passages() -> [CodedQuotation] {
            (0..<60).map { number in
                let theme = themes.randomElement(using: &random)!
                return makePassage(
                    ID("p\(number)"),
                    suggested: [theme: Double.random(in: 0.3...1, using: &random), "trust": 0.5],
                    accepted: Bool.random(using: &random) && theme != "trust" ? [theme] : [])
            }
        }
        let all = passages()
        let order = queue(all)

        #expect(order.sorted() == all.filter(\.isToDecide).map(\.id).sorted())
        #expect([9, 19, 29, 39].map { order[$0] } == chosen)
    }
}
