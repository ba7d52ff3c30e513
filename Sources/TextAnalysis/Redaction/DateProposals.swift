import Involvement

/// Days by which somebody who was there would know who speaks.
enum DateProposals {
    private static let months: Set = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ionawr",
        "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
    ]
    private static let weekdays: Set = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "wed", "thurs",
        "fri",
        "sat", "sun",
    ]

    static func find(_ reading: PlainReading) -> [HiddenWords] {
        var found: [HiddenWords] = []
        var index = 0
        while index < reading.words.count {
            if let last = written(reading, index) ?? figures(reading, index) {
                found.append(HiddenWords(reading.range(index, last), .date))
                index = last + 1
            } else {
                index += 1
            }
        }
        return found
    }

    /// `Monday the 3rd of March 2021`, `March 3rd`, `3 March`, `March 2021`.
    private static func written(_ reading: PlainReading, _ first: Int) -> Int? {
        let words = reading.words
        var index = first
        var hasWeekday = false
        func word(_ place: Int) -> String { place < words.count && !words[place].isMasked ? words[place].lower : "" }
        func skip(_ fillers: Set<String>) { while fillers.contains(word(index)) { index += 1 } }
        if weekdays.contains(word(index)) {
            hasWeekday = true
            index += 1
            skip(["the"])
        }
        if let isOrdinal = day(word(index)) {
            let dayPlace = index
            index += 1
            skip(["of"])
            if months.contains(word(index)) {
                // `2 may` is no date in *the 2 may differ*; a capital or an ordinal tells.
                let isSure =
                    isOrdinal || words[index].isCapital
                    || !["may", "march", "mar", "sun", "sat", "dec", "jan"].contains(word(index))
                guard isSure else { return nil }
                return year(word(index + 1)) ? index + 1 : index
            }
            return hasWeekday && isOrdinal ? dayPlace : nil
        }
        guard index == first, months.contains(word(index)) else { return nil }
        guard words[index].isCapital || !["may", "march", "mar"].contains(word(index)) else { return nil }
        if let isOrdinal = day(word(index + 1)), isOrdinal || words[index].isCapital {
            return year(word(index + 2)) ? index + 2 : index + 1
        }
        return year(word(index + 1)) ? index + 1 : nil
    }

    /// Whether it is the number of a day: true for `3rd`, false for `3`.
    private static func day(_ word: String) -> Bool? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...31).contains(number) else { return nil }
        let rest = word.dropFirst(digits.count)
        if rest.isEmpty { return false }
        return ["st", "nd", "rd", "th"].contains(rest) ? true : nil
    }

    private static func year(_ word: String) -> Bool {
        guard let year = Int(word), word.utf8.count == 4 else { return false }
        return (1900...2099).contains(year)
    }

    /// `12/03/2021`, `12-3-21`, `12.03.21`, `2021-03-12`; `12/03` after *on*.
    private static func figures(_ reading: PlainReading, _ first: Int) -> Int? {
        let words = reading.words
        let parts = words[first].lower.split(separator: ".")
        if parts.count == 3, isDate(parts.compactMap { Int($0) }, parts.map(\.count)) { return first }
        func isSlash(_ place: Int) -> Bool { ["/", "-", "."].contains(words[place].between) }
        guard words[first].isNumber, first + 1 < words.count, isSlash(first + 1), words[first + 1].isNumber else {
            return nil
        }
        if first + 2 < words.count, isSlash(first + 2), words[first + 2].isNumber {
            let three = words[first...first + 2].map(\.lower)
            return isDate(three.compactMap { Int($0) }, three.map(\.count)) ? first + 2 : nil
        }
        let cues: Set = ["on", "since", "until", "till", "by", "dated", "from", "date", "dob", "born"]
        guard first > 0, cues.contains(words[first - 1].lower), words[first + 1].between == "/",
            isDate([Int(words[first].lower) ?? 0, Int(words[first + 1].lower) ?? 0, 2000], [1, 1, 4])
        else { return nil }
        return first + 1
    }

    private static func isDate(_ numbers: [Int], _ lengths: [Int]) -> Bool {
        guard numbers.count == 3 else { return false }
        let isISO = lengths[0] == 4
        let (day, month) = isISO ? (numbers[2], numbers[1]) : (numbers[0], numbers[1])
        return (1...31).contains(day) && (1...12).contains(month) && (isISO || lengths[2] == 2 || lengths[2] == 4)
    }
}
