import Involvement

/// One release as a reader has it, now or before.
struct SeenRelease {
    /// Nil for the one that is about to be made.
    let number: Int?
    let policy: DisclosurePolicy
    var cells: [PublishedCell]
    let tierOfService: [String: String]
    let since: LedgerEntry.Change?

    /// The part that one topic is looked at with.
    func of(_ topic: Cell.Topic) -> SeenRelease {
        var part = self
        part.cells = cells.filter {
            let own = $0.cell.topic
            return own == .people || own == topic
        }
        return part
    }
}

/// Everything that can be worked out about one topic, from all releases
/// together: a theme, a question or the sizes of groups.
final class Look {
    /// Something that must not be worked out.
    struct Target {
        let sum: LinearSum
        let release: Int?
        let cell: Cell
        let isChange: Bool
        let need: Double
        /// What makes a narrow range harmless.
        let isHarmless: (ClosedRange<Int>) -> Bool
        /// Whether it is those of a tier who named no service of it, whom no figure
        /// counts.
        var isTierOnly = false
        /// Of a change: those it is among. Where nobody is, nobody came.
        var counted: LinearProgram.Place?
        var seen: ClosedRange<Double>?
        /// Whether it is certain that nobody is counted, and harmless.
        var isNought = false
    }

    private(set) var targets: [Target] = []
    private let program: LinearProgram
    /// The figures of the new release that are shown.
    private(set) var shown: [Cell: PublishedCell]
    private let builder: LookBuilder
    private let policy: DisclosurePolicy?
    /// Where each figure that the new release hides stands among the targets.
    private var targetOfCell: [Cell: Int] = [:]
    private var isCertified = false
    private var cursor = 0

    /// - Parameter releases: what each says of the topic, the new one last.
    init(_ releases: [SeenRelease]) {
        var builder = LookBuilder(releases)
        policy = releases.last?.policy
        shown = Dictionary(
            (releases.last?.cells ?? []).filter { $0.hiding == nil }.map { ($0.cell, $0) },
            uniquingKeysWith: { first, _ in first })
        targets = builder.targets
        program = LinearProgram(bounds: builder.bounds, rows: builder.rows)
        // The program has its own copy, and with many releases a look is large.
        builder.letGo()
        self.builder = builder
        for (index, target) in targets.enumerated()
        where target.release == nil && !target.isChange && !target.isTierOnly {
            targetOfCell[target.cell] = index
        }
    }

    /// Takes figures away from the reader. What was possible still is, so what was
    /// seen to be wide stays so.
    func hide(_ hidden: [PublishedCell]) {
        guard let policy else { return }
        for published in hidden {
            guard let sum = builder.sumOfCell[published.cell] else { continue }
            let knowledge = Knowledge(published, policy, everybody: builder.everybody)
            if let place = builder.placeOfCell[published.cell] {
                program.loosen(place, to: knowledge.lower...max(knowledge.lower, knowledge.upper))
            }
            if let row = builder.rowOfCell[published.cell], knowledge.leftOut == nil { program.forget(row: row) }
            shown[published.cell] = nil
            guard published.isProtected else { continue }
            var target = Target(sum, published, nil, policy)
            if let index = targetOfCell[published.cell] {
                target.seen = targets[index].seen
                targets[index] = target
            } else {
                targetOfCell[published.cell] = targets.count
                targets.append(target)
            }
        }
    }

    /// Looks for two possible truths that differ enough for every target.
    /// - Returns: false when nothing can be worked out at all, so that nothing
    ///   is certain.
    func certify() -> Bool {
        guard !targets.isEmpty else { return true }
        for isLargest in [true, false] {
            guard let solution = program.extreme(of: targets.flatMap(\.sum.terms), isLargest: isLargest) else {
                return false
            }
            see(solution)
        }
        guard findNoughts() else { return false }
        // Sums that pull neighbours apart: each direction leaves fewer targets in doubt.
        var before = Int.max
        for round in 0..<Self.directions {
            let open = targets.indices.filter { !isWide(targets[$0]) }
            guard open.count > 2, open.count + 2 < before else { break }
            before = open.count
            let terms = open.flatMap { index in
                let sign = (index >> (round % 6)) & 1 == 0 ? 1.0 : -1.0
                return targets[index].sum.terms.map { (column: $0.column, factor: sign * $0.factor) }
            }
            for isLargest in [true, false] {
                guard let solution = program.extreme(of: terms, isLargest: isLargest) else { return false }
                see(solution)
            }
        }
        return true
    }

    private static let directions = 24

    /// Finds the targets that are certain to be nought where that is harmless, most
    /// of all there are, all at once: where the most that their sum can be is less
    /// than one person, so is each of them.
    /// - Returns: false when nothing can be worked out at all.
    private func findNoughts() -> Bool {
        for index in targets.indices { targets[index].isNought = false }
        while true {
            let open = targets.indices.filter { index in
                let target = targets[index]
                return (target.seen?.upperBound ?? 0) < 1e-6 && !isWide(target) && target.isHarmless(0...0)
            }
            guard !open.isEmpty else { return true }
            let terms = open.flatMap { targets[$0].sum.terms }
            guard let solution = program.extreme(of: terms, isLargest: true) else { return false }
            see(solution)
            let people = open.reduce(0) { $0 + targets[$1].sum.value(in: solution) }
            if people < 1 - 1e-6 {
                for index in open { targets[index].isNought = true }
                return true
            }
        }
    }

    /// The least and the most a target can be, in whole people, and which shown
    /// figures hold it there; nil when it cannot be worked out.
    func range(of target: Target) -> (range: ClosedRange<Int>, holders: Set<Cell>)? {
        var ends: [Double] = []
        var holders: Set<Cell> = []
        for isLargest in [false, true] {
            guard let solution = program.extreme(of: target.sum.terms, isLargest: isLargest) else { return nil }
            see(solution)
            ends.append(target.sum.value(in: solution))
            let pressure = program.pressures()
            for cell in shown.keys {
                let places = [builder.placeOfCell[cell], builder.rowOfCell[cell].map { .row($0) }]
                if places.contains(where: { $0.map { abs(pressure($0)) > 1e-7 } ?? false }) { holders.insert(cell) }
            }
        }
        let low = Int((ends[0] - 1e-6).rounded(.up))
        return (low...max(low, Int((ends[1] + 1e-6).rounded(.down))), holders)
    }

    /// The first target that is known too well.
    func narrow() -> (target: Target, range: ClosedRange<Int>, holders: Set<Cell>)?? {
        if !isCertified {
            guard certify() else { return .none }
            isCertified = true
        } else if !findNoughts() {
            return .none
        }
        // After a figure was hidden, what was harmless is looked at once more, but only at the end.
        var settled = 0
        while settled < targets.count {
            cursor = cursor < targets.count ? cursor : 0
            let target = targets[cursor]
            if !isWide(target) {
                guard let (range, holders) = range(of: target) else { return .none }
                if Double(range.upperBound - range.lowerBound) < target.need, !target.isHarmless(range) {
                    return .some((target, range, holders))
                }
            }
            cursor += 1
            settled += 1
        }
        return .some(nil)
    }

    private func isWide(_ target: Target) -> Bool {
        if target.isNought { return true }
        if let counted = target.counted, program.isNought(counted) { return true }
        guard let seen = target.seen else { return false }
        if target.isChange, seen.lowerBound < 1e-6 { return true }
        return (seen.upperBound + 1e-6).rounded(.down) - (seen.lowerBound - 1e-6).rounded(.up) >= target.need
    }

    private func see(_ solution: [Double]) {
        for index in targets.indices {
            let value = targets[index].sum.value(in: solution)
            let seen = targets[index].seen ?? value...value
            targets[index].seen = min(seen.lowerBound, value)...max(seen.upperBound, value)
        }
    }
}
