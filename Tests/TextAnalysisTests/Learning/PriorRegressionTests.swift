import Testing

@testable import TextAnalysis

struct PriorRegressionTests {
    /// A problem with a few columns, some of them the questions' own.
    /// - Parameter weight: how much more than others the columns count.
    private func makeProblem(seed: UInt64, rows: Int = 60, questions: Int = 3, weight: Float = 1) -> PriorRegression {
        var random = SplitMix(seed: seed)
        var shared = SparseRows()
        for _ in 0..<rows {
            for column in 0..<8 where Bool.random(using: &random) {
                shared.add(column, weight * Float.random(in: -1...1, using: &random))
            }
            shared.end()
        }
        return PriorRegression(
            shared: shared,
            questions: (0..<questions).map { _ in
                var own = SparseRows()
                for _ in 0..<rows {
                    own.add(0, 0.4)
                    if Bool.random(using: &random) { own.add(1, 0.4) }
                    own.end()
                }
                return PriorRegression.Question(
                    own: own, priorLogOdds: (0..<rows).map { _ in Float.random(in: -4...1, using: &random) },
                    answers: (0..<rows).map { _ in [-1, -1, 0, 1].randomElement(using: &random)! })
            })
    }

    /// How far the weights of a question could still be moved to make both prior and
    /// answers likelier.
    private func gradient(_ problem: PriorRegression, _ solution: PriorRegression.Solution, of index: Int) -> [Double] {
        let question = problem.questions[index]
        let all = (solution.shared.map { $0[index] } + solution.own(of: index)).map(Double.init)
        var gradient = all
        for row in question.answers.indices where question.answers[row] != 0 {
            let answer = Double(question.answers[row])
            var entries: [(Int, Double)] = []
            for (rows, start) in [(problem.shared, 0), (question.own, solution.shared.count)] {
                for entry in rows.entries[rows.ranges[row]] {
                    entries.append((start + Int(entry.column), Double(entry.value)))
                }
            }
            let logOdds = entries.reduce(Double(question.priorLogOdds[row])) { $0 + all[$1.0] * $1.1 }
            let pull = answer * logistic(-answer * logOdds)
            for (column, value) in entries { gradient[column] -= pull * value }
        }
        return gradient
    }

    @Test(arguments: UInt64(1)...20)
    func `the weights found are the likeliest, given the prior and the answers`(seed: UInt64) {
        let problem = makeProblem(seed: seed)

        let solution = problem.solve(sharedColumns: 8, ownColumns: 2)

        for question in problem.questions.indices {
            #expect(gradient(problem, solution, of: question).allSatisfy { abs($0) < 0.01 })
        }
        #expect(solution.passes < PriorRegression.mostPasses)
    }

    @Test(arguments: UInt64(1)...20)
    func `they are found for passages too in which very many words count, and before the passes end`(seed: UInt64) {
        let weight: Float = 4
        let problem = makeProblem(seed: seed, weight: weight)

        let solution = problem.solve(sharedColumns: 8, ownColumns: 2)

        for question in problem.questions.indices {
            let gradient = gradient(problem, solution, of: question)
            // What the tolerance leaves open of a passage counts by the squares of its entries.
            #expect(gradient.allSatisfy { abs($0) < 0.01 * Double(weight * weight) }, "\(gradient)")
        }
        #expect(solution.passes < PriorRegression.mostPasses)
    }

    @Test(arguments: UInt64(1)...5)
    func `a question is answered alike alone and beside others`(seed: UInt64) {
        let problem = makeProblem(seed: seed, questions: PriorRegression.together)
        let together = problem.solve(sharedColumns: 8, ownColumns: 2)

        for (index, question) in problem.questions.enumerated() {
            let alone = PriorRegression(shared: problem.shared, questions: [question])
                .solve(sharedColumns: 8, ownColumns: 2)

            for (one, other) in zip(alone.shared, together.shared) { #expect(abs(one[0] - other[index]) < 0.01) }
            for (one, other) in zip(alone.own(of: 0), together.own(of: index)) { #expect(abs(one - other) < 0.01) }
        }
    }

    @Test func `with nothing decided the prior stands`() {
        let asked = makeProblem(seed: 1)
        let problem = PriorRegression(
            shared: asked.shared,
            questions: asked.questions.map {
                PriorRegression.Question(
                    own: $0.own, priorLogOdds: $0.priorLogOdds, answers: $0.answers.map { _ in 0 })
            })

        let solution = problem.solve(sharedColumns: 8, ownColumns: 2)

        #expect(solution.shared.allSatisfy { $0 == .zero })
        for question in problem.questions.indices { #expect(solution.own(of: question) == [0, 0]) }
    }

    @Test func `many probabilities at once are as one by one`() {
        for logOdds in stride(from: Float(-40), through: 40, by: 0.013) {
            let exact = Float(logistic(Double(logOdds)))

            let quick = logistic(SIMD8(repeating: logOdds))

            #expect(abs(quick[0] - exact) <= 4e-7 * exact, "at \(logOdds)")
        }
    }
}
