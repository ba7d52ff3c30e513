import Involvement

/// A date as somebody wrote it, in the British order, with figures or names of
/// months: taken apart, and not yet known to be real.
struct WrittenDate: Equatable {
    static let partNames = ["day", "month", "year"]

    private var day: String?
    private var month: String?
    private var year: String?

    /// From three lines; nil for one that is empty.
    init(day: String?, month: String?, year: String?) {
        self.day = day
        self.month = month
        self.year = year
    }

    /// From one piece: `2026-05-03`, `03/05/2026`, `3 May 2026`, `May 2026`.
    /// Nil when it cannot be told which figure is what.
    init?(_ text: String) {
        guard let tokens = Self.tokens(of: text) else { return nil }
        // `y` a year in four figures, `n` another number, `m` the name of a month.
        let kinds = tokens.map { Self.isFigures($0) ? $0.utf8.count == 4 ? "y" : "n" : "m" }.joined()
        let order: [WritableKeyPath<WrittenDate, String?>]
        switch kinds {
        case "nny", "nnn", "nmy", "nmn": order = [\.day, \.month, \.year]
        case "ynn", "ymn": order = [\.year, \.month, \.day]
        case "mny", "mnn": order = [\.month, \.day, \.year]
        case "ny", "my": order = [\.month, \.year]
        case "yn", "ym": order = [\.year, \.month]
        case "nn", "nm": order = [\.day, \.month]
        case "mn": order = [\.month, \.day]
        case "y": order = [\.year]
        case "m": order = [\.month]
        default: return nil
        }
        self.init(day: nil, month: nil, year: nil)
        for (part, token) in zip(order, tokens) { self[keyPath: part] = token }
    }

    /// The date it means; what is finer than asked for is dropped.
    func date(_ precision: PartialDate.Precision) throws(Refusal) -> PartialDate {
        let missing = [
            precision == .day && day == nil ? "day" : nil, precision != .year && month == nil ? "month" : nil,
            year == nil ? "year" : nil,
        ].compactMap(\.self)
        guard missing.isEmpty, let year else {
            throw Refusal(Self.words(missing: missing))
        }
        guard let yearFigures = Self.only(year), Self.isFigures(yearFigures), let yearNumber = Int(yearFigures) else {
            throw Self.unreadable(precision)
        }
        guard yearFigures.utf8.count == 4, yearNumber >= 1000 else {
            throw Refusal(.yearInFourFigures)
        }
        let monthNumber = month.flatMap(Self.month)
        let dayNumber = day.flatMap(Self.day)
        // A day that was given must be real, even where only the month is asked for.
        guard month == nil || monthNumber != nil, day == nil || dayNumber != nil,
            let date = PartialDate(year: yearNumber, month: monthNumber, day: monthNumber == nil ? nil : dayNumber)
        else { throw Self.unreadable(precision) }
        return date.cut(to: precision)
    }

    static func unreadable(_ precision: PartialDate.Precision) -> Refusal {
        switch precision {
        case .day: Refusal(.unreadableDate)
        case .month: Refusal(.unreadableMonth)
        case .year: Refusal(.unreadableYear)
        }
    }

    private static func words(missing: [String]) -> SurveyPhrase {
        switch missing {
        case ["day"]: .dateNeedsDay
        case ["month"]: .dateNeedsMonth
        case ["day", "month"]: .dateNeedsDayAndMonth
        case ["day", "year"]: .dateNeedsDayAndYear
        case ["month", "year"]: .dateNeedsMonthAndYear
        default: .dateNeedsYear
        }
    }

    // MARK: one part

    private static func day(_ text: String) -> Int? {
        guard let figures = only(text), isFigures(figures), figures.utf8.count <= 2 else { return nil }
        return Int(figures)
    }

    private static func month(_ text: String) -> Int? {
        guard let word = only(text) else { return nil }
        if isFigures(word) { return word.utf8.count <= 2 ? Int(word) : nil }
        return monthNumber(word)
    }

    /// The number of a month by its name, or by three of its letters or more.
    private static func monthNumber(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
    }

    /// In English and in Welsh.
    private static let months = [
        ["january", "ionawr"], ["february", "chwefror"], ["march", "mawrth"], ["april", "ebrill"], ["may", "mai"],
        ["june", "mehefin"], ["july", "gorffennaf"], ["august", "awst"], ["september", "medi"],
        ["october", "hydref"], ["november", "tachwedd"], ["december", "rhagfyr"],
    ]

    // MARK: words and figures

    private static func only(_ text: String) -> String? {
        guard let tokens = tokens(of: text), tokens.count == 1 else { return nil }
        return tokens[0]
    }

    private static func isFigures(_ token: String) -> Bool {
        token.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Its figures and names of months. Nil when there is anything else, such
    /// as a question mark or "about", since then it is not quite a date.
    private static func tokens(of text: String) -> [String]? {
        // Nobody writes a date this long.
        guard text.utf8.count <= 60 else { return nil }
        var words: [String] = []
        var isInWord = false
        for scalar in text.unicodeScalars {
            let isFigure = ("0"..."9").contains(scalar)
            guard isFigure || (scalar.isASCII && scalar.properties.isAlphabetic) else {
                guard isBlank(scalar) || "/-.,\u{2010}\u{2011}\u{2013}".unicodeScalars.contains(scalar) else {
                    return nil
                }
                isInWord = false
                continue
            }
            let continues = isInWord && words.last?.unicodeScalars.last.map { ("0"..."9").contains($0) } == isFigure
            if !continues { words.append("") }
            words[words.count - 1] += String(scalar).lowercased()
            isInWord = true
        }
        let tokens = words.filter { !beside.contains($0) && !isWeekday($0) }
        guard !tokens.isEmpty, tokens.allSatisfy({ isFigures($0) || monthNumber($0) != nil }) else { return nil }
        return tokens
    }

    /// What people write around the figures: "the 3rd of May".
    private static let beside: Set<String> = ["the", "of", "st", "nd", "rd", "th"]

    private static func isWeekday(_ word: String) -> Bool {
        word.utf8.count >= 3
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains { day in
                day.hasPrefix(word)
            }
    }
}
