extension Matcher {
    /// Finds whole words. First every word is looked up by itself, which a
    /// processor does for several at once; then the tree is followed from the
    /// words with which something may begin.
    func findWords(in text: borrowing NormalisedText, _ scratch: inout MatchScratch) {
        text.bytes.withUnsafeBytes { bytes in
            text.words.withUnsafeBufferPointer { words in
                guard let base = bytes.baseAddress, !words.isEmpty else { return }
                let words = WordsAsBytes(words: words, bytes: base)
                scratch.prepare(wordCount: words.words.count)
                let count = lookUp(words, &scratch.lookedUp)
                var done = 0
                while done < count { done = follow(words, from: done, to: count, &scratch) }
            }
        }
    }

    /// Marks a word that ends in `'s`: the word without it may count too.
    private static let possessive: UInt32 = 1 << 31

    /// Numbers all words, and lists those with which something may begin.
    /// - Returns: how many these are.
    private func lookUp(_ text: WordsAsBytes, _ lookedUp: inout ContiguousArray<MatchScratch.LookedUp>) -> Int {
        let words = text.words
        return lookedUp.withUnsafeMutableBufferPointer { lookedUp in
            for index in 0..<words.count {
                let word = words[index]
                let key = text.key(of: word)
                let number = tree.words.number(of: key, text.letters(of: word))
                lookedUp[index].number = number | (text.isPossessive(word) ? Self.possessive : 0)
            }
            lookedUp[words.count].number = 0
            var found = 0
            // Without a branch, since none of this can be foreseen.
            for index in 0..<words.count {
                let number = lookedUp[index].number
                let next = lookedUp[index + 1].number
                let isSure: UInt32 = number &- 1 < tree.sureCount ? 1 : 0
                let mayBegin =
                    isSure | tree.pairs.mayHave(number, next) | (number | next) >> 31
                lookedUp[found].beginner = UInt32(truncatingIfNeeded: index)
                found += Int(mayBegin)
            }
            return found
        }
    }

    /// Follows the tree from the beginners, as long as there is room for all that
    /// one of them may give.
    /// - Returns: how many are done.
    private func follow(
        _ text: WordsAsBytes, from start: Int, to count: Int, _ scratch: inout MatchScratch
    ) -> Int {
        let most = uses.count
        var room = ContiguousArray<Match>()
        swap(&room, &scratch.room)
        if room.count < most {
            room = ContiguousArray(
                repeating: Match(group: 0, entry: 0, first: 0, last: 0, wholeFirst: 0, wholeLast: 0),
                count: 2 * most + 256)
        }
        var index = start
        room.withUnsafeMutableBufferPointer { room in
            var found = 0
            while index < count, found + most <= room.count {
                follow(text, from: scratch.lookedUp[index].beginner, room, &found, &scratch)
                index += 1
            }
            scratch.matches.append(contentsOf: room[..<found])
        }
        swap(&room, &scratch.room)
        return index
    }

    @inline(__always)
    private func follow(
        _ text: WordsAsBytes, from first: UInt32, _ room: UnsafeMutableBufferPointer<Match>, _ found: inout Int,
        _ scratch: inout MatchScratch
    ) {
        var node = tree.root
        var place = first
        while true {
            let word = text.words[Int(place)]
            let number = scratch.lookedUp[Int(place)].number
            let isPossessive = number & Self.possessive != 0
            if isPossessive {
                let next = tree.node(after: node, numberWithoutS(word, text))
                take(next.firstUse, next.endUse, first, place, room, &found, &scratch)
            }
            node = tree.node(after: node, number & ~Self.possessive)
            take(node.firstUse, node.endUse, first, place, room, &found, &scratch)
            guard node.hasFollowers, text.isFollowed(word) else { return }
            place &+= 1
        }
    }

    /// `van` ends in `the van's` as it does in `the van`.
    @inline(never)
    private func numberWithoutS(_ word: NormalisedText.Word, _ text: WordsAsBytes) -> UInt32 {
        tree.words.number(of: WordKey(text.bytes, word.start, word.end - 2), text.letters(of: word))
    }

    /// Notes the literals that these words are.
    @inline(__always)
    private func take(
        _ firstUse: UInt32, _ endUse: UInt32, _ first: UInt32, _ last: UInt32,
        _ room: UnsafeMutableBufferPointer<Match>, _ found: inout Int, _ scratch: inout MatchScratch
    ) {
        var index = firstUse
        while index < endUse {
            let use = uses[index]
            index &+= 1
            if use.slot == Use.single {
                room[found] = Match(
                    group: use.group, entry: use.entry, first: first, last: last, wholeFirst: first, wholeLast: last)
                found &+= 1
            } else {
                scratch.note(PieceHit(slot: use.slot, first: first, last: last), of: slots[Int(use.slot)])
            }
        }
    }
}
