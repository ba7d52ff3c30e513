extension Words {
    /// One thing the product says, in English.
    public struct Source: Equatable, Sendable {
        public let english: String
        /// Whether it speaks of a number of things.
        public var isCounted: Bool { forOne != nil }
        public let forOne: String?

        public init(english: String, forOne: String? = nil) {
            self.english = english
            self.forOne = forOne
        }
    }

    /// Everything the product says to those who answer, each once. The shipped
    /// equality questions come beside these.
    public static let every: [Source] = {
        func sources<Phrase: BuiltInPhrase>(_ list: Phrase.Type) -> [Source] {
            list.allCases.map { Source(english: $0.rawValue, forOne: $0.forOne) }
        }
        var seen: Set<String> = []
        let all =
            sources(PagePhrase.self) + sources(SurveyPhrase.self) + sources(PaperPhrase.self)
            + sources(PosterPhrase.self) + sources(ProblemPhrase.self) + sources(MonthPhrase.self)
        return all.filter { seen.insert($0.english).inserted }
    }()
}
