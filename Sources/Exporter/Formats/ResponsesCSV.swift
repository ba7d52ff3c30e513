import Involvement

/// `responses.csv`: how each question was answered. It holds counts only: a
/// single response never leaves, since its answers together could tell who
/// wrote it. One row for each option, one for answers written by hand that are
/// none of them, without the words, and one for each reason for no answer.
struct ResponsesCSV: CSVFormat {
    let fileName = "responses.csv"
    let about = "how each question was answered, counted; no single answer is in it"

    let columns = [
        CSVColumn("question", .code), CSVColumn("question_text", .words), CSVColumn("type", .words),
        CSVColumn("option", .code), CSVColumn("option_text", .words),
        CSVColumn(
            "answer_state",
            .oneOf(
                [ItemResponse.answeredState, ItemResponse.asWrittenState] + ItemNonresponse.allCases.map(\.rawValue))),
        CSVColumn("respondents", .count), CSVColumn("rounds", .count),
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
