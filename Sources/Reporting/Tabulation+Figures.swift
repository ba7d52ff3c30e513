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
        let tallies = AnswerTally.ofEachQuestion(in: responses)
        let repeated = Set(
            consultation.instrument.repetitions.flatMap { $0.blocks.flatMap(\.pages).flatMap(\.questions).map(\.id) })
        return consultation.instrument.questions.compactMap { question in
            guard let shape = question.shape, shape != .consent else { return nil }
            var tally = tallies[question.id] ?? AnswerTally()
            tally.isRepeated = tally.isRepeated || repeated.contains(question.id)
            return Summary.QuestionFigures(
                question: question.id, text: question.text, type: question.type,
                options: options(of: question, shape, tally, suppression))
        }
    }

    /// One row for each thing that could be chosen, or one for having answered;
    /// one for what was written by hand and is neither; and then one for each
    /// reason for no answer.
    private func options(
        of question: Question, _ shape: Answer.Shape, _ tally: AnswerTally, _ suppression: Suppression
    ) -> [Summary.OptionFigures] {
        let offered: [AnswerTally.Row] =
            switch shape {
            case .choice, .choices, .ranking:
                tally.rows(
                    // Choosing "I'd rather not say" is kept as the reason for no answer.
                    offered: question.choices.filter { $0.nonresponse == nil }.map { ($0.id.rawValue, $0.text) })
            case .service:
                tally.rows(offered: consultation.register.services.map { ($0.id.rawValue, $0.name) })
            case .text, .number, .date, .time, .consent:
                [AnswerTally.Row(option: nil, text: "Answered", is: .answered)]
            }
        // Counted, and never quoted here: they are a person's own words, and may name somebody. There is always such
        // a row, since one that comes only when there is something to count would tell that there is.
        let byHand = AnswerTally.Row(option: nil, text: "Written by hand, fits no answer", is: .asWritten)
        let reasons: [ItemNonresponse] = [.leftBlank, .preferNotToSay, .dontKnow]
        let rows = offered + [byHand] + reasons.map { AnswerTally.Row(option: nil, text: $0.inWords, is: .absent($0)) }
        // Out of those who were asked: with routing, that may be few, and everybody may know who they are.
        let published = suppression.answers(rows.map { tally[$0.outcome].people }, of: tally.peopleAsked)
        var figures = zip(rows, published).map { row, people in
            Summary.OptionFigures(
                option: row.option, text: row.text, state: row.outcome.state, respondents: people,
                rounds: tally.isRepeated ? suppression.rounds(tally[row.outcome].rounds, by: people) : nil)
        }
        figures.append(
            Summary.OptionFigures(
                option: nil, text: ItemNonresponse.notAsked.inWords, state: ItemNonresponse.notAsked.rawValue,
                respondents: suppression.count(responses.count - tally.peopleAsked, of: responses.count)))
        return figures
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
