import Testing

@testable import TextAnalysis

struct SparseRowsTests {
    /// Three passages, the last like the first.
    private func makeTable(keepingLikeRowsOnce: Bool) -> GramTable {
        var rows = SparseRows()
        func addFirst() {
            rows.add(5, 1)
            rows.add(GramHash.size + 7, 2)
            rows.end()
        }
        addFirst()
        rows.add(9, 3)
        rows.add(5, 1)
        rows.end()
        if keepingLikeRowsOnce { rows.add(likeRow: 0) } else { addFirst() }
        return GramTable(rows, scale: 1.5)
    }

    @Test func `passages that are alike weigh the same, kept once or twice`() {
        let once = makeTable(keepingLikeRowsOnce: true)
        let twice = makeTable(keepingLikeRowsOnce: false)

        func entries(_ table: GramTable) -> [[[Float]]] {
            table.rows.ranges.map { $0.map { [Float(table.rows.entries[$0].column), table.rows.entries[$0].value] } }
        }
        #expect(entries(once) == entries(twice))
        #expect(once.rows.squares == twice.rows.squares)
        #expect(once.rarity == twice.rarity)
        #expect(once.columnOf == twice.columnOf && once.columnCount == 3)
        #expect(once.rows.entries.count == 4 && twice.rows.entries.count == 6)
    }

    @Test func `columns of several questions stand side by side`() {
        var tables: [SparseRows] = []
        for question in 0..<3 {
            var table = SparseRows()
            table.add(0, Float(question + 1))
            if question == 1 { table.add(4, 0.5) }
            table.end()
            table.end()
            tables.append(table)
        }
        let rows = OwnRows(tables)
        var numbers = ContiguousArray(repeating: SIMD8<Float>.zero, count: 5)

        rows.add(0, times: [1, 2, 3, 4, 4, 4, 4, 4], to: &numbers)

        #expect(numbers[0] == [1, 4, 9, 0, 0, 0, 0, 0] && numbers[4] == [0, 1, 0, 0, 0, 0, 0, 0])
        #expect(rows.product(0, with: numbers) == [1, 8.5, 27, 0, 0, 0, 0, 0])
        #expect(rows.squares(0) == [1, 4.25, 9, 0, 0, 0, 0, 0])
        #expect(rows.product(1, with: numbers) == .zero && rows.squares(1) == .zero)
    }
}
