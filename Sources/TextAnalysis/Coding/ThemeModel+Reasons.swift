import Involvement

/// What speaks for one theme, in memory that serves for the next.
struct ReasonScratch {
    /// By word: what it adds to the theme's log odds.
    var words: ContiguousArray<Float> = []
    /// By clause: by how much the log odds would fall without it.
    var clauses: ContiguousArray<Float> = []
}

extension ThemeModel {
    /// Words that say less than this part of what the strongest word says are
    /// not named.
    private static let leastShare: Float = 0.25
    /// Nor those that move the log odds by less.
    private static let least: Float = 0.05

    /// Why the theme is in the scratch's text: each word's share of the log odds,
    /// by what its runs of letters and words say and by the entries of the list
    /// that it is part of. Where the list has none, the strongest phrases become
    /// the evidence.
    func reasons(for theme: Int, isListed: Bool, _ scratch: inout CodingScratch) -> Reasons {
        shareOut(theme, &scratch)
        let listed = isListed ? listShares(theme, &scratch) : nil
        let clause = strongestClause(listed, &scratch)
        if let listed {
            for match in scratch.evidence.matches {
                let words = Int(match.first)...Int(match.last)
                for word in words { scratch.reasons.words[word] += listed.perMatch / Float(words.count) }
            }
        } else {
            scratch.evidence.take([])
        }
        let phrases = strongestPhrases(&scratch)
        if !isListed { scratch.evidence.take(phrases.sorted { $0.lowerBound < $1.lowerBound }) }
        return Reasons(phrasesUTF8: phrases.map { scratch.text.rangeUTF8(of: $0) }, clauseUTF8: clause)
    }

    /// What runs of letters and words say, on the words they touch.
    private func shareOut(_ theme: Int, _ scratch: inout CodingScratch) {
        scratch.reasons.words.removeAll(keepingCapacity: true)
        scratch.reasons.words.append(contentsOf: repeatElement(0, count: scratch.text.words.count))
        guard let grams else { return }
        for place in scratch.tally.places {
            let run = scratch.tally.distinct[Int(place.index)]
            let share = grams.share(of: run, question: theme, in: scratch.gramSums)
            guard share != 0 else { continue }
            if place.first == place.last {
                scratch.reasons.words[Int(place.first)] += share
            } else {
                scratch.reasons.words[Int(place.first)] += share / 2
                scratch.reasons.words[Int(place.last)] += share / 2
            }
        }
    }

    /// What the list says: for being found at all, and all of it for each match.
    private struct ListShares {
        let hit: Float
        let perMatch: Float
        let entriesPerMatch: Float
    }

    private func listShares(_ theme: Int, _ scratch: inout CodingScratch) -> ListShares {
        let all = listLogOdds(of: theme, &scratch)
        let hit = ownWeights[theme][OwnColumn.hit]
        let count = Float(scratch.evidence.matches.count)
        return ListShares(hit: hit, perMatch: all / count, entriesPerMatch: (all - hit) / count)
    }

    /// The clause without which the theme would be least likely. That a word of
    /// the list stands there at all is lost only with the last of them.
    private func strongestClause(_ listed: ListShares?, _ scratch: inout CodingScratch) -> Range<Int>? {
        let words = scratch.text.words
        guard let last = words.last?.clause, last > 0 else { return nil }
        scratch.reasons.clauses.removeAll(keepingCapacity: true)
        scratch.reasons.clauses.append(contentsOf: repeatElement(0, count: Int(last) + 1))
        for (word, share) in zip(words, scratch.reasons.words) { scratch.reasons.clauses[Int(word.clause)] += share }
        if let listed, let first = scratch.evidence.matches.first, let end = scratch.evidence.matches.last {
            for match in scratch.evidence.matches {
                scratch.reasons.clauses[Int(words[Int(match.first)].clause)] += listed.entriesPerMatch
            }
            let clause = words[Int(first.first)].clause
            if words[Int(end.first)].clause == clause { scratch.reasons.clauses[Int(clause)] += listed.hit }
        }
        let most = scratch.reasons.clauses.max() ?? 0
        guard most > 0, let strongest = scratch.reasons.clauses.firstIndex(of: most),
            let start = words.firstIndex(where: { $0.clause == UInt32(strongest) }),
            let end = words.lastIndex(where: { $0.clause == UInt32(strongest) })
        else { return nil }
        return scratch.text.rangeUTF8(of: UInt32(start)...UInt32(end))
    }

    /// At most three: what the list names, and runs of strong words beside it.
    private func strongestPhrases(_ scratch: inout CodingScratch) -> [ClosedRange<UInt32>] {
        let shares = scratch.reasons.words
        let words = scratch.text.words
        var strongest: [(run: ClosedRange<UInt32>, share: Float)] = []
        func offer(_ run: ClosedRange<UInt32>) {
            let share = shares[Int(run.lowerBound)...Int(run.upperBound)].reduce(0, +)
            guard share >= Self.least else { return }
            let place = strongest.firstIndex { $0.share < share } ?? strongest.endIndex
            guard place < Reasons.mostPhrases else { return }
            strongest.insert((run, share), at: place)
            if strongest.count > Reasons.mostPhrases { strongest.removeLast() }
        }
        let listed = scratch.evidence.runs
        listed.forEach(offer)
        if grams != nil {
            let bar = max(Self.least, (shares.max() ?? 0) * Self.leastShare)
            var next = 0
            var word: UInt32 = 0
            while word < UInt32(words.count) {
                while next < listed.count, listed[next].upperBound < word { next += 1 }
                if next < listed.count, listed[next].contains(word) {
                    word = listed[next].upperBound + 1
                    continue
                }
                guard shares[Int(word)] >= bar else {
                    word += 1
                    continue
                }
                let start = word
                let end = next < listed.count ? listed[next].lowerBound : UInt32(words.count)
                while word + 1 < end, shares[Int(word) + 1] >= bar,
                    words[Int(word) + 1].clause == words[Int(start)].clause
                {
                    word += 1
                }
                offer(start...word)
                word += 1
            }
        }
        return strongest.map(\.run)
    }
}
