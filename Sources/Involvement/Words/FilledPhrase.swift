/// Something to say, before it is known in which language.
public struct FilledPhrase: Equatable, Sendable {
    public let english: String
    let englishForOne: String?
    let values: [String: Value]
    let count: Int?

    /// What is put in.
    public enum Value: Equatable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case text(String)
        case date(PartialDate)
        /// A number of things, with commas between the thousands.
        case number(Int)

        public init(stringLiteral value: String) { self = .text(value) }
        public init(integerLiteral value: Int) { self = .number(value) }
    }

    public init(_ phrase: some BuiltInPhrase, _ values: [String: Value] = [:]) {
        self.english = phrase.rawValue
        self.englishForOne = nil
        self.values = values
        self.count = nil
    }

    /// About a number of things.
    public init(_ phrase: some BuiltInPhrase, count: Int, _ values: [String: Value] = [:]) {
        self.english = phrase.rawValue
        self.englishForOne = phrase.forOne
        self.values = values
        self.count = count
    }

    /// Words of the survey's own, which are in the reader's language already.
    public init(ofSurvey words: String) {
        self.english = words
        self.englishForOne = nil
        self.values = [:]
        self.count = nil
    }
}

extension FilledPhrase {
    /// Whether both say the same, in English.
    public static func == (left: FilledPhrase, right: FilledPhrase) -> Bool {
        Words.english(left) == Words.english(right)
    }
}
