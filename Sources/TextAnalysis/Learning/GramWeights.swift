/// What each run of words or letters says for each of several questions, and
/// so what a text says.
struct GramWeights: Sendable {
    let rarity: GramRarity
    let questionCount: Int
    /// By number of a run.
    private let entries: ContiguousArray<Entry>
    private let rows: ContiguousArray<SIMD8<Float>>
    /// How many entries of `rows` a run has.
    private let blocks: Int

    /// What is looked up for each run of a text, side by side.
    private struct Entry {
        /// How much it weighs.
        var rarity: Float
        /// Where its weights begin; -1 for one that says nothing.
        var row: Int32
    }

    /// Runs whose weights are all smaller than this are left out: all runs of a
    /// text together, which have length 1, move no answer by more than a hundredth.
    private static let smallest: Float = 1e-2

    init(rarity: GramRarity, questionCount: Int, grams: [Int32], _ weight: (_ gram: Int32, _ question: Int) -> Float) {
        self.rarity = rarity
        self.questionCount = questionCount
        blocks = (questionCount + 7) / 8
        var entries = ContiguousArray(rarity.weights.map { Entry(rarity: $0, row: -1) })
        var rows = ContiguousArray<SIMD8<Float>>()
        for gram in grams {
            let weights = (0..<questionCount).map { weight(gram, $0) }
            guard weights.contains(where: { abs($0) >= Self.smallest }) else { continue }
            entries[Int(gram)].row = Int32(rows.count)
            for block in 0..<blocks {
                var eight = SIMD8<Float>(repeating: 0)
                for lane in 0..<min(8, questionCount - block * 8) { eight[lane] = weights[block * 8 + lane] }
                rows.append(eight)
            }
        }
        self.entries = entries
        self.rows = rows
    }

    /// What one run says for a question, before its value in a text.
    func weight(of gram: Int32, question: Int) -> Float {
        let row = entries[Int(gram)].row
        return row < 0 ? 0 : rows[Int(row) + question / 8][question % 8]
    }

    /// What a run of this text says for a question, each time that it stands there.
    func share(of run: GramTally.Counted, question: Int, in sums: borrowing Sums) -> Float {
        let entry = entries[Int(run.gram)]
        guard entry.row >= 0 else { return 0 }
        let length = run.gram < GramHash.size ? sums.lengths.words : sums.lengths.letters
        return rows[Int(entry.row) + question / 8][question % 8] * entry.rarity * GramRarity.frequency(run.count)
            / (length * Float(run.count))
    }

    /// Which runs say anything.
    var grams: [Int32] { entries.indices.filter { entries[$0].row >= 0 }.map(Int32.init) }

    /// What one text says, in memory that serves for the next.
    struct Sums {
        fileprivate var words: ContiguousArray<SIMD8<Float>> = []
        fileprivate var letters: ContiguousArray<SIMD8<Float>> = []
        /// How long the vectors are; 1 for one that is empty.
        fileprivate(set) var lengths: (words: Float, letters: Float) = (1, 1)

        /// The log odds that the text adds to a question.
        subscript(question: Int) -> Float {
            words[question / 8][question % 8] / lengths.words + letters[question / 8][question % 8] / lengths.letters
        }
    }

    /// Adds up what all runs of the text say.
    func add(_ tally: borrowing GramTally, _ sums: inout Sums) {
        sums.words.removeAll(keepingCapacity: true)
        sums.letters.removeAll(keepingCapacity: true)
        for _ in 0..<blocks {
            sums.words.append(SIMD8(repeating: 0))
            sums.letters.append(SIMD8(repeating: 0))
        }
        var wordSquares: Float = 0
        var letterSquares: Float = 0
        let blocks = blocks
        rows.withUnsafeBufferPointer { rows in
            entries.withUnsafeBufferPointer { entries in
                sums.words.withUnsafeMutableBufferPointer { words in
                    sums.letters.withUnsafeMutableBufferPointer { letters in
                        for run in tally.distinct {
                            let entry = entries[Int(run.gram)]
                            let value = GramRarity.frequency(run.count) * entry.rarity
                            let isWord = run.gram < GramHash.size
                            if isWord { wordSquares += value * value } else { letterSquares += value * value }
                            guard entry.row >= 0 else { continue }
                            let sums = isWord ? words : letters
                            for block in 0..<blocks { sums[block] += rows[Int(entry.row) + block] * value }
                        }
                    }
                }
            }
        }
        sums.lengths.words = wordSquares > 0 ? wordSquares.squareRoot() : 1
        sums.lengths.letters = letterSquares > 0 ? letterSquares.squareRoot() : 1
    }
}
