import Involvement

/// Writes down what a reader knows about one topic, as bounds and sums.
struct LookBuilder {
    var bounds: [ClosedRange<Double>] = []
    var rows: [LinearProgram.Row] = []
    var targets: [Look.Target] = []
    /// Of the new release, by cell: where it stands what is known of it, and what
    /// is known of those it leaves out.
    private(set) var placeOfCell: [Cell: LinearProgram.Place] = [:]
    private(set) var rowOfCell: [Cell: Int] = [:]
    private(set) var sumOfCell: [Cell: LinearSum] = [:]
    let everybody: Double
    /// What each release counts.
    private var counts: [Counts] = []

    /// The quantities of one release, or of those who came or went, and how they
    /// add up.
    struct Counts {
        var sums: [Quantity: LinearSum] = [:]
        var statements: Set<Relation.Statement> = []
        /// Where it stands what a cell can be.
        var places: [Cell: LinearProgram.Place] = [:]
    }

    /// - Parameter releases: what each says of the topic and of the sizes of groups,
    ///   in the order in which they were made, the new one last.
    init(_ releases: [SeenRelease]) {
        let whole = Cell(.everybody, .people)
        everybody =
            2 * (releases.flatMap(\.cells).filter { $0.cell == whole }.map { Double($0.figure.count ?? 0) }.max() ?? 0)
            + 1_000
        for (index, release) in releases.enumerated() {
            var own = Counts()
            var comparison: Comparison?
            if let since = release.since,
                let before = releases[..<index].firstIndex(where: { $0.number == since.release })
            {
                comparison = compare(since, releases[before], counts[before], release)
            }
            own.sums = comparison?.sums ?? [:]
            for published in release.cells { know(published, release, &own) }
            let relations = Relations(release.cells.map(\.cell), tierOfService: release.tierOfService).all
            add(relations, &own, follows: comparison?.implies ?? { _ in false })
            for published in release.cells { knowLeftOut(published, release, own, isNew: index == releases.count - 1) }
            target(release, relations, own)
            if let comparison { target(comparison, own, release) }
            counts.append(own)
        }
        guard let last = releases.last, let own = counts.last else { return }
        placeOfCell = own.places
        for published in last.cells { sumOfCell[published.cell] = own.sums[.cell(published.cell)] }
    }

    /// Keeps only where the figures of the new release stand.
    mutating func letGo() {
        bounds = []
        rows = []
        targets = []
        counts = []
    }

    mutating func column(_ range: ClosedRange<Double>) -> LinearSum {
        bounds.append(range)
        return LinearSum(column: bounds.count - 1)
    }

    mutating func add(_ terms: [(sum: LinearSum, factor: Double)], from lower: Double, to upper: Double) {
        var whole = LinearSum()
        for term in terms { whole.add(term.sum, term.factor) }
        rows.append(LinearProgram.Row(terms: whole.terms, lower: lower, upper: upper))
    }

    /// Writes down how quantities add up, unless it follows from what is written
    /// down already: rows that say nothing new cost most of the time.
    mutating func add(_ relations: [Relation], _ own: inout Counts, follows: (Relation) -> Bool) {
        for relation in relations {
            own.statements.insert(relation.said { _ in true })
            for term in relation.terms where own.sums[term.quantity] == nil {
                own.sums[term.quantity] = column(0...everybody)
            }
            guard !follows(relation) else { continue }
            add(relation.terms.map { (own.sums[$0.quantity]!, $0.factor) }, from: relation.lower, to: relation.upper)
        }
    }

    /// What a figure tells by itself.
    private mutating func know(_ published: PublishedCell, _ release: SeenRelease, _ own: inout Counts) {
        let knowledge = Knowledge(published, release.policy, everybody: everybody)
        let range = knowledge.lower...max(knowledge.lower, knowledge.upper)
        guard let sum = own.sums[.cell(published.cell)] else {
            let sum = column(range)
            own.sums[.cell(published.cell)] = sum
            own.places[published.cell] = .column(bounds.count - 1)
            return
        }
        guard range != 0...everybody, !followsFromWhole(published) else { return }
        own.places[published.cell] = .row(rows.count)
        add([(sum, 1)], from: range.lowerBound, to: range.upperBound)
    }

    /// Whether what it tells by itself is told by what it is part of: in a small group,
    /// ways of speaking make up a theme and answers those asked. The theme itself tells
    /// more than its group, whose size may be hidden for another's sake.
    private func followsFromWhole(_ published: PublishedCell) -> Bool {
        guard published.hiding == .ofSmallGroup else { return false }
        return switch published.cell.measure {
        case .people, .theme: false
        case .polarity: true
        case .answer: published.cell.base != nil
        }
    }

    private mutating func knowLeftOut(
        _ published: PublishedCell, _ release: SeenRelease, _ own: Counts, isNew: Bool
    ) {
        let knowledge = Knowledge(published, release.policy, everybody: everybody)
        guard let leftOut = knowledge.leftOut, let base = published.cell.base, let whole = own.sums[.cell(base)],
            let part = own.sums[.cell(published.cell)]
        else { return }
        if isNew { rowOfCell[published.cell] = rows.count }
        add([(whole, 1), (part, -1)], from: leftOut.lowerBound, to: leftOut.upperBound)
    }

    private mutating func target(_ release: SeenRelease, _ relations: [Relation], _ own: Counts) {
        for published in release.cells where published.isProtected {
            guard let sum = own.sums[.cell(published.cell)] else { continue }
            targets.append(Look.Target(sum, published, release.number, release.policy))
        }
        let few = release.policy.suppressUpTo
        var known: Set<Quantity> = []
        for term in relations.flatMap(\.terms) where known.insert(term.quantity).inserted {
            guard case .tierOnly(let tier, let measure) = term.quantity, let sum = own.sums[term.quantity] else {
                continue
            }
            targets.append(
                Look.Target(
                    sum: sum, release: release.number, cell: Cell(.group(.tier, tier), measure),
                    isChange: false, need: Double(release.policy.narrowest),
                    isHarmless: { $0.upperBound < 1 || $0.lowerBound > few }, isTierOnly: true))
        }
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
    init(_ sum: LinearSum, _ published: PublishedCell, _ release: Int?, _ policy: DisclosurePolicy) {
        let isSize = published.cell.base == nil || published.cell.isSizeOfGroup
        // A group that is large enough is hidden only for others' sake, and may be known as well as if it were shown.
        let asShown = published.hiding == .withAnother && isSize ? min(policy.narrowest, policy.roundTo / 2) : nil
        // That nobody of a small group gave an answer may follow from there being no such group; and a nought that was
        // hidden only for another's sake would have been shown.
        let isNobodyHarmless = [.ofSmallGroup, .withAnother].contains(published.hiding)
        self.init(
            sum: sum, release: release, cell: published.cell, isChange: false, need: Double(policy.narrowest),
            isHarmless: { range in
                if isNobodyHarmless, range.upperBound < 1 { return true }
                guard let asShown else { return false }
                return range.lowerBound >= policy.smallestBase && range.count > asShown
            })
    }
}
