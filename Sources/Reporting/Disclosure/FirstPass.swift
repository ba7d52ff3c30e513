import Involvement

// What every figure by itself must hide.
extension Suppression {
    /// Each cell as it may be shown, as far as it alone decides.
    func firstPass(_ cells: [CountedCell]) -> [PublishedCell] {
        let people = Dictionary(cells.map { ($0.cell, $0.people) }, uniquingKeysWith: { first, _ in first })
        var hasNearlyEverybody: Set<Cell> = []
        for cell in cells where cell.isAnswer {
            if let base = cell.base, let size = people[base], isNearlyEverybody(cell.people, of: size) {
                hasNearlyEverybody.insert(base)
            }
        }
        let everybody = people[Cell(.everybody, .people)] ?? 0
        func isFew(_ measure: Cell.Measure) -> Bool {
            (1...max(1, policy.suppressUpTo)).contains(people[Cell(.everybody, measure)] ?? 0)
        }
        return cells.map { cell in
            if everybody < policy.smallestBase, case .group = cell.cell.population, cell.base == nil {
                // Where there are so few in all, not even the services of nobody are told.
                return PublishedCell(cell.cell, .suppressed, hiding: .withAnother, guards: Cell(.everybody, .people))
            }
            guard let base = cell.base else { return size(cell) }
            let size = people[base] ?? 0
            if size < policy.smallestBase {
                return PublishedCell(cell.cell, .notAvailable, hiding: size == 0 ? .ofNobody : .ofSmallGroup)
            }
            if case .polarity(_, let theme) = cell.cell.measure,
                hiding(people[Cell(cell.cell.population, .theme(theme))] ?? 0, of: size) != nil
            {
                // Noughts too: they would say how the few spoke.
                return PublishedCell(cell.cell, .suppressed, hiding: .ofHiddenTheme)
            }
            if cell.cell.isSizeOfGroup {
                let figure = self.base(cell.people)
                return PublishedCell(cell.cell, figure, hiding: figure == .suppressed ? .few : nil)
            }
            if case .group = cell.cell.population, cell.cell.measures.contains(where: isFew) {
                // Noughts too: several services of at least one each would tell how many the few are.
                return PublishedCell(cell.cell, .suppressed, hiding: .ofHiddenTheme)
            }
            if let hiding = hiding(cell.people, of: size) {
                return PublishedCell(cell.cell, .suppressed, hiding: hiding)
            }
            // When nearly everybody said the same, an exact nought beside it would tell which answer that was.
            if cell.isAnswer, cell.people == 0, hasNearlyEverybody.contains(base) {
                return PublishedCell(cell.cell, .suppressed, hiding: .besideNearlyEverybody)
            }
            return PublishedCell(cell.cell, .people(cell.people == 0 ? 0 : rounded(cell.people)))
        }
    }

    private func size(_ cell: CountedCell) -> PublishedCell {
        if case .answer = cell.cell.measure {
            if cell.people >= policy.smallestBase {
                return PublishedCell(cell.cell, .suppressed, hiding: .inNoTable)
            }
            return PublishedCell(
                cell.cell, .notAvailable, hiding: cell.people == 0 ? .ofNobody : .ofSmallGroup)
        }
        let figure = base(cell.people)
        return PublishedCell(cell.cell, figure, hiding: figure == .suppressed ? .few : nil)
    }

    private func hiding(_ people: Int, of base: Int) -> PublishedCell.Hiding? {
        guard people > 0 else { return nil }
        if people <= policy.suppressUpTo { return .few }
        return isNearlyEverybody(people, of: base) ? .nearlyEverybody : nil
    }
}

extension Cell {
    /// What it counts, and the theme that this is a way of speaking of.
    fileprivate var measures: [Measure] {
        if case .polarity(_, let theme) = measure { [measure, .theme(theme)] } else { [measure] }
    }
}

extension CountedCell {
    /// An answer of people who were asked.
    fileprivate var isAnswer: Bool {
        guard case .answer(let answer) = cell.measure else { return false }
        return answer.state != ItemNonresponse.notAsked.rawValue && !cell.isSizeOfGroup
    }
}
