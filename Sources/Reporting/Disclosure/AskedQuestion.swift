import Involvement

/// A question whose answers are counted, and how they add up.
struct AskedQuestion {
    let question: Question
    let shape: Answer.Shape
    let kind: AnswerCell.Kind
    /// What is offered now.
    let offered: [(code: String, text: String)]

    func cell(_ state: String) -> Cell {
        Cell(.everybody, .answer(AnswerCell(question: question.id, kind: kind, state: state)))
    }

    func cell(_ row: AnswerTally.Row) -> Cell {
        Cell(
            .everybody,
            .answer(AnswerCell(question: question.id, kind: kind, state: row.outcome.state, option: row.option)))
    }

    /// One row for each thing that could be chosen, or one for having answered;
    /// one for what was written by hand and is neither; and then one for each
    /// reason for no answer.
    /// - Parameter chosen: codes that somebody chose.
    func rows(chosen: Set<String>) -> [AnswerTally.Row] {
        let answers: [AnswerTally.Row] =
            switch shape {
            case .choice, .choices, .ranking, .service: AnswerTally.rows(offered: offered, chosen: chosen)
            case .text, .number, .date, .time, .consent:
                [AnswerTally.Row(option: nil, text: "Answered", is: .answered)]
            }
        // Counted, and never quoted here: they are a person's own words, and may name somebody. There is always such
        // a row, since one that comes only when there is something to count would tell that there is.
        let byHand = AnswerTally.Row(option: nil, text: "Written by hand, fits no answer", is: .asWritten)
        let reasons: [ItemNonresponse] = [.leftBlank, .preferNotToSay, .dontKnow]
        return answers + [byHand] + reasons.map { AnswerTally.Row(option: nil, text: $0.inWords, is: .absent($0)) }
    }
}

extension Tabulation {
    /// All but messages and consents, in the order asked.
    var askedQuestions: [AskedQuestion] {
        let repeated = Set(
            consultation.instrument.repetitions.flatMap { $0.blocks.flatMap(\.pages).flatMap(\.questions).map(\.id) })
        let isTierTheGroup = isTierTheGroup
        return consultation.instrument.questions.compactMap { question in
            guard let shape = question.shape, shape != .consent else { return nil }
            let kind: AnswerCell.Kind =
                if repeated.contains(question.id) || tallies[question.id]?.isRepeated == true {
                    .rounds
                } else {
                    switch shape {
                    case .choices, .ranking: .many
                    case .service where serviceQuestions == [question.id]: .service
                    case .choice where question.id == consultation.instrument.tierQuestion && isTierTheGroup: .tier
                    default: .one
                    }
                }
            let offered: [(code: String, text: String)] =
                shape == .service
                ? consultation.register.services.map { ($0.id.rawValue, $0.name) }
                // Choosing "I'd rather not say" is kept as the reason for no answer.
                : question.choices.filter { $0.nonresponse == nil }.map { ($0.id.rawValue, $0.text) }
            return AskedQuestion(question: question, shape: shape, kind: kind, offered: offered)
        }
    }

    /// Whether everybody stands in the group of the tier they chose, as they do
    /// when the services offered are those of that tier.
    private var isTierTheGroup: Bool {
        guard let question = consultation.instrument.tierQuestion else { return false }
        return responses.allSatisfy { response in
            if case .answered(.choice(let choice)) = response.items[question] {
                Tier(code: choice.rawValue) == tier(of: response)
            } else {
                tier(of: response) == nil
            }
        }
    }
}

extension ItemNonresponse {
    var inWords: String {
        switch self {
        case .notAsked: "Not asked"
        case .leftBlank: "Left blank"
        case .preferNotToSay: "Preferred not to say"
        case .dontKnow: "Did not know"
        }
    }
}
