/// How the pages of a consultation look beyond what they all have in common:
/// whose they are, and two colours.
public struct HouseStyle: Equatable, Sendable {
    /// At the top of every page; empty for the name of whoever runs it.
    public var name: String
    public var logo: Logo?
    /// Of the band at the top, under white words.
    public var colour: Colour?
    /// Of the button that goes on, under white words.
    public var buttonColour: Colour?

    public init(name: String = "", logo: Logo? = nil, colour: Colour? = nil, buttonColour: Colour? = nil) {
        self.name = name
        self.logo = logo
        self.colour = colour
        self.buttonColour = buttonColour
    }

    /// A picture at the top of every page.
    public struct Logo: Equatable, Sendable {
        public let bytes: [UInt8]
        public let kind: Kind
        /// What it says, for those who do not see it.
        public let words: String

        /// The raw value ends the file's name.
        public enum Kind: String, Sendable {
            case svg, png
        }

        /// A page with everything on it stays light enough for a slow phone.
        public static let lengthLimitBytes = 6_000

        public init(bytes: [UInt8], kind: Kind, words: String) {
            self.bytes = bytes
            self.kind = kind
            self.words = words
        }
    }

    /// What is written on both colours; the same as paper, beside which they stand.
    public static let ink = Colour.white
    /// The papers of a reader who prefers the dark, and what is written on a light button there.
    public static let darkPapers = [
        Colour(red: 0x12, green: 0x17, blue: 0x1c), Colour(red: 0x1e, green: 0x26, blue: 0x2d),
    ]

    /// The button's colour for a reader who prefers the dark: as much lighter as
    /// it takes.
    public var darkButtonColour: Colour? { buttonColour?.moved(towards: .white, until: Self.darkPapers) }
}
