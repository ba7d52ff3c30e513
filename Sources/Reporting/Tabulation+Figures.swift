import Involvement

// The tables of a summary, out of figures that were hidden already.
extension Tabulation {
    /// - Parameter isOfNow: false for figures of an earlier release, beside which
    ///   nothing may be counted anew.
    func summary(
        _ groupings: [Summary.Grouping], _ cells: [PublishedCell], _ suppression: Suppression, isOfNow: Bool = true
    ) -> Summary {
        let figures = Dictionary(cells.map { ($0.cell, $0.figure) }, uniquingKeysWith: { first, _ in first })
        let months = responses.map(\.day.isoMonth)
        let period: ClosedRange<String>? =
            if let first = months.min(), let last = months.max() { first...last } else { nil }
        return Summary(
            policy: suppression.policy.name,
            whole: block(code: "all", name: "Everybody", .everybody, figures, suppression),
            tables: groupings.map { grouping in
                Summary.Table(
                    grouping: grouping,
                    blocks: groups(by: grouping).map {
                        block(code: $0.code, name: $0.name, .group(grouping, $0.code), figures, suppression)
                    })
            },
            questions: questionFigures(figures, suppression, isOfNow),
            collectedQuotations: quotations.count { $0.quotation.response == nil }, period: period)
    }

    /// The theme figures of a group.
    private func block(
        code: String, name: String, _ population: Cell.Population, _ figures: [Cell: PublishedCount],
        _ suppression: Suppression
    ) -> Summary.Block {
        func figure(_ measure: Cell.Measure) -> PublishedCount { figures[Cell(population, measure)] ?? .notAvailable }
        let base = figure(.people)
        return Summary.Block(
            code: code, name: name, respondents: base,
            themes: consultation.codebook.themes.map { theme in
                let respondents = figure(.theme(theme.id))
                return Summary.ThemeFigures(
                    theme: theme.id, name: theme.name, respondents: respondents,
                    share: suppression.share(respondents, of: base),
                    polarity: Dictionary(
                        uniqueKeysWithValues: Polarity.allCases.map { ($0, figure(.polarity($0, theme.id))) }))
            })
    }

    /// One entry for each question but messages and consents.
    private func questionFigures(
        _ figures: [Cell: PublishedCount], _ suppression: Suppression, _ isOfNow: Bool
    ) -> [Summary.QuestionFigures] {
        askedQuestions.map { asked in
            let tally = tallies[asked.question.id] ?? AnswerTally()
            var options = asked.rows(tally).map { row in
                let people = figures[asked.cell(row)] ?? .notAvailable
                let rounds = isOfNow ? suppression.rounds(tally[row.outcome].rounds, by: people) : .notAvailable
                return Summary.OptionFigures(
                    option: row.option, text: row.text, state: row.outcome.state, respondents: people,
                    rounds: asked.kind == .rounds ? rounds : nil)
            }
            let notAsked = ItemNonresponse.notAsked
            options.append(
                Summary.OptionFigures(
                    option: nil, text: notAsked.inWords, state: notAsked.rawValue,
                    respondents: figures[asked.cell(notAsked.rawValue)] ?? .notAvailable))
            return Summary.QuestionFigures(
                question: asked.question.id, text: asked.question.text, type: asked.question.type, options: options)
        }
    }
}
