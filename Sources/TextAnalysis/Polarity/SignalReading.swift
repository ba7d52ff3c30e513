import Involvement

/// One walk over the matches of the polarity groups, turning round what is
/// negated or wished for.
struct SignalReading {
    /// How many words on a negation reaches: *not at all kind*.
    private static let negationReachWords: UInt32 = 3
    /// How many words on a wish reaches: *should have a few more friendly staff*.
    private static let wishReachWords: UInt32 = 8

    /// Whether people were asked what could be better.
    private let asksForBetter: Bool

    /// The last word of the last wish.
    private var wish: UInt32?
    /// The last word at which negation stops.
    private var scopeEnd: UInt32?
    /// The last word that tells how something is.
    private var statement: UInt32?
    /// Signals before this one were turned back by an earlier wish.
    private var turnedBack = 0
    /// Words of thanks.
    private var courtesies: ContiguousArray<Signal> = []

    init(inviting: Question.Invitation) { asksForBetter = inviting == .whatCouldBeBetter }

    mutating func read(words: ContiguousArray<NormalisedText.Word>, _ scratch: inout PolarityScratch) {
        scratch.signals.removeAll(keepingCapacity: true)
        scratch.negations.removeAll(keepingCapacity: true)
        scratch.sorted.removeAll(keepingCapacity: true)
        // A phrase with gaps is one thing, from its first word to its last.
        for match in scratch.found.matches where match.first == match.wholeFirst { scratch.sorted.append(match) }
        scratch.sorted.sort {
            ($0.wholeFirst, $1.wholeLast, $0.group) < ($1.wholeFirst, $0.wholeLast, $1.group)
        }
        var end: UInt32 = 0
        for match in scratch.sorted {
            // Inside a longer phrase a word says nothing by itself.
            if match.wholeLast < end || !counts(match, words) { continue }
            end = match.wholeLast + 1
            take(match, words, &scratch)
        }
        if scratch.signals.isEmpty { scratch.signals = courtesies }
    }

    /// Whether the words say here what their group says; else they may be of
    /// another one.
    private func counts(_ match: Match, _ words: ContiguousArray<NormalisedText.Word>) -> Bool {
        let first = match.wholeFirst
        return switch PolarityGroup(rawValue: match.group) {
        case .comparative: asksForBetter && !isStated(first, words)
        case .request: asksForBetter && (first == 0 || words[Int(first)].clause != words[Int(first) - 1].clause)
        default: true
        }
    }

    /// Whether a part of a sentence tells, up to here, how something is.
    private func isStated(_ first: UInt32, _ words: ContiguousArray<NormalisedText.Word>) -> Bool {
        guard let statement, words[Int(statement)].part == words[Int(first)].part else { return false }
        return (scopeEnd ?? 0) <= statement
    }

    private mutating func take(
        _ match: Match, _ words: ContiguousArray<NormalisedText.Word>, _ scratch: inout PolarityScratch
    ) {
        let first = match.wholeFirst
        let last = match.wholeLast
        switch PolarityGroup(rawValue: match.group) {
        case .request: takeWish(first, last, words, &scratch)
        case .courtesy: courtesies.append(Signal(first: first, last: last, signs: .positive))
        case .statement: statement = last
        case .praise:
            let isTurned = isWished(first, words) || isNegated(first, words, scratch)
            scratch.signals.append(Signal(first: first, last: last, signs: isTurned ? .negative : .positive))
        case .complaint:
            let isTurned = !isWished(first, words) && isNegated(first, words, scratch)
            scratch.signals.append(Signal(first: first, last: last, signs: isTurned ? .positive : .negative))
        case .wish: takeWish(first, last, words, &scratch)
        case .improvement, .comparative:
            // *I cannot think of anything that could be improved.*
            if isDenied(first, words, scratch) {
                scratch.signals.append(Signal(first: first, last: last, signs: .positive))
            } else {
                takeWish(first, last, words, &scratch)
            }
        case .negation:
            // *Nothing: the staff are excellent* negates no staff.
            if last < scratch.openingWords { return }
            scratch.negations.append(Negation(word: last, lastReached: last + Self.negationReachWords))
        case .scopeEnd:
            scopeEnd = last
            guard let index = scratch.negations.indices.last else { return }
            scratch.negations[index].lastReached = min(scratch.negations[index].lastReached, first - 1)
        case .setPhrase, nil: return
        }
    }

    private mutating func takeWish(
        _ first: UInt32, _ last: UInt32, _ words: ContiguousArray<NormalisedText.Word>, _ scratch: inout PolarityScratch
    ) {
        turnBack(from: first, words, &scratch)
        scratch.signals.append(Signal(first: first, last: last, signs: .negative))
        wish = last
        turnedBack = scratch.signals.count
    }

    /// Whether a part of a sentence denies, from its beginning, what it comes to,
    /// or the reply began with *nothing*.
    private func isDenied(
        _ first: UInt32, _ words: ContiguousArray<NormalisedText.Word>, _ scratch: PolarityScratch
    ) -> Bool {
        if scratch.openingWords > 0, words[0].part == words[Int(first)].part { return true }
        guard let negation = scratch.negations.last, negation.word < first,
            words[Int(negation.word)].part == words[Int(first)].part
        else { return false }
        return (scopeEnd ?? 0) <= negation.word
    }

    private func isWished(_ first: UInt32, _ words: ContiguousArray<NormalisedText.Word>) -> Bool {
        guard let wish else { return false }
        return words[Int(wish)].clause == words[Int(first)].clause && first - wish <= Self.wishReachWords
    }

    private func isNegated(
        _ first: UInt32, _ words: ContiguousArray<NormalisedText.Word>, _ scratch: PolarityScratch
    ) -> Bool {
        guard let negation = scratch.negations.last else { return false }
        return first <= negation.lastReached && words[Int(negation.word)].part == words[Int(first)].part
    }

    /// *More friendly staff would be good*: the wish comes last, and what
    /// stands before it in its part is wished for.
    private func turnBack(
        from first: UInt32, _ words: ContiguousArray<NormalisedText.Word>, _ scratch: inout PolarityScratch
    ) {
        let part = words[Int(first)].part
        var index = scratch.signals.count
        while index > turnedBack, words[Int(scratch.signals[index - 1].last)].part == part {
            index -= 1
            if let scopeEnd, scopeEnd > scratch.signals[index].last { return }
            scratch.signals[index].signs = .negative
        }
    }
}
