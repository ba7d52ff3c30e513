import Involvement

// The tables of a summary, out of figures that were hidden already.
extension Tabulation {
    /// - Parameter isOfNow: false for figures of an earlier release, beside which
    ///   nothing may be counted anew.
    func summary(
        _ groupings: [Summary.Grouping], _ cells: [PublishedCell], _ suppression: Suppression, isOfNow: Bool = true
    ) -> Summary {
        let figures = Dictionary(cells.map { ($0.cell, $0.figure) }, uniquingKeysWith: { first, _ in first })
        let given = isOfNow ? nil : GivenBefore(cells)
        let months = given?.codes(of: .month) ?? Set(responses.map(\.day.isoMonth))
        let period: ClosedRange<String>? =
            if let first = months.min(), let last = months.max() { first...last } else { nil }
        return Summary(
            policy: suppression.policy.name,
            whole: block(code: "all", name: "Everybody", .everybody, figures, suppression),
            tables: groupings.map { grouping in
                Summary.Table(
                    grouping: grouping,
                    blocks: named(grouping, given).map {
                        block(code: $0.code, name: $0.name, .group(grouping, $0.code), figures, suppression)
                    })
            },
            questions: questionFigures(figures, suppression, given),
            collectedQuotations: quotations.count { $0.quotation.response == nil }, period: period)
    }

    /// The groups that there are; of an earlier release those that it had, as far
    /// as there is a name for them.
    private func named(_ grouping: Summary.Grouping, _ given: GivenBefore?) -> [(code: String, name: String)] {
        guard let codes = given?.codes(of: grouping) else { return groups(by: grouping).map { ($0.code, $0.name) } }
        let known: [(code: String, name: String)] =
            switch grouping {
            case .service: consultation.register.services.map { ($0.id.rawValue, $0.name) }
            case .tier: Tier.allCases.map { ($0.code, $0.name) }
            case .month: codes.sorted().map { ($0, Day.inWords(month: $0)) }
            }
        return (known + (grouping == .month ? [] : [(Group.notSaidCode, Group.notSaidName)]))
            .filter { codes.contains($0.code) }
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
        _ figures: [Cell: PublishedCount], _ suppression: Suppression, _ given: GivenBefore?
    ) -> [Summary.QuestionFigures] {
        askedQuestions.map { asked in
            let tally = tallies[asked.question.id] ?? AnswerTally()
            let asked = given.map { $0.asked(asked) } ?? asked
            let chosen = given.map { $0.options(of: asked.question.id) } ?? tally.chosen
            var options = asked.rows(chosen: chosen).map { row in
                let people = figures[asked.cell(row)] ?? .notAvailable
                // How often is in no ledger, so it is not given again.
                let rounds = given == nil ? suppression.rounds(tally[row.outcome].rounds, by: people) : nil
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

/// Which groups and answers an earlier release had. What is given again has
/// those and no others: that a month or an answer is gone would tell of whoever
/// withdrew, and one that came, of whoever came.
private struct GivenBefore {
    private var groups: [Summary.Grouping: Set<String>] = [:]
    private var answers: [ID<Question>: [AnswerCell]] = [:]

    init(_ cells: [PublishedCell]) {
        for published in cells {
            if case .group(let grouping, let code) = published.cell.population {
                groups[grouping, default: []].insert(code)
            }
            if case .answer(let answer) = published.cell.measure {
                answers[answer.question, default: []].append(answer)
            }
        }
    }

    func codes(of grouping: Summary.Grouping) -> Set<String> { groups[grouping] ?? [] }

    /// Every answer that had a row, whether it was offered or only chosen.
    func options(of question: ID<Question>) -> Set<String> { Set((answers[question] ?? []).compactMap(\.option)) }

    /// The question as it was counted then. One that came later is as it is now, and
    /// so are themes, since quotations speak of both: they have no number.
    func asked(_ asked: AskedQuestion) -> AskedQuestion {
        guard let kind = answers[asked.question.id]?.first?.kind else { return asked }
        let options = options(of: asked.question.id)
        return AskedQuestion(
            question: asked.question, shape: asked.shape, kind: kind,
            offered: asked.offered.filter { options.contains($0.code) })
    }
}
