import Involvement

/// Hides more, until nothing hidden can be worked out from what is shown, now
/// and before (complementary suppression). Every hidden figure looks the same.
struct SecondPass {
    /// Something that could be worked out and cannot be mended here.
    struct Leak: Equatable {
        let cell: Cell
        /// The release it can be worked out for; nil for the new one.
        let release: Int?
        /// Whether it is the number of those who came or went since another.
        let isChange: Bool
        /// Nil when it could not be computed, which is no better.
        let range: ClosedRange<Int>?
    }

    private(set) var cells: [PublishedCell]
    private(set) var leaks: [Leak] = []
    let earlier: [SeenRelease]
    private let policy: DisclosurePolicy
    private let tierOfService: [String: String]
    private let since: LedgerEntry.Change?
    let groupings: [Summary.Grouping]
    private var position: [Cell: Int] = [:]

    init(
        _ cells: [PublishedCell], earlier: [SeenRelease], policy: DisclosurePolicy,
        tierOfService: [String: String], since: LedgerEntry.Change?
    ) {
        self.cells = cells
        self.earlier = earlier
        self.policy = policy
        self.tierOfService = tierOfService
        self.since = since
        var groupings: Set<Summary.Grouping> = []
        for (index, cell) in cells.enumerated() {
            position[cell.cell] = index
            if case .group(let grouping, _) = cell.cell.population { groupings.insert(grouping) }
        }
        self.groupings = Summary.Grouping.allCases.filter(groupings.contains)
    }

    /// What a reader will have.
    var seen: Seen {
        let new = SeenRelease(
            number: nil, policy: policy, cells: cells, tierOfService: tierOfService, since: since)
        return Seen(releases: earlier + [new])
    }

    /// - Parameter mends: false to look only.
    mutating func run(mends: Bool = true) {
        // With fewer people in all than any group may have, nothing is told.
        guard cells.first(where: { $0.cell == Cell(.everybody, .people) })?.hiding != .few else { return }
        let topics = cells.topics
        var waiting = topics
        // Each is looked at anew when more was hidden, with what was seen before.
        var looks: [Cell.Topic: Look] = [:]
        while !waiting.isEmpty {
            let topic = waiting.removeFirst()
            // With the size of a group, figures of every topic were hidden, and must not be found out either.
            if settle(topic, mends: mends, &looks) { waiting += topics.filter { $0 != topic && !waiting.contains($0) } }
        }
    }

    /// Hides what an earlier release hid for the sake of other figures, so that
    /// two releases of nearly the same people show the same.
    mutating func hideAgain(_ earlier: [PublishedCell]) {
        for old in earlier where old.hiding == .withAnother {
            guard let index = position[old.cell], cells[index].hiding == nil else { continue }
            hide(old.cell, guarding: old.guards ?? old.cell)
        }
    }

    /// - Returns: whether the size of a group was hidden on the way.
    private mutating func settle(_ topic: Cell.Topic, mends: Bool, _ looks: inout [Cell.Topic: Look]) -> Bool {
        guard !isSilent(topic) else { return false }
        let look = looks[topic] ?? seen.look(at: topic)
        looks[topic] = look
        var hasHiddenGroup = false
        while true {
            let before = cells
            guard let found = look.narrow() else {
                note(Leak(cell: Cell(.everybody, .people), release: nil, isChange: false, range: nil))
                return hasHiddenGroup
            }
            guard let (target, range, holders) = found else { return hasHiddenGroup }
            let candidates = holders.compactMap { look.shown[$0] }.filter { $0.cell != Cell(.everybody, .people) }
            if mends, let next = (candidates.isEmpty ? relatives(of: target.cell) : candidates).min(by: isCheaper) {
                hide(next.cell, guarding: target.cell)
                if next.cell.measure == .people { hasHiddenGroup = true }
            } else if mends, let blanked = blankNext(in: topic, beside: target.cell) {
                if blanked == .people { hasHiddenGroup = true }
            } else {
                note(Leak(cell: target.cell, release: target.release, isChange: target.isChange, range: range))
                return hasHiddenGroup
            }
            let hidden = zip(before, cells).filter { $0 != $1 }.map(\.1)
            for look in looks.values { look.hide(hidden) }
        }
    }

    private mutating func note(_ leak: Leak) {
        if !leaks.contains(leak) { leaks.append(leak) }
    }

    /// Shown figures that stand in a sum with this one, where the solver names none.
    private func relatives(of cell: Cell) -> [PublishedCell] {
        cells.filter { other in
            guard other.hiding == nil, other.cell != cell, other.cell != Cell(.everybody, .people) else { return false }
            return other.cell.topic == cell.topic
                && (other.cell.population == cell.population || other.cell.measure == cell.measure)
        }
    }

    /// Fewer people first; how people spoke of a theme before how many did, and
    /// the size of a group, with which all its figures go, last.
    private func isCheaper(_ one: PublishedCell, _ other: PublishedCell) -> Bool {
        let (first, second) = (cost(one), cost(other))
        return first == second ? one.cell.text < other.cell.text : first < second
    }

    private func cost(_ cell: PublishedCell) -> Int {
        let people = cell.figure.count ?? 0
        // That nobody said something is much to lose, and little to hide behind.
        let own = people == 0 ? 1_000 : people
        let whole = cell.cell.population == .everybody ? 10_000 : 0
        return switch cell.cell.measure {
        case .polarity: own + whole
        case .answer: own
        case .theme: own + whole + 2_000
        case .people: own + 1_000_000
        }
    }

    private mutating func hide(_ cell: Cell, guarding target: Cell) {
        func set(_ cell: Cell, _ figure: PublishedCount, _ hiding: PublishedCell.Hiding) {
            guard let index = position[cell] else { return }
            let before = cells[index]
            guard before.hiding == nil || before.figure != figure else { return }
            let isNew = before.hiding == nil
            cells[index] = PublishedCell(
                cell, figure, hiding: isNew ? hiding : before.hiding,
                guards: isNew && hiding == .withAnother ? target : before.guards)
        }
        set(cell, .suppressed, .withAnother)
        switch cell.measure {
        case .theme(let theme):
            for polarity in Polarity.allCases {
                set(Cell(cell.population, .polarity(polarity, theme)), .suppressed, .ofHiddenTheme)
            }
        case .people:
            // A group of hidden size has no figures.
            for other in cells where other.cell.population == cell.population && other.cell != cell {
                if case .answer = other.cell.measure { continue }
                set(other.cell, .notAvailable, .withAnother)
            }
        case .polarity, .answer: break
        }
    }

    /// Hides a row in full: every figure of it that tells more than the blank does.
    /// - Returns: whether anything was told there before.
    @discardableResult
    mutating func blank(
        _ isMeant: (Cell) -> Bool, guarding target: Cell, as figure: PublishedCount = .suppressed
    ) -> Bool {
        var hasHidden = false
        for (index, cell) in cells.enumerated() where isMeant(cell.cell) {
            let blank = PublishedCell(cell.cell, figure, hiding: .withAnother, guards: cell.guards ?? target)
            guard cell.telling > blank.telling else { continue }
            if cell.telling == .something { hasHidden = true }
            cells[index] = blank
        }
        return hasHidden
    }
}

extension Cell {
    /// As a ledger writes it down.
    var text: String { "\(population.code) \(measure.code)" }
}
