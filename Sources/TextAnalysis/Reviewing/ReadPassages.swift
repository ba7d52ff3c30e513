import Involvement

/// Passages as numbered words, for counting runs of them.
struct ReadPassages {
    /// One word of one passage.
    struct Word {
        /// The same for the same word; from 1.
        let number: Int
        /// Whether a theme's word list knows it here, or it stands for words that were
        /// taken out: `[Name]`.
        let isCovered: Bool
        /// Nothing goes on across the border of a part.
        let part: UInt32
    }

    private(set) var passages: [[Word]] = []
    /// By number less one.
    private(set) var spelling: [String] = []
    /// Whether a word may begin or end a phrase; by number less one.
    private(set) var isTelling: [Bool] = []

    private var numbers: [String: Int] = [:]
    private let hits: ThemeHits
    private var scratch = CodingScratch()

    init(_ hits: ThemeHits) { self.hits = hits }

    /// - Parameter language: the one the person answered in, BCP 47; nil where
    ///   nobody knows.
    mutating func add(_ text: String, answeredIn language: String?) {
        scratch.read(text, answeredIn: language)
        var isCovered = [Bool](repeating: false, count: scratch.text.words.count)
        hits.each(&scratch) { _, scratch in
            for match in scratch.evidence.matches {
                for word in Int(match.first)...Int(match.last) { isCovered[word] = true }
            }
        }
        let marks = Self.marks(in: text)
        passages.append(
            scratch.text.words.indices.map { index in
                let word = scratch.text.words[index]
                return Word(
                    number: number(of: String(decoding: scratch.text.text(of: word), as: UTF8.self)),
                    isCovered: isCovered[index] || marks.contains { $0.contains(Int(word.sourceStart)) },
                    part: word.part)
            })
    }

    private mutating func number(of spelled: String) -> Int {
        if let number = numbers[spelled] { return number }
        spelling.append(spelled)
        // `i'r` and `we'd` say no more than `i` and `we`.
        let isStopWord =
            StopWords.all.contains(spelled)
            || spelled.firstIndex(of: "'").map { StopWords.all.contains(String(spelled[..<$0])) } ?? false
        isTelling.append(
            spelled.utf8.count > 1 && !isStopWord && !spelled.utf8.allSatisfy { $0 < UInt8(ascii: "A") })
        numbers[spelled] = spelling.count
        return spelling.count
    }

    /// What stands in square brackets, in bytes.
    private static func marks(in text: String) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var opened: Int?
        for (place, byte) in text.utf8.enumerated() {
            if byte == UInt8(ascii: "[") {
                opened = place
            } else if byte == UInt8(ascii: "]"), let start = opened {
                marks.append(start..<place)
                opened = nil
            }
        }
        return marks
    }
}
