import Involvement

/// Phone numbers, postcodes, NHS numbers and National Insurance numbers.
enum NumberProposals {
    static func find(_ reading: PlainReading) -> [HiddenWords] {
        insuranceNumbers(reading) + nhsNumbers(reading) + phones(reading) + postcodes(reading)
    }

    /// Runs of digits, with spaces, hyphens, dots and brackets between.
    private static func runs(_ bytes: [UInt8]) -> [(range: Range<Int>, digits: [UInt8])] {
        var runs: [(range: Range<Int>, digits: [UInt8])] = []
        var index = 0
        func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
        while index < bytes.count {
            let begins =
                isDigit(bytes[index])
                || (bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "("))
                    && index + 1 < bytes.count && isDigit(bytes[index + 1])
            guard begins else {
                index += 1
                continue
            }
            let start = index
            var end = index
            var digits: [UInt8] = []
            var gap = 0
            while index < bytes.count, gap <= 2 {
                if isDigit(bytes[index]) {
                    digits.append(bytes[index] - 48)
                    end = index + 1
                    gap = 0
                } else if " -.()+".utf8.contains(bytes[index]) {
                    gap += 1
                } else {
                    break
                }
                index += 1
            }
            index = max(index, end)
            runs.append((start..<end, digits))
        }
        return runs
    }

    private static func isWordBefore(_ reading: PlainReading, _ place: Int, _ words: Set<String>, within count: Int)
        -> Bool
    {
        let before = reading.words.lastIndex { $0.range.upperBound <= place }
        guard let before else { return false }
        return reading.words[max(0, before - count + 1)...before].contains { words.contains($0.lower) }
    }

    private static func phones(_ reading: PlainReading) -> [HiddenWords] {
        let cues: Set = [
            "phone", "call", "text", "ring", "mobile", "number", "tel", "telephone", "whatsapp", "rang", "contact",
            "phoned",
            "called", "texted", "ffôn", "ffonio",
        ]
        return runs(reading.bytes).compactMap { range, digits in
            let text = reading.text(range)
            let isInternational = text.hasPrefix("+44") || text.hasPrefix("0044")
            let isNational = digits.first == 0 && (10...11).contains(digits.count) && digits[1] != 0
            let isLong = (9...11).contains(digits.count) && isWordBefore(reading, range.lowerBound, cues, within: 4)
            let isForeign = text.hasPrefix("+") && (9...15).contains(digits.count)
            guard isNational || isInternational && (11...15).contains(digits.count) || isLong || isForeign else {
                return nil
            }
            return HiddenWords(range, .phone)
        }
    }

    /// Ten digits whose last checks the others, modulo 11, and a word near that
    /// says what they are.
    private static func nhsNumbers(_ reading: PlainReading) -> [HiddenWords] {
        let cues: Set = ["nhs", "number", "no", "patient", "hospital", "gig", "rhif"]
        return runs(reading.bytes).compactMap { range, digits in
            guard digits.count == 10, isNHSNumber(digits) else { return nil }
            let isSaidAfter = reading.words.contains { word in
                word.lower == "nhs" && (0..<40).contains(word.range.lowerBound - range.upperBound)
            }
            guard isSaidAfter || isWordBefore(reading, range.lowerBound, cues, within: 6) else { return nil }
            return HiddenWords(range, .nhsNumber)
        }
    }

    static func isNHSNumber(_ digits: [UInt8]) -> Bool {
        let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + Int($1.0) * $1.1 }
        let check = (11 - sum % 11) % 11
        return digits.count == 10 && check != 10 && check == Int(digits[9])
    }

    private static func insuranceNumbers(_ reading: PlainReading) -> [HiddenWords] {
        shapes(reading, atMostLetters: 13) { text in
            let letters = Array(text.utf8)
            guard letters.count == 9, isLetter(letters[0]), isLetter(letters[1]),
                letters[2..<8].allSatisfy({ $0 &- 48 < 10 }),
                (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(letters[8])
            else { return nil }
            return .insuranceNumber
        }
    }

    private static func postcodes(_ reading: PlainReading) -> [HiddenWords] {
        var whole: [HiddenWords] = []
        for (index, word) in reading.words.enumerated() where !word.isMasked {
            let letters = Array(word.lower.utf8)
            if isPostcode(letters) { whole.append(HiddenWords(word.range, .postcode)) }
            guard index + 1 < reading.words.count, reading.words[index + 1].between == " ", isOutward(letters) else {
                continue
            }
            let inward = Array(reading.words[index + 1].lower.utf8)
            if inward.count == 3, isPostcode(letters + inward) {
                whole.append(HiddenWords(reading.range(index, index + 1), .postcode))
            }
        }
        // The first half alone, where a word says that it is a place.
        let cues: Set = ["in", "near", "around", "from", "postcode", "area", "to"]
        let half = reading.words.indices.compactMap { index -> HiddenWords? in
            let word = reading.words[index]
            guard index > 0, word.isAllCapitals || word.isCapital, isOutward(Array(word.lower.utf8)), !word.isMasked,
                cues.contains(reading.words[index - 1].lower), word.lower != "b12", word.lower != "b6",
                word.lower != "d3"
            else { return nil }
            return HiddenWords(word.range, .postcode)
        }
        return whole + half
    }

    /// One to five words next to each other that together have a shape.
    private static func shapes(
        _ reading: PlainReading, atMostLetters limit: Int, _ mark: (String) -> RedactionMark?
    ) -> [HiddenWords] {
        var found: [HiddenWords] = []
        var index = 0
        while index < reading.words.count {
            var text = ""
            var last = index
            var hit: HiddenWords?
            while last < reading.words.count, last - index < 5,
                last == index || reading.words[last].between.allSatisfy({ $0 == " " || $0 == "-" })
            {
                text += reading.words[last].lower
                if text.utf8.count > limit || reading.words[last].isMasked { break }
                if let mark = mark(text) { hit = HiddenWords(reading.range(index, last), mark) }
                last += 1
            }
            if let hit {
                found.append(hit)
                while index < reading.words.count, reading.words[index].range.upperBound <= hit.rangeUTF8.upperBound {
                    index += 1
                }
            } else {
                index += 1
            }
        }
        return found
    }

    /// `m1 1ae`, `sw1a1aa`, `gir0aa`: the outward half and a digit with two
    /// letters.
    static func isPostcode(_ text: [UInt8]) -> Bool {
        guard (5...7).contains(text.count) else { return false }
        let inward = text.suffix(3)
        return inward.first.map { $0 &- 48 < 10 } == true
            && inward.dropFirst().allSatisfy { isLetter($0) && !"cikmov".utf8.contains($0) }
            && isOutward(Array(text.dropLast(3)))
    }

    /// `m1`, `b33`, `cr2`, `dn55`, `w1a`, `ec1a`.
    private static func isOutward(_ text: [UInt8]) -> Bool {
        guard (2...4).contains(text.count), isLetter(text[0]), !"qvx".utf8.contains(text[0]) else { return false }
        let letters = text.prefix { isLetter($0) }.count
        guard letters <= 2 else { return false }
        let rest = text.dropFirst(letters)
        guard let digit = rest.first, digit &- 48 < 10 else { return false }
        return rest.count == 1 || rest.count == 2
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
}
