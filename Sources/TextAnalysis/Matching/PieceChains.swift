/// Joins the pieces of entries such as `treat* ... like` where they stand in
/// order, near enough, in one clause. Each first piece is joined to the
/// nearest pieces that make a whole.
enum PieceChains {
    private static let none: Int32 = -1
    /// The last piece of an entry, which needs no other.
    private static let complete: Int32 = -2

    /// Adds a match for each run of words of each whole.
    static func join(
        _ scratch: inout MatchScratch, slots: ContiguousArray<Matcher.Slot>,
        words: ContiguousArray<NormalisedText.Word>
    ) {
        scratch.pieces.sort { $0.order < $1.order }
        scratch.follower.removeAll(keepingCapacity: true)
        scratch.follower.append(contentsOf: repeatElement(none, count: scratch.pieces.count))
        // From the last slot to the first, so that a follower knows whether it
        // leads to the end.
        var end = scratch.pieces.count
        var laterSlots = 0..<0
        while end > 0 {
            let slot = scratch.pieces[end - 1].slot
            var start = end - 1
            while start > 0, scratch.pieces[start - 1].slot == slot { start -= 1 }
            if slots[Int(slot)].isLast {
                for index in start..<end { scratch.follower[index] = complete }
            } else if !laterSlots.isEmpty, scratch.pieces[laterSlots.lowerBound].slot == slot + 1 {
                follow(start..<end, by: laterSlots, most: slots[Int(slot) + 1].mostWordsBefore, words, &scratch)
            }
            if slots[Int(slot)].isFirst {
                for index in start..<end where scratch.follower[index] != none {
                    addMatches(from: index, slots, &scratch)
                }
            }
            laterSlots = start..<end
            end = start
        }
    }

    /// Finds for each piece the nearest of the next slot that leads to the end.
    private static func follow(
        _ pieces: Range<Int>, by later: Range<Int>, most: UInt32, _ words: ContiguousArray<NormalisedText.Word>,
        _ scratch: inout MatchScratch
    ) {
        var candidate = later.lowerBound
        for index in pieces {
            let last = scratch.pieces[index].last
            while candidate < later.upperBound, scratch.pieces[candidate].first <= last { candidate += 1 }
            var next = candidate
            while next < later.upperBound, scratch.pieces[next].first - last - 1 <= most {
                let isSameClause = words[Int(scratch.pieces[next].first)].clause == words[Int(last)].clause
                if isSameClause, scratch.follower[next] != none {
                    scratch.follower[index] = Int32(next)
                    break
                }
                next += 1
            }
        }
    }

    /// Pieces that touch make one run; a gap begins another.
    private static func addMatches(
        from first: Int, _ slots: ContiguousArray<Matcher.Slot>, _ scratch: inout MatchScratch
    ) {
        let firstMatch = scratch.matches.count
        let whole = scratch.pieces[first]
        let slot = slots[Int(whole.slot)]
        var run = Match(
            group: slot.group, entry: slot.entry, first: whole.first, last: whole.last, wholeFirst: whole.first,
            wholeLast: whole.last)
        var next = scratch.follower[first]
        while next >= 0 {
            let piece = scratch.pieces[Int(next)]
            if slots[Int(piece.slot)].mostWordsBefore > 0 {
                scratch.matches.append(run)
                run.first = piece.first
            }
            run.last = piece.last
            next = scratch.follower[Int(next)]
        }
        scratch.matches.append(run)
        for index in firstMatch..<scratch.matches.count { scratch.matches[index].wholeLast = run.last }
    }
}
