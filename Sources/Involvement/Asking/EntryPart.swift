/// One line of a question that has several, as it stands in an entry:
/// `month=5` of a date, `trust=2` of a ranking.
public struct EntryPart: Equatable, Sendable {
    /// `day`, `month`, `year`, `hour`, `minute`, or the code of a choice.
    public let name: String
    /// What was typed there.
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Nil when the entry is an answer in one piece.
    public init?(_ entry: String) {
        guard let sign = entry.utf8.firstIndex(of: UInt8(ascii: "=")), Code.isValid(entry[..<sign]) else { return nil }
        self.name = String(entry[..<sign])
        self.value = String(entry[entry.utf8.index(after: sign)...])
    }

    public var entry: String { "\(name)=\(value)" }

    /// The name of its field on a page: `born-month`.
    public func field(of question: ID<Question>) -> String { "\(question)-\(name)" }
}
