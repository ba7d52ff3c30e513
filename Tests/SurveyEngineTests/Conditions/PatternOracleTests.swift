import Testing

@testable import SurveyEngine

/// The matcher beside the one of the standard library, on short texts where
/// that one is safe. Without `\b`, where it takes figures for no part of a
/// word.
struct PatternOracleTests {
    private static let pieces = [
        "a", "b", "c", ".", "[ab]", "[^a]", "[a-c]", "\\d", "\\w", "\\s", "\\D", "(", ")", "(?:", "|", "*", "+", "?",
        "{2}",
        "{1,2}", "{0,}", "^", "$", "*?", "\\.", "[\\d-]", "é", "1",
    ]

    @Test(arguments: 1...10)
    func `a pattern matches what the standard library says`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        var compared = 0
        for _ in 0..<400 {
            let length = Int.random(in: 1...7, using: &random)
            var text = ""
            for _ in 0..<length { text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }
            // Words are of ASCII letters, as they are in Java and JavaScript.
            guard let pattern = try? Pattern(text),
                let oracle = try? Regex(text).matchingSemantics(.unicodeScalar).asciiOnlyCharacterClasses()
                    .wordBoundaryKind(.simple)
            else { continue }
            for _ in 0..<12 {
                let count = Int.random(in: 0...6, using: &random)
                let tried = String((0..<count).map { _ in "abc1 é.-"[Int.random(in: 0..<8, using: &random)] })
                let expected = try oracle.wholeMatch(in: tried) != nil
                #expect(pattern.matches(tried) == expected, "\(text) on \(tried)")
                compared += 1
            }
        }
        #expect(compared > 500)
    }
}

extension String {
    fileprivate subscript(place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
