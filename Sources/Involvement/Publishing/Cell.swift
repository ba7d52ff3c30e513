/// One place in the tables of a release: which people, and what is counted of
/// them. It has the same name in every release, so two can be compared.
public struct Cell: Hashable, Sendable {
    public let population: Population
    public let measure: Measure

    public init(_ population: Population, _ measure: Measure) {
        self.population = population
        self.measure = measure
    }

    public enum Population: Hashable, Sendable {
        case everybody
        /// Those of one service, tier or month, by its code.
        case group(Summary.Grouping, String)
    }

    public enum Measure: Hashable, Sendable {
        /// How many there are.
        case people
        /// Those who spoke of a theme.
        case theme(ID<Theme>)
        /// Those who spoke of it in one way.
        case polarity(Polarity, ID<Theme>)
        /// Those who answered a question in one way.
        case answer(AnswerCell)
    }
}

/// What may become of a question, as a place in a table.
public struct AnswerCell: Hashable, Sendable {
    public let question: ID<Question>
    public let kind: Kind
    /// `answered`, `left_blank`, `not_asked`, ...; `asked` for all who were.
    public let state: String
    /// The choice or service; nil where there is none.
    public let option: String?

    public init(question: ID<Question>, kind: Kind, state: String, option: String? = nil) {
        self.question = question
        self.kind = kind
        self.state = state
        self.option = option
    }

    /// Those who were asked. Their number is not in any table; it follows from
    /// those who were not.
    public static let asked = "asked"

    /// How the answers to a question add up.
    public enum Kind: String, Sendable, CaseIterable {
        /// Each person gives one.
        case one
        /// As `one`, and the answer is the service or tier that people are grouped by.
        case service, tier
        /// A person may choose several.
        case many
        /// It is asked in rounds, in each of which a person may answer another way.
        case rounds
    }
}

// As a ledger writes it down: `everybody`, `service:quay`; `people`, `theme:trust`, `polarity:mixed:trust`,
// `answer:one:answered:helped=yes`. Codes of services, themes and questions hold no colon and no equals sign.
extension Cell.Population {
    public var code: String {
        switch self {
        case .everybody: "everybody"
        case .group(let grouping, let code): "\(grouping.rawValue):\(code)"
        }
    }

    public init?(code: String) {
        if code == "everybody" {
            self = .everybody
            return
        }
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let grouping = Summary.Grouping(rawValue: parts[0]) else { return nil }
        self = .group(grouping, parts[1])
    }
}

extension Cell.Measure {
    public var code: String {
        switch self {
        case .people: "people"
        case .theme(let theme): "theme:\(theme)"
        case .polarity(let polarity, let theme): "polarity:\(polarity.rawValue):\(theme)"
        case .answer(let answer):
            "answer:\(answer.kind.rawValue):\(answer.state):\(answer.question)" + (answer.option.map { "=" + $0 } ?? "")
        }
    }

    public init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 3).map(String.init)
        switch (parts.first, parts.count) {
        case ("people", 1): self = .people
        case ("theme", 2): self = .theme(ID(parts[1]))
        case ("polarity", 3):
            guard let polarity = Polarity(rawValue: parts[1]) else { return nil }
            self = .polarity(polarity, ID(parts[2]))
        case ("answer", 4):
            guard let kind = AnswerCell.Kind(rawValue: parts[1]) else { return nil }
            let ends = parts[3].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            self = .answer(
                AnswerCell(
                    question: ID(ends[0]), kind: kind, state: parts[2], option: ends.count > 1 ? ends[1] : nil))
        default: return nil
        }
    }
}
