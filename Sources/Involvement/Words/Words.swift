/// What the product itself says to people who answer, in one language:
/// buttons, what to put right, dates. The survey's own words stand in its file
/// and its overlays.
///
/// A text is looked up by its English, so that a list of translations reads as
/// a list of sentences, and one whose English has changed is not used by
/// mistake.
public struct Words: Equatable, Sendable {
    /// BCP 47.
    public let language: String
    private let texts: [String: Translation]

    public static let english = Words(language: "en", texts: [:])

    /// - Parameter texts: by the English. What is missing is said in English.
    public init(language: String, texts: [String: Translation]) {
        self.language = language
        self.texts = texts
    }

    /// How one text is said.
    public enum Translation: Equatable, Sendable {
        case plain(String)
        /// By how many there are. `other` is always there.
        case byCount([PluralCategory: String])
    }

    /// A text that has nothing to put in.
    public func callAsFunction(_ phrase: some BuiltInPhrase) -> String {
        self(FilledPhrase(phrase))
    }

    /// A text with these put in, by the names in its braces.
    public func callAsFunction(_ phrase: some BuiltInPhrase, _ values: [String: FilledPhrase.Value]) -> String {
        self(FilledPhrase(phrase, values))
    }

    /// A text about a number of things, which stands at its `{n}`.
    public func callAsFunction(_ phrase: some BuiltInPhrase, count: Int) -> String {
        self(FilledPhrase(phrase, count: count))
    }

    public func callAsFunction(_ phrase: FilledPhrase) -> String {
        let text: String
        switch texts[phrase.english] {
        case .plain(let words): text = words
        case .byCount(let forms):
            let category = PluralCategory(of: phrase.count ?? 0, in: language)
            text = forms[category] ?? forms[.other] ?? phrase.english
        case nil:
            text = phrase.count == 1 ? phrase.englishForOne ?? phrase.english : phrase.english
        }
        guard !phrase.values.isEmpty || phrase.count != nil else { return text }
        return filled(text, phrase)
    }

    /// A text of the product that is known by its English alone, such as one of
    /// the shipped equality questions; the English where there is no other.
    public func ofShipped(_ english: String) -> String {
        if case .plain(let words) = texts[english] { words } else { english }
    }

    /// Whether a language, by its BCP 47 tag, is written from right to left.
    public static func isRightToLeft(_ language: String) -> Bool {
        ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(
            language.prefix { $0 != "-" }.lowercased())
    }

    /// How a text is said, by its English; nil when that is not known.
    public func translation(of english: String) -> Translation? { texts[english] }

    /// These words, and where they have none, those of the other.
    public func over(_ other: Words) -> Words {
        Words(language: language, texts: other.texts.merging(texts) { $1 })
    }

    public var isEmpty: Bool { texts.isEmpty }

    /// Whether there is a translation for this English.
    public func has(_ english: String) -> Bool { texts[english] != nil || language == Self.english.language }

    private func filled(_ text: String, _ phrase: FilledPhrase) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            if name == "n", let count = phrase.count {
                result += grouped(count)
            } else if let value = phrase.values[name] {
                result += words(value)
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func words(_ value: FilledPhrase.Value) -> String {
        switch value {
        case .text(let text): text
        case .date(let date): self.date(date)
        case .number(let number): grouped(number)
        }
    }

    /// `4,000`, as in English and in Welsh.
    private func grouped(_ number: Int) -> String {
        var digits = String(number)
        var end = digits.index(digits.endIndex, offsetBy: -3, limitedBy: digits.startIndex)
        while let place = end, place > digits.startIndex {
            digits.insert(",", at: place)
            end = digits.index(place, offsetBy: -3, limitedBy: digits.startIndex)
        }
        return digits
    }

    /// `3 May 2026`, `May 2026` or `2026`; in Welsh `3 Mai 2026`.
    public func date(_ date: PartialDate) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = self(MonthPhrase.allCases[month - 1])
        return date.day.map { "\($0) \(name) \(date.year)" } ?? "\(name) \(date.year)"
    }

    /// `3 May 2026`; in Welsh `3 Mai 2026`.
    public func date(_ day: Day) -> String { date(PartialDate(day)) }
}

/// A list of texts that the product itself says; the raw values are the
/// English.
public protocol BuiltInPhrase: RawRepresentable<String>, CaseIterable, Sendable {
    /// For a text with `{n}`: how it is said of one. Nil when there is no `{n}`.
    var forOne: String? { get }
}

extension BuiltInPhrase {
    public var forOne: String? { nil }
}

/// The months.
public enum MonthPhrase: String, BuiltInPhrase {
    case january = "January"
    case february = "February"
    case march = "March"
    case april = "April"
    case may = "May"
    case june = "June"
    case july = "July"
    case august = "August"
    case september = "September"
    case october = "October"
    case november = "November"
    case december = "December"
}
