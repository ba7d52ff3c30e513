import ArgumentParser
import Involvement
import Workflow

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "List every problem of a release folder or of one of its files.")

    @Argument(help: "A release folder, or one file.")
    var path: String

    @Flag(help: "One JSON object a problem.")
    var json = false

    func run() throws {
        let problems = try ReviewCycle.problems(ofSubmissionAt: path)
        for problem in problems {
            if json {
                try Console.json(ProblemLine(problem))
            } else {
                Console.out(problem.description)
            }
        }
        Console.talk(problems.isEmpty ? "\(path) is good." : Saying.problems(problems.count))
        if !problems.isEmpty { throw ProblemsFound() }
    }
}
