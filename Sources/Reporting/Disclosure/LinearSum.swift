/// A sum of numbers of a linear program, each with its factor: a count of a
/// later release is the count before it, and those who came since.
struct LinearSum {
    /// By column, each once.
    private(set) var terms: [(column: Int, factor: Double)]

    init() { terms = [] }

    init(column: Int) { terms = [(column, 1)] }

    func value(in solution: [Double]) -> Double {
        terms.reduce(0) { $0 + $1.factor * solution[$1.column] }
    }

    mutating func add(_ other: LinearSum, _ factor: Double) {
        var merged: [(column: Int, factor: Double)] = []
        merged.reserveCapacity(terms.count + other.terms.count)
        var own = terms[...]
        for term in other.terms {
            while let first = own.first, first.column < term.column { merged.append(own.removeFirst()) }
            if let first = own.first, first.column == term.column {
                own.removeFirst()
                let together = first.factor + factor * term.factor
                if together != 0 { merged.append((term.column, together)) }
            } else {
                merged.append((term.column, factor * term.factor))
            }
        }
        merged += own
        terms = merged
    }
}
