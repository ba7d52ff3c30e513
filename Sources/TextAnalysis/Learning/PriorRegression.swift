/// Yes-or-no questions about the same passages, each answered by logistic
/// regression with a Gaussian prior that need not be about nought: the most
/// likely weights given both. With nothing decided they are the prior itself.
///
/// Solved in the dual, one passage at a time, which needs no step size: Yu,
/// Huang and Lin, *Dual coordinate descent methods
/// for logistic regression*, Machine Learning 85 (2011). A few questions are
/// solved side by side, since most of the time goes into fetching a passage's
/// runs of words and letters and their weights from memory, and one fetch then
/// serves them all. None has a part in the solution of another, but for what the
/// tolerance leaves open.
struct PriorRegression {
    /// Shared by every question: the runs of words and letters.
    let shared: SparseRows
    /// At most `together`.
    let questions: [Question]

    struct Question {
        /// What its own word list found.
        let own: SparseRows
        /// What the prior alone says of each passage.
        let priorLogOdds: [Float]
        /// 1 for yes, -1 for no, 0 for a passage that nobody decided on.
        let answers: [Int8]
    }

    /// A number for each question.
    typealias Each = SIMD8<Float>
    static let together = Each.scalarCount

    /// Passes over the passages, at most; and when in a pass over all of them no
    /// passage's share of the loss moves further than this, it has converged.
    static let mostPasses = 100
    static let tolerance: Float = 1e-3

    /// The weights away from their prior means, to be divided as the entries were.
    struct Solution {
        /// By column.
        var shared: ContiguousArray<Each>
        /// By column of their own.
        fileprivate var ownByColumn: ContiguousArray<Each>
        var passes = 0

        /// One question's, by column of its own.
        func own(of question: Int) -> [Float] { ownByColumn.map { $0[question] } }
    }

    /// Where the solution stands with one passage.
    private struct Standing {
        /// 1, -1 and 0 as above.
        var answers = Each.zero
        var priorLogOdds = Each.zero
        /// The squares of its entries together.
        let squares: Each
        /// How much of it is not yet explained, from 0 to 1; at first nothing was looked at.
        var shares = Each.zero
        /// The log odds of the shares.
        var places = Each.zero
        /// In which pass it is looked at next.
        var next = 0
        var rests = 0

        /// A passage that hardly moves is looked at again in every second pass, then in
        /// every fourth, eighth and sixteenth, unless one goes over all.
        mutating func rest(after pass: Int, hardlyMoved: Bool) {
            rests = hardlyMoved ? min(rests + 1, 4) : 0
            next = pass + 1 << rests
        }
    }

    func solve(sharedColumns: Int, ownColumns: Int) -> Solution {
        var solution = Solution(
            shared: ContiguousArray(repeating: .zero, count: sharedColumns),
            ownByColumn: ContiguousArray(repeating: .zero, count: ownColumns))
        let own = OwnRows(questions.map(\.own))
        var standings = makeStandings(own)
        var order = standings.indices.filter { standings[$0].answers != .zero }.map { Int32($0) }
        var random = SplitMix(seed: 1)
        var isOverAll = true
        while solution.passes < Self.mostPasses {
            solution.passes += 1
            order.shuffle(using: &random)
            var furthest: Float = 0
            for row in order.lazy.map({ Int($0) }) where isOverAll || standings[row].next <= solution.passes {
                let moved = move(row, own, &standings[row], &solution)
                furthest = max(furthest, moved)
                standings[row].rest(after: solution.passes, hardlyMoved: moved < Self.tolerance)
            }
            if isOverAll, furthest < Self.tolerance { break }
            isOverAll = furthest < Self.tolerance
        }
        return solution
    }

    private func makeStandings(_ own: OwnRows) -> [Standing] {
        (0..<shared.count).map { row in
            var standing = Standing(squares: own.squares(row) + shared.squares[row])
            for (index, question) in questions.enumerated() {
                standing.answers[index] = Float(question.answers[row])
                standing.priorLogOdds[index] = question.priorLogOdds[row]
            }
            return standing
        }
    }

    /// Moves a passage's shares to where its own part of the dual is least.
    /// - Returns: how far the one that moved furthest did.
    private func move(
        _ row: Int, _ own: borrowing OwnRows, _ standing: inout Standing, _ solution: inout Solution
    ) -> Float {
        let logOdds =
            standing.answers
            * (standing.priorLogOdds + shared.product(row, with: solution.shared)
                + own.product(row, with: solution.ownByColumn))
        let before = standing.shares
        var places = standing.places.replacing(with: -logOdds, where: before .== 0)
        // Newton's steps on the shares' log odds, in which it is smooth and rises
        // throughout. What they leave the next pass takes. It bends at 0, where steps
        // to and fro would never end for a passage with many entries, so they keep to
        // the side that the answer is on.
        let isBelow = standing.squares * (0.5 - before) + logOdds .> 0
        func keepToItsSide() {
            places.replace(with: 0, where: (isBelow .& (places .> 0)) .| (.!isBelow .& (places .< 0)))
        }
        keepToItsSide()
        for _ in 0..<Self.steps {
            let shares = logistic(places)
            places -=
                (standing.squares * (shares - before) + logOdds + places)
                / (standing.squares * shares * (1 - shares) + 1)
            keepToItsSide()
        }
        places.replace(with: Self.furthestPlace, where: places .> Self.furthestPlace)
        places.replace(with: -Self.furthestPlace, where: places .< -Self.furthestPlace)
        standing.places = places
        standing.shares = logistic(places)
        let amounts = (standing.shares - before) * standing.answers
        shared.add(row, times: amounts, to: &solution.shared)
        own.add(row, times: amounts, to: &solution.ownByColumn)
        return max(amounts.max(), -amounts.min())
    }

    private static let steps = 3
    /// Shares are kept from 0 and 1 by this.
    private static let furthestPlace: Float = 16
}
