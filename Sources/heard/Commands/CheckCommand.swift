import ArgumentParser
import Involvement
import Workflow

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List every problem in the survey, the codebook and the services at once.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Flag(help: "One JSON object a problem.")
    var json = false

    func run() throws {
        let problems = ConsultationFolder(path: folder).problems()
        for problem in problems {
            if json {
                try Console.json(ProblemLine(problem))
            } else {
                Console.out(problem.description)
            }
        }
        Console.talk(Words.problems(problems.count))
        if !problems.isEmpty { throw ProblemsFound() }
    }
}

/// A problem as JSON.
struct ProblemLine: Encodable {
    let file: String
    let line: Int?
    let column: Int?
    let place: String
    let reason: String
    let remedy: String

    init(_ problem: Problem) {
        file = problem.file
        line = problem.line
        column = problem.column
        place = problem.place
        reason = problem.reason
        remedy = problem.remedy
    }
}
