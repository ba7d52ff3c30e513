public import Involvement

/// What hangs on a wall: what is asked and by whom, and the way to it, for a
/// telephone and in words.
public struct Poster: Equatable, Sendable {
    public let title: String
    /// Of the survey, BCP 47.
    public let language: String
    /// What the product itself says on it.
    public let words: Words
    public let runBy: String
    public let closes: Day?
    public let helpLines: [HelpLine]
    public let needsInvitation: Bool
    /// Where the consultation stands on the web: `https://heard.example/riverside`.
    public let address: String

    /// - Parameters:
    ///   - instrument: in the language of the poster.
    ///   - words: in the same language.
    public init(_ instrument: Instrument, words: Words, address: String) {
        self.title = instrument.title
        self.language = instrument.language
        self.words = words
        self.runBy = instrument.people.runBy
        self.closes = instrument.people.closes
        self.helpLines = instrument.helpLines
        self.needsInvitation = instrument.needsInvitation
        self.address = address
    }

    /// The address as it is typed: `heard.example/riverside`.
    var shortAddress: String {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            return String(address.dropFirst(scheme.count))
        }
        return address
    }
}
