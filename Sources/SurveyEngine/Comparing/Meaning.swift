import Involvement

/// What a code stands for, as far as a program can tell; two of it that
/// differ must not stand under one code in two versions.
struct Meaning: Equatable {
    /// What kind of answer it takes. A longer or a shorter box for words asks
    /// the same; so does a scale beside a list of one's own.
    private let family: String
    private let shape: Answer.Shape?
    /// From, to and step of a rating: 3 of 5 is not 3 of 10.
    private let marks: [Double]
    /// Weeks, days, pounds: what a number is a number of, when the words say so.
    private let units: Set<String>
    private let workedOut: Expression?

    init(_ question: Question) {
        switch question.type {
        case "short text", "long text", "story": family = "words"
        case "choose one", "scale": family = "one of several"
        default: family = question.type
        }
        shape = question.shape
        let limits = question.limits
        marks =
            question.type == "rating" ? [limits.atLeast ?? 0, limits.atMost ?? 0, limits.step ?? 1] : []
        units = question.shape == .number ? Self.units(in: question.text) : []
        if case .xpath(_, let means) = question.calculation {
            workedOut = means
        } else {
            workedOut = question.calculation
        }
    }

    /// What differs, in words that follow "was"; nil when nothing does.
    func difference(from old: Meaning) -> Difference? {
        if family != old.family || shape != old.shape { return .type }
        if marks != old.marks { return .marks }
        if units != old.units { return .units }
        if workedOut != old.workedOut { return .workedOut }
        return nil
    }

    enum Difference: Equatable {
        case type, marks, units, workedOut
    }

    /// What people count in, in the singular.
    private static let units: [String: String] = {
        let singular = [
            "second", "minute", "hour", "day", "night", "week", "month", "year", "pound", "penny", "mile", "kilometre",
            "metre", "gram", "unit", "drink", "time", "visit", "person",
        ]
        var units = Dictionary(uniqueKeysWithValues: singular.flatMap { [($0, $0), ("\($0)s", $0)] })
        units["pence"] = "penny"
        units["people"] = "person"
        return units
    }()

    private static func units(in text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.compactMap { units[String($0)] })
    }
}
