/// What each run of words or letters says for each of several questions, and
/// so what a text says.
struct GramWeights: Sendable {
    let rarity: GramRarity
    let questionCount: Int
    /// By number of a run: where its weights begin; -1 for one that says nothing.
    private let rowOf: ContiguousArray<Int32>
    private let rows: ContiguousArray<SIMD8<Float>>
    /// How many entries of `rows` a run has.
    private let blocks: Int

    /// Runs whose weights are all smaller than this are left out: all runs of a
    /// text together, which have length 1, move no answer by a thousandth.
    private static let smallest: Float = 1e-3

    init(rarity: GramRarity, questionCount: Int, grams: [Int32], _ weight: (_ gram: Int32, _ question: Int) -> Float) {
        self.rarity = rarity
        self.questionCount = questionCount
        blocks = (questionCount + 7) / 8
        var rowOf = ContiguousArray<Int32>(repeating: -1, count: GramHash.all)
        var rows = ContiguousArray<SIMD8<Float>>()
        for gram in grams {
            let weights = (0..<questionCount).map { weight(gram, $0) }
            guard weights.contains(where: { abs($0) >= Self.smallest }) else { continue }
            rowOf[Int(gram)] = Int32(rows.count)
            for block in 0..<blocks {
                var eight = SIMD8<Float>(repeating: 0)
                for lane in 0..<min(8, questionCount - block * 8) { eight[lane] = weights[block * 8 + lane] }
                rows.append(eight)
            }
        }
        self.rowOf = rowOf
        self.rows = rows
    }

    /// What one run says for a question, before its value in a text.
    func weight(of gram: Int32, question: Int) -> Float {
        let row = rowOf[Int(gram)]
        return row < 0 ? 0 : rows[Int(row) + question / 8][question % 8]
    }

    /// Which runs say anything.
    var grams: [Int32] { rowOf.indices.filter { rowOf[$0] >= 0 }.map(Int32.init) }

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
        rows.withUnsafeBufferPointer { rows in
            sums.words.withUnsafeMutableBufferPointer { words in
                sums.letters.withUnsafeMutableBufferPointer { letters in
                    for gram in tally.distinct {
                        let value = tally.value(of: gram, rarity)
                        let isWord = gram < GramHash.size
                        if isWord { wordSquares += value * value } else { letterSquares += value * value }
                        let row = Int(rowOf[Int(gram)])
                        guard row >= 0 else { continue }
                        let sums = isWord ? words : letters
                        for block in 0..<blocks { sums[block] += rows[row + block] * value }
                    }
                }
            }
        }
        sums.lengths.words = wordSquares > 0 ? wordSquares.squareRoot() : 1
        sums.lengths.letters = letterSquares > 0 ? letterSquares.squareRoot() : 1
    }
}
