import Involvement

/// A true count, kept inside: how many people belong in a cell, and out of whom.
struct CountedCell: Equatable {
    let cell: Cell
    let people: Int
    /// Nil for the size of a group.
    let base: Cell?
}

// Every cell of a release, before anything is hidden.
extension Tabulation {
    /// The cells of everybody and of each group, in the order of the tables.
    func counted(by groupings: [Summary.Grouping]) -> [CountedCell] {
        var cells = counted(.everybody, members: Array(responses.indices))
        for grouping in groupings {
            for group in groups(by: grouping) {
                cells += counted(.group(grouping, group.code), members: group.members)
            }
        }
        for asked in askedQuestions { cells += counted(asked, tallies[asked.question.id] ?? AnswerTally()) }
        return cells
    }

    private func counted(_ population: Cell.Population, members: [Int]) -> [CountedCell] {
        var tally: [ID<Theme>: [Polarity: Int]] = [:]
        for member in members {
            for (theme, polarity) in mentions[member] { tally[theme, default: [:]][polarity, default: 0] += 1 }
        }
        let base = Cell(population, .people)
        var cells = [CountedCell(cell: base, people: members.count, base: nil)]
        for theme in consultation.codebook.themes {
            let counts = tally[theme.id] ?? [:]
            cells.append(
                CountedCell(
                    cell: Cell(population, .theme(theme.id)), people: counts.values.reduce(0, +), base: base))
            for polarity in Polarity.allCases {
                cells.append(
                    CountedCell(
                        cell: Cell(population, .polarity(polarity, theme.id)), people: counts[polarity] ?? 0,
                        base: base))
            }
        }
        return cells
    }

    private func counted(_ asked: AskedQuestion, _ tally: AnswerTally) -> [CountedCell] {
        let whole = Cell(.everybody, .people)
        let base = asked.cell(AnswerCell.asked)
        var cells = [CountedCell(cell: base, people: tally.peopleAsked, base: nil)]
        for row in asked.rows(chosen: tally.chosen) {
            cells.append(CountedCell(cell: asked.cell(row), people: tally[row.outcome].people, base: base))
        }
        cells.append(
            CountedCell(
                cell: asked.cell(ItemNonresponse.notAsked.rawValue), people: responses.count - tally.peopleAsked,
                base: whole))
        return cells
    }

    /// By service, its tier.
    var tierOfService: [String: String] {
        Dictionary(
            consultation.register.services.map { ($0.id.rawValue, $0.tier.code) },
            uniquingKeysWith: { first, _ in first })
    }
}
