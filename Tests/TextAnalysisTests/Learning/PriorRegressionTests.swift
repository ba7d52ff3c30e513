import Testing

@testable import TextAnalysis

struct PriorRegressionTests {
    /// A problem with a few columns, some of them the question's own.
    private func makeProblem(seed: UInt64, rows: Int = 60) -> PriorRegression {
        var random = SplitMix(seed: seed)
        var shared = PriorRegression.Rows()
        var own = PriorRegression.Rows()
        var priors: [Double] = []
        var answers: [Int8] = []
        for _ in 0..<rows {
            for column in 0..<8 where Bool.random(using: &random) {
                shared.add(column, Float.random(in: -1...1, using: &random))
            }
            own.add(0, 0.4)
            if Bool.random(using: &random) { own.add(1, 0.4) }
            shared.end()
            own.end()
            priors.append(Double.random(in: -4...1, using: &random))
            answers.append([-1, -1, 0, 1].randomElement(using: &random)!)
        }
        return PriorRegression(shared: shared, own: own, priorLogOdds: priors, answers: answers)
    }

    /// How far the weights could still be moved to make both prior and answers likelier.
    private func gradient(_ problem: PriorRegression, _ solution: PriorRegression.Solution) -> [Double] {
        var gradient = (solution.shared + solution.own).map(Double.init)
        for row in problem.answers.indices where problem.answers[row] != 0 {
            let answer = Double(problem.answers[row])
            var entries: [(Int, Double)] = []
            for (rows, start) in [(problem.shared, 0), (problem.own, solution.shared.count)] {
                for at in Int(rows.starts[row])..<Int(rows.starts[row + 1]) {
                    entries.append((start + Int(rows.columns[at]), Double(rows.values[at])))
                }
            }
            let all = (solution.shared + solution.own).map(Double.init)
            let logOdds = entries.reduce(problem.priorLogOdds[row]) { $0 + all[$1.0] * $1.1 }
            let pull = answer * logistic(-answer * logOdds)
            for (column, value) in entries { gradient[column] -= pull * value }
        }
        return gradient
    }

    @Test(arguments: UInt64(1)...20)
    func `the weights found are the likeliest, given the prior and the answers`(seed: UInt64) {
        let problem = makeProblem(seed: seed)

        let solution = problem.solve(sharedColumns: 8, ownColumns: 2)

        #expect(gradient(problem, solution).allSatisfy { abs($0) < 0.01 })
        #expect(solution.passes < PriorRegression.mostPasses)
    }

    @Test func `with nothing decided the prior stands`() {
        let asked = makeProblem(seed: 1)
        let problem = PriorRegression(
            shared: asked.shared, own: asked.own, priorLogOdds: asked.priorLogOdds,
            answers: asked.answers.map { _ in 0 })

        let solution = problem.solve(sharedColumns: 8, ownColumns: 2)

        #expect((solution.shared + solution.own).allSatisfy { $0 == 0 })
    }
}
