/// Passages as rows of numbers: the runs of words and letters in each, weighed
/// by their rarity. The runs of words have length 1 together, and so have the
/// runs of letters.
struct GramTable {
    let rarity: GramRarity
    /// By number of a run: its column; -1 for one that stands nowhere.
    private(set) var columnOf: [Int32]
    private(set) var columnCount = 0
    private(set) var rows = PriorRegression.Rows()

    /// - Parameters:
    ///   - passages: the runs of each, as `GramTally` counts them.
    ///   - scale: by what entries are multiplied, as `PriorRegression` wants them.
    init(_ passages: [GramCounts], scale: Float) {
        rarity = GramRarity(of: passages.map { $0.map(\.gram) })
        columnOf = Array(repeating: -1, count: GramHash.all)
        for passage in passages {
            var words: Float = 0
            var letters: Float = 0
            let values = passage.map { gram, count in
                let value = GramRarity.frequency(count) * rarity.weights[Int(gram)]
                if gram < GramHash.size { words += value * value } else { letters += value * value }
                return value
            }
            words = words.squareRoot()
            letters = letters.squareRoot()
            for ((gram, _), value) in zip(passage, values) {
                if columnOf[Int(gram)] < 0 {
                    columnOf[Int(gram)] = Int32(columnCount)
                    columnCount += 1
                }
                rows.add(Int(columnOf[Int(gram)]), value / (gram < GramHash.size ? words : letters) * scale)
            }
            rows.end()
        }
    }

    /// What each run says for each question.
    /// - Parameter solved: by question and column.
    func weights(_ solved: [[Float]], scale: Float) -> GramWeights {
        GramWeights(
            rarity: rarity, questionCount: solved.count,
            grams: columnOf.indices.filter { columnOf[$0] >= 0 }.map(Int32.init)
        ) { gram, question in solved[question][Int(columnOf[Int(gram)])] * scale }
    }
}

/// The different runs of one text, with how often each stands in it.
typealias GramCounts = [(gram: Int32, count: Int32)]
