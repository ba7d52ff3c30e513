import Involvement

// Who came and who went between two releases are people too: they stand in the
// same cells, and their numbers are counts like any other.
extension LookBuilder {
    /// What a release counts, beside an earlier one: the people of then, those who
    /// came, and without those who went.
    struct Comparison {
        struct Move {
            let counts: Counts
            let people: Int
            let isCame: Bool
        }

        let change: LedgerEntry.Change
        let cells: [Cell]
        let before: Counts
        let moves: [Move]
        /// The quantities of the later release.
        let sums: [Quantity: LinearSum]

        /// Whether a relation of the later release follows: what adds up for the people
        /// of then, and for those who came and went, adds up for the people of now. That
        /// a part is not larger than its whole follows only where nobody went.
        func implies(_ relation: Relation) -> Bool {
            guard relation.isEquation || moves.allSatisfy(\.isCame) else { return false }
            return LookBuilder.hold(relation, in: [before] + moves.map(\.counts))
                && relation.terms.allSatisfy { sums[$0.quantity] != nil }
        }
    }

    /// Whether a relation holds in each, what is not counted there being nought.
    private static func hold(_ relation: Relation, in all: [Counts]) -> Bool {
        all.allSatisfy { counts in
            let said = relation.said { counts.sums[$0] != nil }
            return said.factors.isEmpty || counts.statements.contains(said)
        }
    }

    /// Nil when the two count nothing alike.
    mutating func compare(
        _ change: LedgerEntry.Change, _ earlier: SeenRelease, _ before: Counts, _ release: SeenRelease
    ) -> Comparison? {
        let new = release.cells.map(\.cell)
        let cells = Self.comparable(earlier.cells.map(\.cell), new)
        guard !cells.isEmpty else { return nil }
        let counted = Set(new)
        var moves: [Comparison.Move] = []
        for (people, isCame) in [(change.came, true), (change.went, false)] where people > 0 {
            var own = Counts()
            // Whoever came is counted as of now, and whoever went as of then: a group that is gone has nobody of now,
            // and how an answer and its group agreed does not hold without the group.
            let there = cells.filter { isCame ? counted.contains($0) : before.sums[.cell($0)] != nil }
            for cell in there {
                let isWhole = cell == Cell(.everybody, .people)
                own.sums[.cell(cell)] = column((isWhole ? Double(people) : 0)...Double(people))
            }
            // Whoever went was counted by the tiers of then: a service may be in another now, or gone.
            let tiers = isCame ? release.tierOfService : earlier.tierOfService
            add(Relations(there, tierOfService: tiers).all, &own) { _ in false }
            moves.append(Comparison.Move(counts: own, people: people, isCame: isCame))
        }
        func after(_ quantity: Quantity) -> LinearSum {
            var sum = before.sums[quantity] ?? LinearSum()
            for move in moves {
                if let moved = move.counts.sums[quantity] { sum.add(moved, move.isCame ? 1 : -1) }
            }
            return sum
        }
        // Nobody goes who was not there.
        func knowWhoWent(_ quantity: Quantity) {
            for move in moves where !move.isCame {
                guard let there = before.sums[quantity], let went = move.counts.sums[quantity] else { continue }
                add([(there, 1), (went, -1)], from: 0, to: .infinity)
            }
        }
        var sums: [Quantity: LinearSum] = [:]
        for cell in cells {
            let quantity = Quantity.cell(cell)
            if counted.contains(cell) {
                sums[quantity] = after(quantity)
            } else {
                add([(after(quantity), 1)], from: 0, to: 0)
            }
            knowWhoWent(quantity)
        }
        // What lies between cells, where it is reckoned alike before and after.
        let ofNow = Relations(new, tierOfService: release.tierOfService).all
        for relation in ofNow where Self.hold(relation, in: [before] + moves.map(\.counts)) {
            for term in relation.terms where sums[term.quantity] == nil {
                if case .cell = term.quantity { continue }
                guard before.sums[term.quantity] != nil else { continue }
                sums[term.quantity] = after(term.quantity)
                knowWhoWent(term.quantity)
            }
        }
        return Comparison(change: change, cells: cells, before: before, moves: moves, sums: sums)
    }

    /// The numbers of those who came or went, which nobody shall learn either.
    mutating func target(_ comparison: Comparison, _ own: Counts, _ release: SeenRelease) {
        for move in comparison.moves {
            for cell in comparison.cells {
                guard let moved = move.counts.sums[.cell(cell)] else { continue }
                // They are among those counted there.
                let side = move.isCame ? own : comparison.before
                guard side.sums[.cell(cell)] != nil else { continue }
                target(moved, among: side.places[cell], cell, move.people, release)
            }
        }
    }

    private mutating func target(
        _ moved: LinearSum, among counted: LinearProgram.Place?, _ cell: Cell, _ people: Int, _ release: SeenRelease
    ) {
        let policy = release.policy
        let isSize = cell.base == nil
        if isSize {
            // That somebody came this month says nothing about them.
            switch cell.population {
            case .everybody, .group(.month, _): return
            case .group: break
            }
        }
        let few = isSize ? policy.smallestBase - 1 : policy.suppressUpTo
        targets.append(
            Look.Target(
                sum: moved, release: release.number, cell: cell, isChange: true,
                need: Double(min(policy.narrowest, people)),
                // Where it may be nobody, nobody is told of.
                isHarmless: { $0.lowerBound < 1 || ($0.lowerBound > few && (isSize || people - $0.upperBound > few)) },
                counted: counted))
    }

    /// Cells that two releases both count. A month, or a group of those who did
    /// not say, that only one of them has, has nobody in the other.
    private static func comparable(_ old: [Cell], _ new: [Cell]) -> [Cell] {
        func subject(_ cell: Cell) -> Cell {
            switch (cell.population, cell.measure) {
            case (.group(let grouping, _), let measure): Cell(.group(grouping, ""), measure)
            case (.everybody, .answer(let answer)):
                Cell(.everybody, .answer(AnswerCell(question: answer.question, kind: answer.kind, state: "")))
            case (.everybody, _): cell
            }
        }
        let inBoth = Set(old.map(subject)).intersection(new.map(subject))
        let known = Set(new)
        return (new + old.filter { !known.contains($0) }).filter { inBoth.contains(subject($0)) }
    }
}
