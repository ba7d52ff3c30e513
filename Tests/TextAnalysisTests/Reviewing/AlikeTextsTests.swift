import Testing

@testable import TextAnalysis

struct AlikeTextsTests {
    /// Ten words have eight runs of three; the last word changed leaves seven in
    /// common, of nine in all, which is less than four in five.
    @Test func `four in five of all runs of three words must be the same`() {
        var texts = AlikeTexts()
        let ten = "one two three four five six seven eight nine ten"
        let twelve = "one two three four five six seven eight nine ten eleven twelve"

        // 8 of 8, 7 of 9, 8 of 9, 8 of 10, 8 of 11.
        #expect(texts.groups([ten, "One, two three four five six seven; eight nine ten!"]) == [[0, 1]])
        #expect(texts.groups([ten, "one two three four five six seven eight nine other"]) == [])
        #expect(texts.groups([ten, ten + " eleven"]) == [[0, 1]])
        #expect(texts.groups([ten, twelve]) == [[0, 1]])
        #expect(texts.groups([ten, twelve + " thirteen"]) == [])
    }

    @Test func `texts that are alike by way of another are one group, largest first`() {
        var texts = AlikeTexts()
        let ten = "one two three four five six seven eight nine ten"

        let groups = texts.groups([
            "keep the needle exchange open", ten + " a b", "something else that nobody says", ten,
            "Keep the needle exchange OPEN", ten + " a b c d",
        ])

        #expect(groups == [[1, 3, 5], [0, 4]])
    }

    @Test func `few words are the same by chance`() {
        var texts = AlikeTexts()

        #expect(texts.groups(["they were all kind", "they were all kind", "", ""]) == [])
    }

    @Test(arguments: 0..<40) func `the answer is that of comparing every two`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        // Copies of a few texts, each with some words changed.
        let words = (0..<(seed < 20 ? 12 : 200)).map { "w\($0)" }
        let originals = (0..<8).map { _ in
            (0..<Int.random(in: 3...30, using: &random)).map { _ in words.randomElement(using: &random)! }
        }
        let texts = (0..<120).map { _ in
            var copy = originals.randomElement(using: &random)!
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                copy[Int.random(in: copy.indices, using: &random)] = words.randomElement(using: &random)!
            }
            return copy.joined(separator: " ")
        }

        var alike = AlikeTexts()
        #expect(alike.groups(texts) == groupsByComparingAll(texts))
    }

    private func groupsByComparingAll(_ texts: [String]) -> [[Int]] {
        let runs = texts.map { text -> Set<[Substring]> in
            let words = text.split(separator: " ")
            return words.count < 5 ? [] : Set((0...(words.count - 3)).map { Array(words[$0..<$0 + 3]) })
        }
        var group = Array(texts.indices)
        for one in texts.indices {
            for other in texts.indices where other > one && !runs[one].isEmpty && !runs[other].isEmpty {
                let common = Double(runs[one].intersection(runs[other]).count)
                if common / Double(runs[one].union(runs[other]).count) >= 0.8 {
                    let (from, to) = (group[other], group[one])
                    for index in group.indices where group[index] == from { group[index] = to }
                }
            }
        }
        return Dictionary(grouping: texts.indices, by: { group[$0] }).values.filter { $0.count > 1 }.map { $0.sorted() }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
}
