import Involvement

/// One row of the answer table: what became of a question, or one of several
/// choices. Here, and nowhere else, the shapes of an answer meet columns.
struct AnswerRow: Equatable {
    /// `answered`, or the reason why there is no answer.
    var state: String
    var shape: Answer.Shape?
    var text: String?
    var number: Double?

    /// In the order of their positions; empty only for a list of no choices.
    static func rows(of item: ItemResponse) -> [AnswerRow] {
        if case .asWritten(let words) = item { return [AnswerRow(state: item.state, text: words)] }
        guard let answer = item.answer else { return [AnswerRow(state: item.state)] }
        func row(text: String? = nil, number: Double? = nil) -> AnswerRow {
            AnswerRow(state: item.state, shape: answer.shape, text: text, number: number)
        }
        return switch answer {
        case .text(let text): [row(text: text)]
        case .number(let number): [row(number: number)]
        case .choice(let choice): [row(text: choice.rawValue)]
        case .choices(let choices), .ranking(let choices): choices.map { row(text: $0.rawValue) }
        case .date(let date): [row(text: date.iso)]
        case .time(let time): [row(text: time.iso)]
        case .service(let service): [row(text: service.rawValue)]
        case .consent(let isGiven): [row(number: isGiven ? 1 : 0)]
        }
    }

    /// Reads back one row; several choices come one by one. Nil for columns that
    /// `rows(of:)` never makes.
    var item: ItemResponse? {
        if state == ItemResponse.asWritten("").state { return text.map(ItemResponse.asWritten) }
        guard let shape else { return ItemNonresponse(rawValue: state).map(ItemResponse.absent) }
        let answer: Answer? =
            switch shape {
            case .text: text.map(Answer.text)
            case .number: number.map(Answer.number)
            case .choice: text.map { .choice(ID($0)) }
            case .choices: text.map { .choices([ID($0)]) }
            case .ranking: text.map { .ranking([ID($0)]) }
            case .date: text.flatMap { PartialDate(iso: $0) }.map(Answer.date)
            case .time: text.flatMap { TimeOfDay(iso: $0) }.map(Answer.time)
            case .service: text.map { .service(ID($0)) }
            case .consent: number.map { .consent($0 != 0) }
            }
        return answer.map(ItemResponse.answered)
    }
}
