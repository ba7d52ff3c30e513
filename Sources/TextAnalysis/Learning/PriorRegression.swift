/// One yes-or-no question about passages, answered by logistic regression with
/// a Gaussian prior that need not be about nought: the most likely weights
/// given both. With nothing decided it is the prior itself.
///
/// Solved in its dual, one passage at a time, which needs no step size: Yu,
/// Huang and Lin, *Dual coordinate descent methods
/// for logistic regression*, Machine Learning 85 (2011).
struct PriorRegression {
    /// What is asked of each passage, as rows of a table with few entries. The
    /// entries are divided by the root of their weight's precision.
    struct Rows {
        var starts: [Int32] = [0]
        var columns: [Int32] = []
        var values: [Float] = []

        var count: Int { starts.count - 1 }

        mutating func end() { starts.append(Int32(columns.count)) }

        mutating func add(_ column: Int, _ value: Float) {
            columns.append(Int32(column))
            values.append(value)
        }
    }

    /// Shared by every question: the runs of words and letters.
    let shared: Rows
    /// The question's own: what its word list found.
    let own: Rows
    /// What the prior alone says of each passage, as log odds.
    let priorLogOdds: [Double]
    /// 1 for yes, -1 for no, 0 for a passage that nobody decided on.
    let answers: [Int8]

    /// Passes over all passages, at most; and when no passage's share of the
    /// loss moves further than this, it has converged.
    static let mostPasses = 60
    static let tolerance = 1e-3

    /// The weights away from their prior means, to be divided as the entries were.
    struct Solution {
        var shared: [Float]
        var own: [Float]
        var passes = 0
    }

    func solve(sharedColumns: Int, ownColumns: Int) -> Solution {
        let decided = answers.indices.filter { answers[$0] != 0 }
        var solution = Solution(
            shared: [Float](repeating: 0, count: sharedColumns), own: [Float](repeating: 0, count: ownColumns))
        // By passage: how much of it is not yet explained, from 0 to 1.
        var shares = [Double](repeating: 0, count: answers.count)
        for row in decided {
            let share = logistic(-Double(answers[row]) * priorLogOdds[row])
            shares[row] = share
            add(Float(share) * Float(answers[row]), row, &solution)
        }
        let squares = answers.indices.map { square(shared, $0) + square(own, $0) }
        var order = decided
        var random = SplitMix(seed: 1)
        for pass in 1...Self.mostPasses {
            order.shuffle(using: &random)
            var furthest = 0.0
            for row in order {
                let answer = Double(answers[row])
                let before = shares[row]
                let logOdds =
                    answer * (dot(shared, row, solution.shared) + dot(own, row, solution.own) + priorLogOdds[row])
                let share = Self.share(square: squares[row], logOdds: logOdds, before: before)
                let moved = share - before
                guard abs(moved) > 1e-9 else { continue }
                shares[row] = share
                add(Float(moved) * Float(answer), row, &solution)
                furthest = max(furthest, abs(moved))
            }
            solution.passes = pass
            if furthest < Self.tolerance { break }
        }
        return solution
    }

    /// Where the passage's own part of the dual is least, found by Newton's steps
    /// on the share's log odds, in which it is smooth and rises throughout.
    private static func share(square: Double, logOdds: Double, before: Double) -> Double {
        var place = before > 0 && before < 1 ? logOddsOf(before) : -logOdds
        for _ in 0..<20 {
            let share = logistic(place)
            let step = (square * (share - before) + logOdds + place) / (square * share * (1 - share) + 1)
            place -= step
            if abs(step) < 1e-6 { break }
        }
        return min(max(logistic(place), 1e-12), 1 - 1e-12)
    }

    private func square(_ rows: Rows, _ row: Int) -> Double {
        var sum: Float = 0
        for at in Int(rows.starts[row])..<Int(rows.starts[row + 1]) { sum += rows.values[at] * rows.values[at] }
        return Double(sum)
    }

    private func dot(_ rows: Rows, _ row: Int, _ weights: [Float]) -> Double {
        let range = Int(rows.starts[row])..<Int(rows.starts[row + 1])
        return rows.columns.withUnsafeBufferPointer { columns in
            rows.values.withUnsafeBufferPointer { values in
                weights.withUnsafeBufferPointer { weights in
                    var sum: Float = 0
                    for at in range { sum += values[at] * weights[Int(columns[at])] }
                    return Double(sum)
                }
            }
        }
    }

    private func add(_ amount: Float, _ row: Int, _ solution: inout Solution) {
        Self.add(amount, shared, row, &solution.shared)
        Self.add(amount, own, row, &solution.own)
    }

    private static func add(_ amount: Float, _ rows: Rows, _ row: Int, _ weights: inout [Float]) {
        let range = Int(rows.starts[row])..<Int(rows.starts[row + 1])
        rows.columns.withUnsafeBufferPointer { columns in
            rows.values.withUnsafeBufferPointer { values in
                weights.withUnsafeMutableBufferPointer { weights in
                    for at in range { weights[Int(columns[at])] += amount * values[at] }
                }
            }
        }
    }
}
