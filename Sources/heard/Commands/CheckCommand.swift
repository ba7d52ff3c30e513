import ArgumentParser
import Involvement
import SurveyEngine
import TextAnalysis
import Workflow

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "List every problem in the survey, the codebook, the services and the replies at once, and advice on the words.",
        discussion: "Advice never makes a survey fail: whoever wrote it knows the people it is for.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Flag(help: "One JSON object a problem or piece of advice.")
    var json = false

    @Flag(help: "Problems only.")
    var noAdvice = false

    func run() throws {
        let (consultation, problems) = ConsultationFolder(path: folder).checked()
        for problem in problems {
            if json {
                try Console.json(ProblemLine(problem))
            } else {
                Console.out(problem.description)
            }
        }
        if problems.isEmpty, !noAdvice, let consultation {
            try advise(consultation.instrument)
            try CodebookAdviceReport.showFew(CodebookOnDisk(folder), at: folder, json: json)
        }
        Console.talk(Saying.problems(problems.count))
        if !problems.isEmpty { throw ProblemsFound() }
    }

    private func advise(_ instrument: Instrument) throws {
        let file = ConsultationFolder.surveyFile
        let advice = SurveyLint.advice(on: instrument)
        let places =
            advice.isEmpty ? [:] : SurveyFile.places(name: file, text: try InputFile.text("\(folder)/\(file)"))
        for piece in advice {
            let place = piece.question.flatMap { places[$0] }
            let problem = Problem(
                file: file, line: place?.line, column: place?.column,
                place: piece.question.map { "question `\($0)`" } ?? "", reason: piece.reason, remedy: piece.remedy)
            if json {
                try Console.json(ProblemLine(problem, advice: piece.kind))
            } else {
                Console.out("Advice: \(problem.description)")
            }
        }
        let minutes = SurveyLength.minutes(of: instrument.questions)
        Console.talk(
            "\(Saying.count(advice.count, "piece", "pieces")) of advice. Answering everything takes about \(Saying.count(minutes, "minute", "minutes"))."
        )
    }
}

/// A problem, or advice, as JSON.
struct ProblemLine: Encodable {
    let severity: String
    /// What kind of advice it is; nil for a problem.
    let kind: String?
    let file: String
    let line: Int?
    let column: Int?
    let place: String
    let reason: String
    let remedy: String

    init(_ problem: Problem, advice kind: Advice.Kind) {
        self.init(problem, kind: kind.rawValue)
    }

    init(_ problem: Problem, adviceOnCodebook kind: CodebookAdvice.Kind) {
        self.init(problem, kind: kind.rawValue)
    }

    init(_ problem: Problem) {
        self.init(problem, kind: nil)
    }

    private init(_ problem: Problem, kind: String?) {
        severity = kind == nil ? "problem" : "advice"
        self.kind = kind
        file = problem.file
        line = problem.line
        column = problem.column
        place = problem.place
        reason = problem.reason
        remedy = problem.remedy
    }
}
