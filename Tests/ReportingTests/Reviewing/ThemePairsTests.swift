import Involvement
import Reporting
import Testing

struct ThemePairsTests {
    private func pairs(_ passages: [CodedQuotation]) -> ThemePairs {
        ThemePairs(in: passages, themes: ["trust", "housing", "stigma"])
    }

    @Test func `a pair is counted once a passage and compared with chance`() {
        // 60 passages: 10 with both, 5 more with trust, 20 more with housing, 25 with stigma.
        let all =
            (0..<10).map { makeQuotation($0, of: $0, accepted: ["trust": .positive, "housing": .negative]) }
            + (10..<15).map { makeQuotation($0, of: $0, accepted: ["trust": .positive]) }
            + (15..<35).map { makeQuotation($0, of: $0, accepted: ["housing": .positive], rejected: ["trust"]) }
            + (35..<60).map { makeQuotation($0, of: $0, accepted: ["stigma": .positive]) }
            // Nobody spoke of these, or only against.
            + [makeQuotation(60, of: 60, suggested: ["trust"]), makeQuotation(61, of: 61, rejected: ["trust"])]

        // By chance 15 x 30 / 60 = 7.5.
        #expect(
            pairs(all)
                == ThemePairs(
                    pairs: [ThemePair(first: "trust", second: "housing", passages: 10, lift: 10 / 7.5)], base: 60))
    }

    @Test func `few together, or few in all, are counted and not compared`() {
        let four = (0..<4).map { makeQuotation($0, of: $0, accepted: ["trust": .positive, "stigma": .positive]) }
        let others = (4..<60).map { makeQuotation($0, of: $0, accepted: ["housing": .positive]) }
        let five = (0..<5).map { makeQuotation($0, of: $0, accepted: ["trust": .positive, "stigma": .positive]) }

        #expect(
            pairs(four + others).pairs == [ThemePair(first: "trust", second: "stigma", passages: 4, lift: nil)])
        #expect(pairs(five).pairs == [ThemePair(first: "trust", second: "stigma", passages: 5, lift: nil)])
    }

    @Test func `most passages come first, and a theme that is no more in the codebook is left out`() {
        let found = pairs([
            makeQuotation(1, of: 1, accepted: ["stigma": .positive, "housing": .positive, "gone": .positive]),
            makeQuotation(2, of: 2, accepted: ["stigma": .positive, "trust": .positive, "housing": .neutral]),
        ])

        #expect(
            found.pairs.map { [$0.first, $0.second] } == [
                ["housing", "stigma"], ["trust", "housing"], ["trust", "stigma"],
            ])
        #expect(found.pairs.map(\.passages) == [2, 1, 1])
    }
}
