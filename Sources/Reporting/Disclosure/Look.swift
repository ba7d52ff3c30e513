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
        let column: Int
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
        var counted: Int?
        var seen: ClosedRange<Double>?
    }

    private(set) var targets: [Target] = []
    private let program: LinearProgram
    /// The figures of the new release that are shown, by column.
    private(set) var shown: [Int: PublishedCell]
    private let builder: LookBuilder
    private let policy: DisclosurePolicy?
    private var isCertified = false
    private var cursor = 0

    /// - Parameter releases: what each says of the topic, the new one last.
    init(_ releases: [SeenRelease]) {
        let builder = LookBuilder(releases)
        self.builder = builder
        policy = releases.last?.policy
        shown = builder.shown
        targets = builder.targets
        program = LinearProgram(bounds: builder.bounds, rows: builder.rows)
    }

    /// Takes figures away from the reader. What was possible still is.
    func hide(_ hidden: [PublishedCell]) {
        guard let policy else { return }
        for published in hidden {
            guard let column = builder.columnOfCell[published.cell] else { continue }
            let knowledge = Knowledge(published, policy, everybody: builder.everybody)
            program.loosen(column: column, to: knowledge.lower...max(knowledge.lower, knowledge.upper))
            if let row = builder.rowOfCell[published.cell], knowledge.leftOut == nil { program.forget(row: row) }
            if shown.removeValue(forKey: column) != nil, published.isProtected {
                targets.append(Target(column, published, nil, policy))
            }
        }
    }

    /// Looks for two possible truths that differ enough for every target.
    /// - Returns: false when nothing can be worked out at all, so that nothing
    ///   is certain.
    func certify() -> Bool {
        guard !targets.isEmpty else { return true }
        for isLargest in [true, false] {
            guard let solution = program.extreme(of: targets.map { ($0.column, 1) }, isLargest: isLargest) else {
                return false
            }
            see(solution)
        }
        // Sums that pull neighbours apart: each direction leaves fewer targets in doubt.
        var before = Int.max
        for round in 0..<Self.directions {
            let open = targets.indices.filter { !isWide(targets[$0]) }
            guard open.count > 2, open.count + 2 < before else { break }
            before = open.count
            let terms = open.map { (column: targets[$0].column, factor: ($0 >> (round % 6)) & 1 == 0 ? 1.0 : -1.0) }
            for isLargest in [true, false] {
                guard let solution = program.extreme(of: terms, isLargest: isLargest) else { return false }
                see(solution)
            }
        }
        return true
    }

    private static let directions = 24

    /// The least and the most a target can be, in whole people, and which shown
    /// figures hold it there; nil when it cannot be worked out.
    func range(of target: Target) -> (range: ClosedRange<Int>, holders: Set<Int>)? {
        var ends: [Double] = []
        var holders: Set<Int> = []
        for isLargest in [false, true] {
            guard let solution = program.extreme(of: [(target.column, 1)], isLargest: isLargest) else { return nil }
            see(solution)
            ends.append(solution[target.column])
            let pressures = program.pressures
            let rowPressures = program.rowPressures
            for (column, figure) in shown where column != target.column {
                let leftOut = builder.rowOfCell[figure.cell].map { rowPressures[$0] } ?? 0
                if abs(pressures[column]) > 1e-7 || abs(leftOut) > 1e-7 { holders.insert(column) }
            }
        }
        let low = Int((ends[0] - 1e-6).rounded(.up))
        return (low...max(low, Int((ends[1] + 1e-6).rounded(.down))), holders)
    }

    /// The first target that is known too well.
    func narrow() -> (target: Target, range: ClosedRange<Int>, holders: Set<Int>)?? {
        if !isCertified {
            guard certify() else { return .none }
            isCertified = true
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
        if let counted = target.counted, program.isNought(counted) { return true }
        guard let seen = target.seen else { return false }
        if target.isChange, seen.lowerBound < 1e-6 { return true }
        return (seen.upperBound + 1e-6).rounded(.down) - (seen.lowerBound - 1e-6).rounded(.up) >= target.need
    }

    private func see(_ solution: [Double]) {
        for index in targets.indices {
            let value = solution[targets[index].column]
            let seen = targets[index].seen ?? value...value
            targets[index].seen = min(seen.lowerBound, value)...max(seen.upperBound, value)
        }
    }
}
