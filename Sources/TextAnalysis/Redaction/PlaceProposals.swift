import Involvement

/// Places: what is called a street, a house or a hospital, and what stands
/// with a capital after *in* or *at*.
enum PlaceProposals {
    /// `14 High Street`, `St Mary's Hospital`, `HMP Wandsworth`.
    static func addresses(_ reading: PlainReading) -> [HiddenWords] {
        let words = reading.words
        var found: [HiddenWords] = []
        for index in words.indices where !words[index].isMasked {
            if words[index].lower == "hmp" || words[index].lower == "hmyoi", index + 1 < words.count,
                words[index + 1].isCapital
            {
                found.append(HiddenWords(reading.range(index, index + 1), .location))
            }
            guard index > 0, PlaceWords.kinds.contains(words[index].lower) else { continue }
            var first = index
            while first > 0, reading.isJoined(first), isPartOfName(words[first - 1]) { first -= 1 }
            // A word that every sentence can begin with is no name.
            // Nor is one with a capital only because the sentence begins there.
            while first < index, words[first].isFirst, !words[index].isCapital { first += 1 }
            while first < index, words[first].isFirst || PlaceWords.joining.contains(words[first].lower),
                PlaceWords.ordinary.contains(words[first].lower) || PlaceWords.joining.contains(words[first].lower)
            { first += 1 }
            let isNamed =
                !reading.isShouted
                && words[first..<index].contains { $0.isCapital && !PlaceWords.ordinary.contains($0.lower) }
            if isNamed, first > 0, reading.isJoined(first), isHouseNumber(words[first - 1].lower) { first -= 1 }
            // `12 queens road`, in small letters.
            if !isNamed, PlaceWords.streets.contains(words[index].lower), index > 1,
                isHouseNumber(words[index - 2].lower),
                reading.isJoined(index), reading.isJoined(index - 1)
            {
                found.append(HiddenWords(reading.range(index - 2, index), .location))
            } else if isNamed {
                found.append(HiddenWords(reading.range(first, index), .location))
            }
        }
        // The longer name first: *Park Lane Surgery* before *Park Lane*.
        return found.sorted { $0.rangeUTF8.count > $1.rangeUTF8.count }
    }

    private static func isPartOfName(_ word: PlainWord) -> Bool {
        !word.isMasked && (word.isCapital && !word.isNumber || PlaceWords.joining.contains(word.lower))
    }

    private static func isHouseNumber(_ word: String) -> Bool {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && digits.count <= 4 && word.count - digits.count <= 1
    }

    /// - Parameter prepositions: those after which a capital is taken for a place.
    static func places(_ reading: PlainReading, after prepositions: Set<String>) -> [HiddenWords] {
        guard !reading.isShouted else { return [] }
        let words = reading.words
        var found: [HiddenWords] = []
        for index in words.indices.dropFirst() where prepositions.contains(words[index - 1].lower) {
            var first = index
            if words[first].lower == "the", first + 1 < words.count { first += 1 }
            guard words[first].between.allSatisfy({ $0 == " " || $0 == "\u{201C}" || $0 == "\"" }),
                isPlace(words[first])
            else { continue }
            var last = first
            while last + 1 < words.count, reading.isJoined(last + 1) {
                if isPlace(words[last + 1])
                    || words[last + 1].isCapital && PlaceWords.kinds.contains(words[last + 1].lower)
                {
                    last += 1
                } else if last + 2 < words.count, PlaceWords.joining.contains(words[last + 1].lower),
                    reading.isJoined(last + 2),
                    isPlace(words[last + 2])
                {
                    last += 2
                } else {
                    break
                }
            }
            found.append(HiddenWords(reading.range(first, last), .location))
        }
        return found
    }

    private static func isPlace(_ word: PlainWord) -> Bool {
        word.isCapital && !word.isMasked && !word.isNumber && !PlaceWords.isOrdinary(word.lower)
            && !NameWords.given.contains(word.lower) && (word.lower.count > 2 || word.lower == "st")
    }
}
