/// The language somebody's words are in. People mix: in Wales a sentence may
/// begin in one language and end in the other.
public enum PassageLanguage: Equatable, Sendable {
    case english, welsh, both

    /// From a language tag; anything but Welsh is read as English is.
    /// - Parameter code: BCP 47, `cy` or `cy-GB`.
    public init(code: String) {
        let primary = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self = primary == Self.welshCode ? .welsh : .english
    }

    /// From what somebody wrote as a language tag; nil where it has not the form
    /// of one.
    public init?(tag: String) {
        let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" })
        let areParts = parts.allSatisfy { $0.utf8.count <= 8 && $0.utf8.allSatisfy(Self.isLetterOrDigit) }
        guard let primary = parts.first, areParts, (2...3).contains(primary.utf8.count) else { return nil }
        self.init(code: tag)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// The BCP 47 tag of Welsh.
    public static let welshCode = "cy"

    /// Whether Welsh word lists are worth a look.
    public var hasWelsh: Bool { self != .english }
}

extension PassageLanguage {
    /// The language of a passage, by its commonest words and by letters that
    /// only one of the two writes.
    /// - Parameters:
    ///   - text: as it was written.
    ///   - code: the language the person answered in, BCP 47; decides for a
    ///     passage too short to say, and nil where nobody knows.
    public init(of text: String, answeredIn code: String? = nil) {
        var normalised = NormalisedText()
        normalised.read(text)
        self = .of(normalised, hint: code.map { Self(code: $0) })
    }

    /// Fewer words than these say too little.
    static let fewestWords = 5

    static func of(_ text: borrowing NormalisedText, hint: PassageLanguage?) -> PassageLanguage {
        let count = text.words.count
        guard count >= fewestWords else { return hint ?? .english }
        var welsh = 0
        var english = 0
        let commonest = LanguageSigns.commonest
        text.bytes.withUnsafeBufferPointer { bytes in
            for word in text.words {
                let letters = UnsafeBufferPointer(rebasing: bytes[Int(word.start)..<Int(word.end)])
                switch LanguageSigns.sign(of: letters, among: commonest) {
                case .welsh: welsh += 1
                case .english: english += 1
                default: break
                }
            }
        }
        // Two words are the least: one may be a name. A long passage with a
        // Welsh sentence in it needs no larger share than that sentence has.
        let isWelsh =
            welsh >= 2 && welsh * 8 >= count || welsh >= 4 && welsh * 20 >= count
            || welsh > 0 && hint == .welsh && welsh >= english
        guard isWelsh else { return .english }
        return english >= 2 && english * 10 >= count ? .both : .welsh
    }
}
