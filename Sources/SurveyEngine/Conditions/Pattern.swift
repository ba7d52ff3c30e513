/// A regular expression of a rule, compared with the whole of a text.
///
/// Patterns come with forms that anybody may send, and the texts are typed by
/// strangers. A matcher that tries one way after another can be kept busy for
/// years by thirty letters, so this one follows all ways at once: its time
/// grows with the length of the text times that of the pattern, and both are
/// bounded. https://swtch.com/~rsc/regexp/regexp1.html
///
/// What cannot be matched so, such as `(?=...)` and `\1`, is refused.
struct Pattern {
    private var steps: [Step] = []
    private var additions = 0

    /// Longer texts match nothing.
    static let longestTextScalars = 10_000
    /// After `{2,5}` and its like are written out.
    static let mostSteps = 2_000

    private enum Step {
        case one(ScalarClass)
        case assertion(PatternNode.Assertion)
        /// Goes on in both places.
        case fork(Int, Int)
        case jump(Int)
        case done
    }

    init(_ pattern: String) throws(PatternProblem) {
        var parser = PatternParser(pattern)
        try add(try parser.parse())
        steps.append(.done)
    }

    func matches(_ text: String) -> Bool {
        var current = States(count: steps.count)
        var next = States(count: steps.count)
        var before: Unicode.Scalar?
        var length = 0
        var isDone = false
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        while true {
            let here = place < scalars.endIndex ? scalars[place] : nil
            if length == 0 { isDone = follow(0, into: &current, before: nil, here: here) }
            guard let here else { return isDone }
            length += 1
            guard length <= Self.longestTextScalars, !current.list.isEmpty else { return false }
            before = here
            place = scalars.index(after: place)
            let after = place < scalars.endIndex ? scalars[place] : nil
            next.clear()
            isDone = false
            for state in current.list {
                guard case .one(let set) = steps[state], set.contains(here) else { continue }
                if follow(state + 1, into: &next, before: before, here: after) { isDone = true }
            }
            swap(&current, &next)
        }
    }

    /// Adds all places that can be reached without another letter. Whether the
    /// end is among them.
    private func follow(
        _ start: Int, into states: inout States, before: Unicode.Scalar?, here: Unicode.Scalar?
    ) -> Bool {
        var isDone = false
        var open = [start]
        while let step = open.popLast() {
            guard states.insert(step) else { continue }
            switch steps[step] {
            case .one: states.list.append(step)
            case .done: isDone = true
            case .jump(let target): open.append(target)
            case .fork(let first, let second): open += [second, first]
            case .assertion(let assertion):
                if assertion.holds(before: before, here: here) { open.append(step + 1) }
            }
        }
        return isDone
    }

    private struct States {
        /// Those that wait for a letter.
        var list: [Int] = []
        private var seen: [Int]
        private var round = 1

        init(count: Int) {
            self.seen = Array(repeating: 0, count: count)
        }

        mutating func insert(_ state: Int) -> Bool {
            guard seen[state] != round else { return false }
            seen[state] = round
            return true
        }

        mutating func clear() {
            list.removeAll(keepingCapacity: true)
            round += 1
        }
    }

    // MARK: making the steps

    private mutating func add(_ node: PatternNode) throws(PatternProblem) {
        // Nothing can be repeated for ever too: `((){1000}){1000}`.
        additions += 1
        guard steps.count < Self.mostSteps, additions < Self.mostSteps * 4 else { throw .tooLong }
        switch node {
        case .one(let set): steps.append(.one(set))
        case .assertion(let assertion): steps.append(.assertion(assertion))
        case .sequence(let nodes):
            for node in nodes { try add(node) }
        case .either(let nodes):
            var ends: [Int] = []
            for (place, node) in nodes.enumerated() {
                guard place < nodes.count - 1 else {
                    try add(node)
                    break
                }
                let fork = steps.count
                steps.append(.fork(fork + 1, 0))
                try add(node)
                ends.append(steps.count)
                steps.append(.jump(0))
                steps[fork] = .fork(fork + 1, steps.count)
            }
            for end in ends { steps[end] = .jump(steps.count) }
        case .repeated(let node, let least, let most):
            for _ in 0..<least { try add(node) }
            guard let most else {
                let fork = steps.count
                steps.append(.fork(fork + 1, 0))
                try add(node)
                steps.append(.jump(fork))
                steps[fork] = .fork(fork + 1, steps.count)
                return
            }
            var forks: [Int] = []
            for _ in least..<most {
                forks.append(steps.count)
                steps.append(.fork(0, 0))
                try add(node)
            }
            for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
        }
    }
}

/// What cannot be read or matched in a regular expression.
struct PatternProblem: Error, Equatable {
    /// In bytes of UTF-8 from the start of the pattern.
    let offset: Int
    let reason: String
    let remedy: String

    static let tooLong = PatternProblem(
        offset: 0, reason: "the pattern is too long", remedy: "Say it in a shorter pattern, or in two rules")
}
