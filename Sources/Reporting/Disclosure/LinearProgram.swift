import CClp

/// Numbers between bounds, and sums of them between bounds: the most and the
/// least that any sum can be. Solved by COIN-OR Clp.
final class LinearProgram {
    /// A sum that is known to lie between two numbers.
    struct Row {
        var terms: [(column: Int, factor: Double)]
        var lower: Double
        var upper: Double
    }

    /// Where it stands what a number, or a sum of them, can be.
    enum Place {
        case column(Int)
        case row(Int)
    }

    private let model: UnsafeMutableRawPointer
    let columnCount: Int
    private var objective: [Double]
    private var solves = 0

    /// - Parameter bounds: of each number.
    init(bounds: [ClosedRange<Double>], rows: [Row]) {
        columnCount = bounds.count
        objective = [Double](repeating: 0, count: bounds.count)
        var entries = [[(row: Int32, factor: Double)]](repeating: [], count: bounds.count)
        for (index, row) in rows.enumerated() {
            for term in row.terms { entries[term.column].append((Int32(index), term.factor)) }
        }
        var starts: [Int32] = [0]
        var indices: [Int32] = []
        var factors: [Double] = []
        for column in entries {
            for entry in column {
                indices.append(entry.row)
                factors.append(entry.factor)
            }
            starts.append(Int32(indices.count))
        }
        model = Clp_newModel()
        Clp_setLogLevel(model, 0)
        // Every factor is a small whole number.
        Clp_scaling(model, 0)
        Clp_loadProblem(
            model, Int32(bounds.count), Int32(rows.count), starts, indices, factors, bounds.map(\.lowerBound),
            bounds.map(\.upperBound), objective, rows.map(\.lower), rows.map(\.upper))
    }

    deinit { Clp_deleteModel(model) }

    /// From now on a number, or a sum, may lie between others.
    func loosen(_ place: Place, to range: ClosedRange<Double>) {
        switch place {
        case .column(let column):
            Clp_columnLower(model)[column] = range.lowerBound
            Clp_columnUpper(model)[column] = range.upperBound
        case .row(let row):
            Clp_rowLower(model)[row] = range.lowerBound
            Clp_rowUpper(model)[row] = range.upperBound
        }
    }

    /// Whether it cannot be but nought.
    func isNought(_ place: Place) -> Bool {
        switch place {
        case .column(let column): Clp_columnUpper(model)[column] <= 0
        case .row(let row): Clp_rowUpper(model)[row] <= 0
        }
    }

    /// From now on nothing is known of a sum.
    func forget(row: Int) {
        loosen(.row(row), to: -.greatestFiniteMagnitude ... .greatestFiniteMagnitude)
    }

    /// Where a sum is largest or smallest; nil when no numbers fit, or when the
    /// solver gave up.
    func extreme(of terms: [(column: Int, factor: Double)], isLargest: Bool) -> [Double]? {
        for term in terms { objective[term.column] += isLargest ? -term.factor : term.factor }
        defer { for term in terms { objective[term.column] = 0 } }
        Clp_chgObjCoefficients(model, objective)
        _ = solves == 0 ? Clp_dual(model, 0) : Clp_primal(model, 0)
        if Clp_isProvenOptimal(model) == 0, solves > 0 { _ = Clp_initialSolve(model) }
        solves += 1
        guard Clp_isProvenOptimal(model) != 0, let solution = Clp_getColSolution(model) else { return nil }
        return Array(UnsafeBufferPointer(start: solution, count: columnCount))
    }

    /// At the last extreme: how fast the sum would move if what is known there did.
    /// Nought for what does not hold it.
    func pressures() -> (Place) -> Double {
        let costs = Clp_getReducedCost(model)
        let prices = Clp_getRowPrice(model)
        let columns = costs.map { Array(UnsafeBufferPointer(start: $0, count: columnCount)) } ?? []
        let rows = prices.map { Array(UnsafeBufferPointer(start: $0, count: Int(Clp_getNumRows(model)))) } ?? []
        return { place in
            switch place {
            case .column(let column): columns.isEmpty ? 0 : columns[column]
            case .row(let row): rows.isEmpty ? 0 : rows[row]
            }
        }
    }
}
