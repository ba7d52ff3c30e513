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

    /// Runs whose weights are all smaller than this are left out: together they have
    /// length 1, so they move an answer by no more than a hundredth of the root of
    /// how many they are.
    private static let smallest: Float = 1e-2

    /// - Parameters:
    ///   - grams: those that may say something.
    ///   - weights: what one says for the eight questions of a block.
    init(
        rarity: GramRarity, questionCount: Int, grams: some Sequence<Int32>,
        _ weights: (_ gram: Int32, _ block: Int) -> SIMD8<Float>
    ) {
        self.rarity = rarity
        self.questionCount = questionCount
        blocks = (questionCount + 7) / 8
        var entries = ContiguousArray(rarity.weights.map { Entry(rarity: $0, row: -1) })
        var rows = ContiguousArray<SIMD8<Float>>()
        for gram in grams {
            let row = rows.count
            var saysAnything = false
            for block in 0..<blocks {
                let eight = weights(gram, block)
                rows.append(eight)
                saysAnything = saysAnything || any(eight .>= Self.smallest .| eight .<= -Self.smallest)
            }
            if saysAnything { entries[Int(gram)].row = Int32(row) } else { rows.removeLast(blocks) }
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
        let weight = rows.withUnsafeBytes {
            // Eight side by side are no faster where one is asked for.
            $0.load(fromByteOffset: (Int(entry.row) * 8 + question) * MemoryLayout<Float>.size, as: Float.self)
        }
        return weight * entry.rarity * GramRarity.frequency(Float(run.count)) / (length * Float(run.count))
    }

    /// Which runs say anything.
    var grams: [Int32] { entries.indices.filter { entries[$0].row >= 0 }.map(Int32.init) }

    /// What one text says, in memory that serves for the next.
    struct Sums {
        fileprivate var words: ContiguousArray<SIMD8<Float>> = []
        fileprivate var letters: ContiguousArray<SIMD8<Float>> = []
        /// How long the vectors are; 1 for one that is empty.
        fileprivate(set) var lengths: (words: Float, letters: Float) = (1, 1)
        /// The runs of words that say anything, and those of letters, side by side.
        fileprivate var wordRuns: ContiguousArray<Weighed> = []
        fileprivate var letterRuns: ContiguousArray<Weighed> = []

        /// A run's weights, and by what they count.
        fileprivate struct Weighed {
            var row: Int32
            var value: Float
        }

        /// The log odds that the text adds to a question.
        subscript(question: Int) -> Float {
            words[question / 8][question % 8] / lengths.words + letters[question / 8][question % 8] / lengths.letters
        }
    }

    /// Adds up what all runs of the text say.
    ///
    /// First each run is looked up, which a processor does for many at once;
    /// then the weights are added, a few questions at a time.
    func add(_ tally: borrowing GramTally, _ sums: inout Sums) {
        weigh(tally, &sums)
        Self.sum(sums.wordRuns, of: rows, blocks: blocks, &sums.words)
        Self.sum(sums.letterRuns, of: rows, blocks: blocks, &sums.letters)
    }

    private func weigh(_ tally: borrowing GramTally, _ sums: inout Sums) {
        sums.wordRuns.removeAll(keepingCapacity: true)
        sums.letterRuns.removeAll(keepingCapacity: true)
        let most = tally.distinct.count
        sums.wordRuns.append(contentsOf: repeatElement(Sums.Weighed(row: 0, value: 0), count: most))
        sums.letterRuns.append(contentsOf: repeatElement(Sums.Weighed(row: 0, value: 0), count: most))
        var wordSquares: Float = 0
        var letterSquares: Float = 0
        var wordCount = 0
        var letterCount = 0
        entries.withUnsafeBufferPointer { entries in
            sums.wordRuns.withUnsafeMutableBufferPointer { words in
                sums.letterRuns.withUnsafeMutableBufferPointer { letters in
                    for run in tally.distinct {
                        let entry = entries[Int(run.gram)]
                        let value = GramRarity.frequency(Float(run.count)) * entry.rarity
                        let weighed = Sums.Weighed(row: entry.row, value: value)
                        let isHeard = entry.row >= 0 ? 1 : 0
                        if run.gram < GramHash.size {
                            wordSquares += value * value
                            words[wordCount] = weighed
                            wordCount += isHeard
                        } else {
                            letterSquares += value * value
                            letters[letterCount] = weighed
                            letterCount += isHeard
                        }
                    }
                }
            }
        }
        sums.wordRuns.removeLast(most - wordCount)
        sums.letterRuns.removeLast(most - letterCount)
        sums.lengths.words = wordSquares > 0 ? wordSquares.squareRoot() : 1
        sums.lengths.letters = letterSquares > 0 ? letterSquares.squareRoot() : 1
    }

    private static func sum(
        _ runs: ContiguousArray<Sums.Weighed>, of rows: ContiguousArray<SIMD8<Float>>, blocks: Int,
        _ sums: inout ContiguousArray<SIMD8<Float>>
    ) {
        sums.removeAll(keepingCapacity: true)
        rows.withUnsafeBufferPointer { rows in
            runs.withUnsafeBufferPointer { runs in
                var block = 0
                while block + 1 < blocks {
                    var first = SIMD8<Float>(repeating: 0)
                    var second = first
                    for run in runs {
                        let row = Int(run.row) &+ block
                        first += rows[row] * run.value
                        second += rows[row &+ 1] * run.value
                    }
                    sums.append(first)
                    sums.append(second)
                    block += 2
                }
                if block < blocks {
                    var last = SIMD8<Float>(repeating: 0)
                    for run in runs { last += rows[Int(run.row) &+ block] * run.value }
                    sums.append(last)
                }
            }
        }
    }
}
