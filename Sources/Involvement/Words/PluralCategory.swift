/// Which form a language uses for a number of things: the categories of the
/// Unicode Common Locale Data Repository, for whole numbers
/// (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// The category of a number from 0, in a language by its BCP 47 tag. One and
    /// other for a language whose rule is not known here.
    public init(of number: Int, in language: String) {
        switch language.prefix(while: { $0 != "-" }) {
        case "cy": self = [0: .zero, 1: .one, 2: .two, 3: .few, 6: .many][number] ?? .other
        case "ga":
            self =
                number == 1
                ? .one
                : number == 2
                    ? .two
                    : (3...6).contains(number)
                        ? .few
                        : (7...10).contains(number) ? .many : .other
        case "gd":
            self =
                [1: .one, 11: .one, 2: .two, 12: .two][number]
                ?? ((3...10).contains(number) || (13...19).contains(number) ? .few : .other)
        case "ar":
            self =
                number < 3
                ? [.zero, .one, .two][max(0, number)]
                : (3...10).contains(number % 100) ? .few : (11...99).contains(number % 100) ? .many : .other
        case "pl": self = number == 1 ? .one : Self.endsFew(number) ? .few : .many
        case "ru", "uk": self = number % 10 == 1 && number % 100 != 11 ? .one : Self.endsFew(number) ? .few : .many
        case "lt": self = (11...19).contains(number % 100) || number % 10 == 0 ? .other : number % 10 == 1 ? .one : .few
        case "ro": self = number == 1 ? .one : number == 0 || (1...19).contains(number % 100) ? .few : .other
        case "fr", "pt", "fa", "hi", "bn", "gu", "pa": self = number < 2 ? .one : .other
        case "zh", "ja", "ko", "vi", "th", "id", "ms": self = .other
        default: self = number == 1 ? .one : .other
        }
    }

    /// 2 to 4, but not 12 to 14.
    private static func endsFew(_ number: Int) -> Bool {
        (2...4).contains(number % 10) && !(12...14).contains(number % 100)
    }

    /// Those that a language uses for whole numbers.
    public static func used(in language: String) -> Set<PluralCategory> {
        Set((0...120).map { PluralCategory(of: $0, in: language) }).union([.other])
    }
}
