import Involvement

/// `options.csv`: how each question was answered, in counts of people. One row for each option, one for answers written by hand that are
/// none of them, without the words, and one for each reason for no answer.
struct OptionsCSV: CSVFormat {
    let fileName = "options.csv"
    let about = "how each question was answered, counted"
    let key = ["question", "option", "answer_state"]

    let columns = [
        CSVColumn("question", .code, "The code of the question"),
        CSVColumn("question_text", .words, "Its words"),
        CSVColumn("type", .words, "Its type"),
        CSVColumn("option", .code, "What could be chosen; empty in the other rows"),
        CSVColumn("option_text", .words, "The same in words, or what the row is about"),
        CSVColumn(
            "answer_state",
            .oneOf(
                [ItemResponse.answeredState, ItemResponse.asWrittenState] + ItemNonresponse.allCases.map(\.rawValue)),
            "answered; as_written for what was written by hand and is none of the answers asked for; or the reason for "
                + "no answer"),
        CSVColumn("respondents", .count, "People, each once; one person can stand in several rows"),
        CSVColumn("rounds", .count, "How often they gave it, when the question is asked several times"),
    ]

    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws {
        for question in release.summary.questions {
            for option in question.options {
                try take([
                    .words(question.question.rawValue), .words(question.text), .words(question.type),
                    .words(option.option ?? ""), .words(option.text), .words(option.state),
                    .count(option.respondents), option.rounds.map(CSVCell.count) ?? .symbol(.notApplicable),
                ])
            }
        }
    }
}
