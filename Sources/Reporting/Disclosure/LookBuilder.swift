import Involvement

/// Writes down what a reader knows about one topic, as bounds and sums.
struct LookBuilder {
    private(set) var bounds: [ClosedRange<Double>] = []
    private(set) var rows: [LinearProgram.Row] = []
    private(set) var targets: [Look.Target] = []
    private(set) var shown: [Int: PublishedCell] = [:]
    /// Of the new release: where each cell stands, and what is known of those it
    /// leaves out.
    private(set) var columnOfCell: [Cell: Int] = [:]
    private(set) var rowOfCell: [Cell: Int] = [:]
    let everybody: Double
    /// By release, the column of each of its quantities.
    private var columns: [[Quantity: Int]] = []

    /// - Parameter releases: what each says of the topic and of the sizes of groups,
    ///   in the order in which they were made, the new one last.
    init(_ releases: [SeenRelease]) {
        let whole = Cell(.everybody, .people)
        everybody =
            2 * (releases.flatMap(\.cells).filter { $0.cell == whole }.map { Double($0.figure.count ?? 0) }.max() ?? 0)
            + 1_000
        for (index, release) in releases.enumerated() { add(release, isNew: index == releases.count - 1) }
        for (index, release) in releases.enumerated() {
            guard let since = release.since, let before = releases.firstIndex(where: { $0.number == since.release })
            else {
                continue
            }
            add(since, from: before, to: index, releases)
        }
    }

    private mutating func column(_ range: ClosedRange<Double>) -> Int {
        bounds.append(range)
        return bounds.count - 1
    }

    private mutating func columns(_ relations: [Relation], _ known: [Quantity: Int]) -> [Quantity: Int] {
        var all = known
        for relation in relations {
            for term in relation.terms where all[term.quantity] == nil {
                all[term.quantity] = column(0...everybody)
            }
        }
        for relation in relations {
            rows.append(
                LinearProgram.Row(
                    terms: relation.terms.map { (all[$0.quantity]!, $0.factor) }, lower: relation.lower,
                    upper: relation.upper))
        }
        return all
    }

    private mutating func add(_ release: SeenRelease, isNew: Bool) {
        var own: [Quantity: Int] = [:]
        var known: [(PublishedCell, Knowledge)] = []
        for published in release.cells {
            let knowledge = Knowledge(published, release.policy, everybody: everybody)
            let column = column(knowledge.lower...max(knowledge.lower, knowledge.upper))
            own[.cell(published.cell)] = column
            known.append((published, knowledge))
            if isNew {
                columnOfCell[published.cell] = column
                if published.hiding == nil { shown[column] = published }
            }
        }
        let relations = Relations(release.cells.map(\.cell), tierOfService: release.tierOfService).all
        own = columns(relations, own)
        for (published, knowledge) in known {
            if let leftOut = knowledge.leftOut, let base = published.cell.base, let whole = own[.cell(base)] {
                if isNew { rowOfCell[published.cell] = rows.count }
                rows.append(
                    LinearProgram.Row(
                        terms: [(whole, 1), (own[.cell(published.cell)]!, -1)], lower: leftOut.lowerBound,
                        upper: leftOut.upperBound))
            }
        }
        columns.append(own)
        for published in release.cells where published.isProtected {
            targets.append(Look.Target(own[.cell(published.cell)]!, published, release.number, release.policy))
        }
        let few = release.policy.suppressUpTo
        for (quantity, column) in own.sorted(by: { $0.value < $1.value }) {
            guard case .tierOnly(let tier, let measure) = quantity else { continue }
            targets.append(
                Look.Target(
                    column: column, release: release.number, cell: Cell(.group(.tier, tier), measure),
                    isChange: false, need: Double(release.policy.narrowest),
                    isHarmless: { $0.upperBound < 1 || $0.lowerBound > few }, isTierOnly: true))
        }
    }

    /// Who came and who went between two releases are people too: they stand in
    /// the same cells, and their numbers are counts like any other.
    private mutating func add(_ change: LedgerEntry.Change, from before: Int, to after: Int, _ parts: [SeenRelease]) {
        let old = columns[before]
        let new = columns[after]
        let cells = Self.comparable(parts[before].cells.map(\.cell), parts[after].cells.map(\.cell))
        guard !cells.isEmpty else { return }
        let relations = Relations(cells, tierOfService: parts[after].tierOfService).all
        var moves: [(columns: [Quantity: Int], factor: Double)] = []
        for (people, factor) in [(change.came, -1.0), (change.went, 1.0)] where people > 0 {
            var own: [Quantity: Int] = [:]
            for cell in cells { own[.cell(cell)] = column(0...Double(people)) }
            own = columns(relations, own)
            if let whole = own[.cell(Cell(.everybody, .people))] { bounds[whole] = Double(people)...Double(people) }
            moves.append((own, factor))
            // They are among those counted there.
            let side = factor < 0 ? new : old
            for cell in cells {
                let column = own[.cell(cell)]!
                guard let counted = side[.cell(cell)] else {
                    bounds[column] = 0...0
                    continue
                }
                if change.came > 0, change.went > 0 {
                    rows.append(
                        LinearProgram.Row(terms: [(counted, 1), (column, -1)], lower: 0, upper: .infinity))
                }
                targetChange(column, of: counted, cell, people, parts[after])
            }
        }
        for cell in cells {
            let quantity = Quantity.cell(cell)
            var terms: [(column: Int, factor: Double)] = []
            if let column = new[quantity] { terms.append((column, 1)) }
            if let column = old[quantity] { terms.append((column, -1)) }
            for move in moves { terms.append((move.columns[quantity]!, move.factor)) }
            rows.append(LinearProgram.Row(terms: terms, lower: 0, upper: 0))
        }
    }

    private mutating func targetChange(
        _ column: Int, of counted: Int, _ cell: Cell, _ people: Int, _ release: SeenRelease
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
                column: column, release: release.number, cell: cell, isChange: true,
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

extension PublishedCell {
    /// Whether its number must not be found out: hidden, of people who are there.
    var isProtected: Bool {
        switch hiding {
        case nil, .ofNobody, .inNoTable: false
        case .few, .nearlyEverybody, .besideNearlyEverybody, .ofHiddenTheme, .ofSmallGroup, .withAnother: true
        }
    }
}

extension Look.Target {
    /// A hidden figure.
    init(_ column: Int, _ published: PublishedCell, _ release: Int?, _ policy: DisclosurePolicy) {
        let isSize = published.cell.base == nil || published.cell.isSizeOfGroup
        // A group that is large enough is hidden only for others' sake, and may be known as well as if it were shown.
        let asShown = published.hiding == .withAnother && isSize ? min(policy.narrowest, policy.roundTo / 2) : nil
        // That nobody of a small group gave an answer may follow from there being no such group; and a nought that was
        // hidden only for another's sake would have been shown.
        let isNobodyHarmless = [.ofSmallGroup, .withAnother].contains(published.hiding)
        self.init(
            column: column, release: release, cell: published.cell, isChange: false, need: Double(policy.narrowest),
            isHarmless: { range in
                if isNobodyHarmless, range.upperBound < 1 { return true }
                guard let asShown else { return false }
                return range.lowerBound >= policy.smallestBase && range.count > asShown
            })
    }
}
