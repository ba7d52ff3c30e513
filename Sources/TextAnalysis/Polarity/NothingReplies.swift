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

    /// Those that other words may follow without a pause.
    private static let openings = [
        "nothing", "nothing really", "nothing at all", "nothing i can think of", "nothing comes to mind",
        "nothing springs to mind", "none", "none at all", "none really", "nope", "nah", "nil", "n/a", "not really",
        "can't think of anything", "cant think of anything", "cannot think of anything", "can not think of anything",
        "couldn't think of anything", "could not think of anything", "i can't think of anything",
        "i cant think of anything", "i cannot think of anything", "i can not think of anything",
        "i couldn't think of anything", "i could not think of anything", "i don't think so", "i dont think so",
        "no i don't think so", "no i dont think so", "don't think so", "not that i know of", "not that i can think of",
        "not that i am aware of", "not that i'm aware of",
    ]
    /// Before one of these *nothing* is no reply but part of a sentence: *nothing was
    /// done*, *nothing but praise*.
    private static let goesOn: Set<String> = [
        "was", "were", "is", "has", "had", "have", "happens", "happened", "happening", "works", "worked", "gets",
        "got", "done", "ever", "but", "of", "like", "as", "except", "to", "in", "on", "about", "for", "with", "they",
        "could", "can", "should", "would", "will", "seems", "seemed", "changes", "changed", "helps", "helped",
        "impressed", "useful", "good", "bad", "wrong", "negative", "positive", "else", "more", "less", "short",
    ]

    private let opening: Set<[UInt8]>
    private let mostOpeningWords: Int
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
        var opening = Set<[UInt8]>()
        var mostOpeningWords = 0
        for words in Self.openings {
            text.read(words)
            opening.insert(Self.plain(text))
            mostOpeningWords = max(mostOpeningWords, text.words.count)
        }
        self.mostOpeningWords = mostOpeningWords
        self.opening = opening
        self.normalised = normalised
        self.mostWords = mostWords
    }

    /// Whether the whole text is such a reply.
    func contains(_ text: borrowing NormalisedText) -> Bool {
        text.words.count <= mostWords && normalised.contains(Self.plain(text))
    }

    /// How many words at its beginning are such a reply, with other words behind
    /// them; 0 for none.
    func openingWords(of text: borrowing NormalisedText) -> Int {
        let most = min(text.words.count - 1, mostOpeningWords)
        // Few texts begin with one of these letters, and fewer with one of these words.
        guard most > 0, Self.mayOpen(text.bytes[Int(text.words[0].start)]) else { return 0 }
        for count in (1...most).reversed() {
            let end = Int(text.words[count - 1].end)
            let begun = Self.spaced(text.bytes[..<end]) + [NormalisedText.space]
            let pauses = text.words[count].part != text.words[count - 1].part
            guard opening.contains(begun) else { continue }
            let next = String(decoding: text.text(of: text.words[count]), as: UTF8.self)
            if pauses || !Self.goesOn.contains(next) { return count }
        }
        return 0
    }

    private static func mayOpen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "i"): true
        default: false
        }
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
        spaced(text.bytes[..<text.byteCount])
    }

    private static func spaced(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { $0 == NormalisedText.clauseBreak ? NormalisedText.space : $0 }
    }
}
