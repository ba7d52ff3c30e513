import Involvement

// Counting, for one group of people or one question, straight into suppression.
extension Tabulation {
    /// The theme figures of a group.
    func block(of group: Group, _ suppression: Suppression) -> Summary.Block {
        var tally: [ID<Theme>: [Polarity: Int]] = [:]
        for member in group.members {
            for (theme, polarity) in mentions[member] { tally[theme, default: [:]][polarity, default: 0] += 1 }
        }
        let size = group.members.count
        let base = suppression.base(size)
        let themes = consultation.codebook.themes.map { theme in
            let counts = tally[theme.id] ?? [:]
            let respondents = suppression.count(counts.values.reduce(0, +), of: size)
            return Summary.ThemeFigures(
                theme: theme.id, name: theme.name, respondents: respondents,
                share: suppression.share(respondents, of: base),
                polarity: suppression.polarity(counts, of: size))
        }
        return Summary.Block(code: group.code, name: group.name, respondents: base, themes: themes)
    }

    /// One entry for each question but messages and consents.
    func questionFigures(_ suppression: Suppression) -> [Summary.QuestionFigures] {
        consultation.instrument.questions.compactMap { question in
            guard let shape = question.shape, shape != .consent else { return nil }
            return Summary.QuestionFigures(
                question: question.id, text: question.text, type: question.type,
                options: options(of: question, shape, suppression))
        }
    }

    /// One row for each thing that could be chosen, or one for having answered,
    /// and then one for each reason for no answer.
    private func options(
        of question: Question, _ shape: Answer.Shape, _ suppression: Suppression
    ) -> [Summary.OptionFigures] {
        let tally = AnswerTally(of: question.id, in: responses)
        let offered: [(option: String?, text: String, people: Int)] =
            switch shape {
            case .choice, .choices, .ranking:
                tally.rows(
                    // Choosing "I'd rather not say" is kept as the reason for no answer.
                    offered: question.choices.filter { $0.nonresponse == nil }.map { ($0.id.rawValue, $0.text) })
            case .service:
                tally.rows(offered: consultation.register.services.map { ($0.id.rawValue, $0.name) })
            case .text, .number, .date, .time, .consent:
                [(nil, "Answered", tally.answered)]
            }
        let reasons: [ItemNonresponse] = [.leftBlank, .preferNotToSay, .dontKnow]
        // Out of those who were asked: with routing, that may be few, and everybody may know who they are.
        let asked = responses.count - tally.absent(.notAsked)
        let published = suppression.answers(offered.map(\.people) + reasons.map(tally.absent), of: asked)
        let answeredState = ItemResponse.answered(.text("")).state
        var rows = zip(offered, published).map {
            Summary.OptionFigures(option: $0.option, text: $0.text, state: answeredState, respondents: $1)
        }
        rows += zip(reasons, published.dropFirst(offered.count)).map {
            Summary.OptionFigures(option: nil, text: $0.inWords, state: $0.rawValue, respondents: $1)
        }
        rows.append(
            Summary.OptionFigures(
                option: nil, text: ItemNonresponse.notAsked.inWords, state: ItemNonresponse.notAsked.rawValue,
                respondents: suppression.count(tally.absent(.notAsked), of: responses.count)))
        return rows
    }
}

/// True counts of the answers to one question.
private struct AnswerTally {
    private(set) var answered = 0
    /// Written by hand, and no answer of the kind asked for.
    private(set) var asWritten = 0
    private var chosen: [String: Int] = [:]
    private var absences: [ItemNonresponse: Int] = [:]

    init(of question: ID<Question>, in responses: [Response]) {
        for response in responses {
            // An older version of the survey may not have had the question.
            switch response.items[question] ?? .absent(.notAsked) {
            case .absent(let reason): absences[reason, default: 0] += 1
            case .asWritten: asWritten += 1
            case .answered(let answer):
                answered += 1
                for code in answer.codes { chosen[code, default: 0] += 1 }
            }
        }
    }

    func absent(_ reason: ItemNonresponse) -> Int { absences[reason] ?? 0 }

    /// What is offered now, in its order, then what only older answers hold.
    func rows(offered: [(code: String, text: String)]) -> [(option: String?, text: String, people: Int)] {
        let known = Set(offered.map(\.code))
        let former = chosen.keys.filter { !known.contains($0) }.sorted()
        return (offered + former.map { ($0, "\($0) (no longer offered)") }).map {
            ($0.code, $0.text, chosen[$0.code] ?? 0)
        }
    }
}

extension Answer {
    /// What was chosen, each at most once; empty for words and numbers.
    fileprivate var codes: Set<String> {
        switch self {
        case .choice(let choice): [choice.rawValue]
        case .choices(let choices): Set(choices.map(\.rawValue))
        // That it was put somewhere in the order; which place is not counted.
        case .ranking(let choices): Set(choices.map(\.rawValue))
        case .service(let service): [service.rawValue]
        case .text, .number, .date, .time, .consent: []
        }
    }
}

extension ItemNonresponse {
    fileprivate var inWords: String {
        switch self {
        case .notAsked: "Not asked"
        case .leftBlank: "Left blank"
        case .preferNotToSay: "Preferred not to say"
        case .dontKnow: "Did not know"
        }
    }
}
