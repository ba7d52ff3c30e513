import Involvement

/// Whole replies that say only that there is nothing to say. *Nothing* is good
/// news where people were asked what could be better, and bad news where they
/// were asked what was good.
struct NothingReplies: Sendable {
    private static let written = [
        "nothing", "nothing really", "nothing at all", "nothing to add", "nothing to say", "nothing comes to mind",
        "nothing i can think of", "nothing else", "nothing more", "absolutely nothing", "none", "none at all",
        "none really", "nil", "nope", "nah", "naw", "no", "no nothing", "not really", "not a thing", "not much", "n/a",
        "na", "not applicable", "no comment", "no comments", "nowt", "hee haw", "can't think of anything",
        "cannot think of anything", "zero", "zilch",
        // In Welsh, which no English reply looks like.
        "dim", "dim byd", "dim byd o gwbl", "dim o gwbl", "dim byd arall", "dim byd i'w ddweud", "dim i'w ddweud",
        "dim sylw", "dim sylwadau", "dim llawer", "dim lot", "nac oes", "nag oes", "sdim byd", "does dim byd",
        "ddim yn gwybod", "dim syniad", "amherthnasol", "ddim yn berthnasol", "nage", "naddo", "nac ydy",
    ]

    private let normalised: Set<[UInt8]>
    private let mostWords: Int

    init() {
        var text = NormalisedText()
        var mostWords = 0
        var normalised = Set<[UInt8]>()
        for reply in Self.written {
            text.read(reply)
            normalised.insert(Self.plain(text))
            mostWords = max(mostWords, text.words.count)
        }
        self.normalised = normalised
        self.mostWords = mostWords
    }

    /// Whether the whole text is such a reply.
    func contains(_ text: borrowing NormalisedText) -> Bool {
        text.words.count <= mostWords && normalised.contains(Self.plain(text))
    }

    /// How such a reply is read.
    static func polarity(inviting: Question.Invitation) -> Polarity {
        switch inviting {
        case .whatWasGood: .negative
        case .whatCouldBeBetter: .positive
        case .anything: .neutral
        }
    }

    /// Words with one space after each, whatever stood between.
    private static func plain(_ text: borrowing NormalisedText) -> [UInt8] {
        text.bytes[..<text.byteCount].map { $0 == NormalisedText.clauseBreak ? NormalisedText.space : $0 }
    }
}
