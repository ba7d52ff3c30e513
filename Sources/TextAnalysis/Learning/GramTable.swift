/// Passages as rows of numbers: the runs of words and letters in each, weighed
/// by their rarity. The runs of words have length 1 together, and so have the
/// runs of letters.
struct GramTable {
    let rarity: GramRarity
    /// By number of a run: its column; -1 for one that stands nowhere.
    private(set) var columnOf: [Int32]
    private(set) var columnCount = 0
    private(set) var rows: SparseRows

    /// - Parameters:
    ///   - counted: a row for each passage: how often each run stands in it, by the
    ///     run's number. The table is made in its place, since there are many.
    ///   - scale: by what entries are multiplied, as `PriorRegression` wants them.
    init(_ counted: consuming SparseRows, scale: Float) {
        rows = counted
        let rarity = GramRarity(of: rows)
        var columnOf = [Int32](repeating: -1, count: GramHash.all)
        var columnCount = 0
        rows.rewriteEach { row in
            var words: Float = 0
            var letters: Float = 0
            for index in row.indices {
                let gram = row[index].column
                let value = GramRarity.frequency(row[index].value) * rarity.weights[Int(gram)]
                row[index].value = value
                if gram < GramHash.size { words += value * value } else { letters += value * value }
            }
            words = words.squareRoot()
            letters = letters.squareRoot()
            for index in row.indices {
                let gram = Int(row[index].column)
                if columnOf[gram] < 0 {
                    columnOf[gram] = Int32(columnCount)
                    columnCount += 1
                }
                row[index].column = columnOf[gram]
                row[index].value = row[index].value / (gram < GramHash.size ? words : letters) * scale
            }
        }
        self.rarity = rarity
        self.columnOf = columnOf
        self.columnCount = columnCount
    }

    /// What each run says for each question.
    /// - Parameter solved: for eight questions after the other, by column.
    func weights(_ solved: [ContiguousArray<SIMD8<Float>>], questionCount: Int, scale: Float) -> GramWeights {
        GramWeights(
            rarity: rarity, questionCount: questionCount,
            grams: columnOf.indices.lazy.filter { columnOf[$0] >= 0 }.map(Int32.init)
        ) { gram, block in solved[block][Int(columnOf[Int(gram)])] * scale }
    }
}
