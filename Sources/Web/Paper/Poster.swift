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
    /// Where the consultation stands on the web in the language of the poster:
    /// `https://heard.example/riverside?edition=cy`.
    public let address: String

    /// - Parameters:
    ///   - instrument: in the language of the poster.
    ///   - words: in the same language.
    ///   - address: where the consultation stands on the web.
    ///   - edition: the name of the overlay the poster is in; empty for the survey as
    ///     it is. An address that names an edition already keeps it.
    public init(_ instrument: Instrument, words: Words, address: String, edition: String = "") {
        self.title = instrument.title
        self.language = instrument.language
        self.words = words
        self.runBy = instrument.people.runBy
        self.closes = instrument.people.closes
        self.helpLines = instrument.helpLines
        self.needsInvitation = instrument.needsInvitation
        self.address =
            edition.isEmpty || address.contains("edition=") ? address : Self.adding("edition", edition, to: address)
    }

    /// An address that brings this code along, so that nobody has to type it.
    public static func address(_ address: String, inviting code: InvitationCode) -> String {
        adding("invitation", code.grouped, to: address)
    }

    private static func adding(_ name: StaticString, _ value: String, to address: String) -> String {
        let query = Address("").query([(name, value)]).text.dropFirst()
        return address + (address.contains("?") ? "&" : "?") + query
    }

    /// The address as it is typed: `heard.example/riverside`.
    var shortAddress: String {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            return String(address.dropFirst(scheme.count))
        }
        return address
    }
}
