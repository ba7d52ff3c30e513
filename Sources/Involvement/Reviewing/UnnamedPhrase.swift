/// Words that several people use and no theme's word list knows.
public struct UnnamedPhrase: Equatable, Sendable {
    /// In small letters.
    public let words: String
    /// How many people use them outside every theme's words.
    public let people: Int
    /// How many of these do so in a passage that has no theme at all.
    public let peopleWithoutTheme: Int
    /// Some of the passages, each of another person.
    public let passages: [ID<Quotation>]

    /// A phrase of fewer people is not told.
    public static let fewestPeople = 3
    /// How many passages each comes with at most.
    public static let mostPassages = 3

    public init(words: String, people: Int, peopleWithoutTheme: Int, passages: [ID<Quotation>]) {
        self.words = words
        self.people = people
        self.peopleWithoutTheme = peopleWithoutTheme
        self.passages = passages
    }
}
