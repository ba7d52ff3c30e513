import ArgumentParser
import Involvement
import TextAnalysis

struct CodebookCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List every problem in a codebook at once, and advice on its themes and their words.",
        discussion: "Advice never makes a codebook fail: whoever wrote it knows the people it is for.")

    @Argument(help: "The codebook: a file, or a consultation folder.")
    var file: String

    @Flag(help: "One JSON object a problem or piece of advice.")
    var json = false

    @Flag(help: "Problems only.")
    var noAdvice = false

    func run() throws {
        let codebook: CodebookOnDisk
        do {
            codebook = try CodebookOnDisk(file)
        } catch let problems as Problems {
            for problem in problems.all {
                if json { try Console.json(ProblemLine(problem)) } else { Console.out(problem.description) }
            }
            throw ProblemsFound(message: Saying.problems(problems.all.count))
        }
        if !noAdvice { try CodebookAdviceReport.show(codebook, json: json) }
        Console.talk(Saying.problems(0))
    }
}

/// Advice on a codebook, a line each.
enum CodebookAdviceReport {
    /// As much as somebody reads who asked about something larger.
    private static let fewPieces = 5

    static func show(_ codebook: CodebookOnDisk, json: Bool) throws {
        let advice = codebook.advice()
        try show(advice, json: json)
        Console.talk("\(Saying.count(advice.count, "piece", "pieces")) of advice on the codebook.")
    }

    /// The gravest few, and where all of it is listed. As JSON, all of it.
    /// - Parameter path: the codebook as the caller named it.
    static func showFew(_ codebook: CodebookOnDisk, at path: String, json: Bool) throws {
        let advice = codebook.advice()
        if json || advice.count <= fewPieces { return try show(codebook, json: json) }
        let gravest = CodebookAdvice.Kind.allCases.flatMap { kind in advice.filter { $0.kind == kind } }
        try show(Array(gravest.prefix(fewPieces)), json: false)
        Console.talk(
            "\(fewPieces) of \(advice.count) pieces of advice on the codebook. `heard codebook check \(path)` lists all."
        )
    }

    private static func show(_ advice: [(kind: CodebookAdvice.Kind, problem: Problem)], json: Bool) throws {
        for (kind, problem) in advice {
            if json {
                try Console.json(ProblemLine(problem, adviceOnCodebook: kind))
            } else {
                Console.out("Advice: \(problem.description)")
            }
        }
    }
}
