/// Looks up what speaks well or badly near a theme's words.
struct NearestSignals {
    let signals: ContiguousArray<Signal>
    let negations: ContiguousArray<Negation>
    let words: ContiguousArray<NormalisedText.Word>

    /// How far from the words to look.
    private enum Unit { case part, clause }

    /// In the same part of the clause; else by the negation of the words
    /// themselves, since what is not there is missed; else in the clause.
    func inClause(of match: Match) -> Signs {
        let nearest = signals.firstIndex(in: signals.indices) { $0.last >= match.first }
        let inPart = around(match, nearest, .part)
        if !inPart.isEmpty { return inPart }
        if isNegated(match) { return .negative }
        return around(match, nearest, .clause)
    }

    /// Everything in the sentences of these matches.
    func inSentences(of matches: ContiguousArray<Match>) -> Signs {
        var signs: Signs = []
        var seen: UInt32?
        for match in matches {
            let sentence = words[Int(match.first)].sentence
            if seen == sentence { continue }
            seen = sentence
            var index = signals.firstIndex(in: signals.indices) { words[Int($0.first)].sentence >= sentence }
            while index < signals.count, words[Int(signals[index].first)].sentence == sentence {
                signs.formUnion(signals[index].signs)
                index += 1
            }
        }
        return signs
    }

    /// Those that share words with the match; else the nearest before or
    /// after it; both when they are equally near.
    private func around(_ match: Match, _ nearest: Int, _ unit: Unit) -> Signs {
        var shared: Signs = []
        var index = nearest
        while index < signals.count, signals[index].first <= match.last {
            shared.formUnion(signals[index].signs)
            index += 1
        }
        if !shared.isEmpty { return shared }
        var before = UInt32.max
        var after = UInt32.max
        if nearest > 0, isSame(unit, signals[nearest - 1].last, match.first) {
            before = match.first - signals[nearest - 1].last
        }
        if nearest < signals.count, isSame(unit, match.last, signals[nearest].first) {
            after = signals[nearest].first - match.last
        }
        var signs: Signs = []
        if before != .max, before <= after { signs.formUnion(signals[nearest - 1].signs) }
        if after != .max, after <= before { signs.formUnion(signals[nearest].signs) }
        return signs
    }

    private func isSame(_ unit: Unit, _ left: UInt32, _ right: UInt32) -> Bool {
        let left = words[Int(left)]
        let right = words[Int(right)]
        return switch unit {
        case .part: left.part == right.part
        case .clause: left.clause == right.clause
        }
    }

    private func isNegated(_ match: Match) -> Bool {
        let after = negations.firstIndex(in: negations.indices) { $0.word > match.last }
        guard after > 0 else { return false }
        let negation = negations[after - 1]
        return negation.word >= match.first
            || match.first <= negation.lastReached && isSame(.part, negation.word, match.first)
    }
}
