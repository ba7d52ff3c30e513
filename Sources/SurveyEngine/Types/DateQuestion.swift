import DefinitionReading
import Involvement

/// A date, as exact as the survey asks for it.
struct DateQuestion: QuestionType {
    let name = "date"
    let shape: Answer.Shape? = .date
    let keys = ["precision", "at least", "at most"]
    let wordsWhenMissing = SurveyPhrase.writeTheDate
    let twin = FormTwin(xlsform: "date", control: .input, dataType: "date", ddi: .datetime)

    func twin(of question: Question) -> FormTwin {
        var twin = twin
        switch question.precision {
        case .day: break
        case .month: twin.appearance = "month-year"
        case .year: twin.appearance = "year"
        }
        return twin
    }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.precision =
            reading.oneOf(PartialDate.Precision.allCases, "precision", of: node) ?? .day
        question.limits.earliest = reading.dateBound("at least", of: node) { $0.firstDay }
        question.limits.latest = reading.dateBound("at most", of: node) { $0.lastDay }
        if case .day(let earliest) = question.limits.earliest, case .day(let latest) = question.limits.latest,
            earliest > latest
        {
            reading.reportInverted("at least", "at most", of: node, remedy: "Swap the two dates")
        }
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .date(question.precision) }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer { .dateBoxes(question.precision) }

    func parts(of question: Question, offering choices: [Choice]) -> [String] {
        switch question.precision {
        case .day: WrittenDate.partNames
        case .month: ["month", "year"]
        case .year: ["year"]
        }
    }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        let written: WrittenDate
        if let parts = Parts(entered, named: WrittenDate.partNames) {
            written = WrittenDate(day: parts["day"], month: parts["month"], year: parts["year"])
        } else {
            guard entered.count == 1, let date = WrittenDate(entered[0]) else {
                throw WrittenDate.unreadable(question.precision)
            }
            written = date
        }
        return .answered(.date(try written.date(question.precision)))
    }

    func inOnePiece(_ written: [String]) -> String {
        guard let parts = Parts(written, named: WrittenDate.partNames) else { return written.joined(separator: "; ") }
        return WrittenDate.partNames.compactMap { parts[$0] }.joined(separator: " ")
    }

    /// A bound finer than the answer says nothing about it: a month holds when
    /// any of its days does.
    func check(_ answer: Answer, to question: Question, given answers: AnswersSoFar) throws(Refusal) {
        guard case .date(let date) = answer else { return }
        if let bound = question.limits.earliest, let day = Self.day(bound, today: answers.today), date.lastDay < day {
            throw Self.refusal(bound, day, date.precision, isLater: true)
        }
        if let bound = question.limits.latest, let day = Self.day(bound, today: answers.today), date.firstDay > day {
            throw Self.refusal(bound, day, date.precision, isLater: false)
        }
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        if case .answered(.date(let date)) = item { language.date(date) } else { "" }
    }

    /// Bounds are days, or today; a survey file can say no others.
    private static func day(_ bound: Expression, today: Day) -> Day? {
        switch bound {
        case .day(let day): day
        case .call(.today, []): today
        default: nil
        }
    }

    private static func refusal(
        _ bound: Expression, _ day: Day, _ precision: PartialDate.Precision, isLater: Bool
    ) -> Refusal {
        if case .day = bound {
            return Refusal(isLater ? .dateLater : .dateEarlier, ["date": .date(PartialDate(day).cut(to: precision))])
        }
        switch precision {
        case .day: return Refusal(isLater ? .dateTodayLater : .dateTodayEarlier)
        case .month: return Refusal(isLater ? .dateThisMonthLater : .dateThisMonthEarlier)
        case .year: return Refusal(isLater ? .dateThisYearLater : .dateThisYearEarlier)
        }
    }
}

extension PartialDate {
    /// The last day it may mean.
    var lastDay: Day {
        let month = month ?? 12
        let last = day.map { [$0] } ?? [31, 30, 29, 28]
        return last.lazy.compactMap { Day(year: year, month: month, day: $0) }.first ?? firstDay
    }

    /// Without what is finer than this.
    func cut(to precision: Precision) -> PartialDate {
        switch precision {
        case .day: self
        case .month: PartialDate(year: year, month: month) ?? self
        case .year: PartialDate(year: year) ?? self
        }
    }
}
