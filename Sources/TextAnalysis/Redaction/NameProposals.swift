import Involvement

/// Names of people: after what somebody is, among other names, where only
/// somebody can stand.
enum NameProposals {
    static func find(_ reading: PlainReading) -> [HiddenWords] {
        var isName = Array(repeating: false, count: reading.words.count)
        for index in reading.words.indices where mayBeName(reading, index) {
            isName[index] =
                isAfterRole(reading, index) || isGiven(reading, index) || isAddressed(reading, index)
                || isBeforeRole(reading, index) || isDoing(reading, index)
        }
        // In small letters a name is only one after a role, when it is nothing else.
        for index in reading.words.indices where !isName[index] && !reading.words[index].isMasked {
            let word = reading.words[index].lower
            if NameWords.given.contains(word), !NameWords.isAlsoAWord.contains(word), !reading.words[index].isCapital {
                isName[index] = true
            }
        }
        extend(reading, &isName)
        return runs(reading, isName)
    }

    /// A name that was found stands elsewhere in the text too, also without its
    /// capital.
    static func again(_ reading: PlainReading, _ taken: [HiddenWords]) -> [HiddenWords] {
        var known: Set<String> = []
        for index in reading.words.indices {
            let word = reading.words[index]
            if word.lower.count > 2,
                taken.contains(where: {
                    $0.mark == .name && $0.rangeUTF8.lowerBound <= word.range.lowerBound
                        && word.range.upperBound <= $0.rangeUTF8.upperBound
                })
            {
                known.insert(word.lower)
            }
        }
        return reading.words.compactMap { word in
            guard known.contains(word.lower), !word.isMasked, word.isCapital || !PlaceWords.isOrdinary(word.lower),
                !taken.contains(where: { $0.rangeUTF8.overlaps(word.range) })
            else { return nil }
            return HiddenWords(word.range, .name)
        }
    }

    private static func mayBeName(_ reading: PlainReading, _ index: Int) -> Bool {
        let word = reading.words[index]
        return word.isCapital && !word.isMasked && !PlaceWords.isOrdinary(word.lower)
            && !NameWords.roles.contains(word.lower)
            && word.lower.contains(where: \.isLetter)
            && !(word.isAllCapitals && word.lower.count < 5 && !NameWords.given.contains(word.lower))
    }

    /// `my keyworker Ash`, `Dr. Patel`, `a nurse called Birch`.
    private static func isAfterRole(_ reading: PlainReading, _ index: Int) -> Bool {
        var place = index - 1
        var steps = 0
        while place >= 0, steps < 3 {
            let word = reading.words[place].lower
            if NameWords.roles.contains(word) {
                let isTitle = ["dr", "mr", "mrs", "ms", "prof", "rev", "sgt"].contains(word)
                return steps == 0
                    ? !reading.words[index].isFirst || isTitle
                    : reading.words[place].sentence == reading.words[index].sentence
            }
            guard NameWords.links.contains(word) else { return false }
            place -= 1
            steps += 1
        }
        return false
    }

    /// `Ash my keyworker`, `Ash, the nurse`, `Ash at reception`.
    private static func isBeforeRole(_ reading: PlainReading, _ index: Int) -> Bool {
        let words = reading.words
        guard index + 2 < words.count, words[index + 1].sentence == words[index].sentence else { return false }
        let articles: Set = words[index].isFirst ? ["my"] : ["my", "the", "our", "a"]
        if articles.contains(words[index + 1].lower) {
            return (index + 2...min(index + 3, words.count - 1)).contains {
                NameWords.roles.contains(words[$0].lower) && words[$0].sentence == words[index].sentence
            }
        }
        return words[index + 1].lower == "at" && ["reception", "the"].contains(words[index + 2].lower)
            && !words[index].isFirst
    }

    private static func isGiven(_ reading: PlainReading, _ index: Int) -> Bool {
        let word = reading.words[index]
        return NameWords.given.contains(word.lower) && (!NameWords.isAlsoAWord.contains(word.lower) || !word.isFirst)
    }

    /// `Thanks Ash`, `I spoke to Ash`: a capital in the middle of a sentence that
    /// is not all capitals.
    private static func isAddressed(_ reading: PlainReading, _ index: Int) -> Bool {
        guard index > 0, !reading.words[index].isFirst, !reading.isShouted else { return false }
        let before = reading.words[index - 1].lower
        if ["to", "from"].contains(before) {
            let cues: Set = [
                "spoke", "talk", "talking", "talked", "thanks", "thank", "speak", "speaking", "listen", "love", "go",
                "went", "heard", "call", "letter", "diolch", "grateful", "you",
            ]
            return index > 1 && cues.contains(reading.words[index - 2].lower)
        }
        if before == "for" {
            return index > 1
                && ["asked", "ask", "asking", "looking", "waiting"].contains(reading.words[index - 2].lower)
        }
        return NameWords.before.contains(before) && !["for", "like", "miss"].contains(before)
            && reading.words[index].lower.count > 1
    }

    /// `when Ash told me`, `because Ash was lovely`.
    private static func isDoing(_ reading: PlainReading, _ index: Int) -> Bool {
        let words = reading.words
        guard index + 1 < words.count, words[index + 1].sentence == words[index].sentence, !words[index].isFirst,
            !reading.isShouted, !PlaceWords.prepositions.contains(words[index - 1].lower)
        else { return false }
        return NameWords.after.contains(words[index + 1].lower)
            && !["the", "a", "an", "our", "this"].contains(words[index - 1].lower)
    }

    /// Names go on: `Ash Birch`, `Ash and Birch`, `Ash, Birch and Cedar`.
    private static func extend(_ reading: PlainReading, _ isName: inout [Bool]) {
        for index in reading.words.indices.dropFirst() where !isName[index] && mayBeName(reading, index) {
            let between = reading.words[index].between
            if isName[index - 1],
                !reading.words[index].isFirst || between == ". " && reading.words[index - 1].lower.count == 1,
                [" ", "-", ", ", ". ", "/", " & "].contains(between)
            {
                isName[index] = true
            } else if index > 1, isName[index - 2],
                reading.words[index - 1].lower == "and" || reading.words[index - 1].lower == "a"
            {
                isName[index] = true
            }
        }
        for index in reading.words.indices.reversed() where !isName[index] && mayBeName(reading, index) {
            let next = index + 1
            if next < isName.count, isName[next], [", ", " & ", "/"].contains(reading.words[next].between) {
                isName[index] = true
            }
            if next + 1 < isName.count, isName[next + 1], reading.words[next].lower == "and",
                !reading.words[index].isFirst || reading.words[next].sentence == reading.words[index].sentence
            {
                isName[index] = true
            }
        }
    }

    private static func runs(_ reading: PlainReading, _ isName: [Bool]) -> [HiddenWords] {
        var found: [HiddenWords] = []
        var index = 0
        while index < isName.count {
            guard isName[index] else {
                index += 1
                continue
            }
            var last = index
            while last + 1 < isName.count, isName[last + 1], [" ", "-", ". "].contains(reading.words[last + 1].between)
            { last += 1 }
            found.append(HiddenWords(reading.range(index, last), .name))
            index = last + 1
        }
        return found
    }
}
