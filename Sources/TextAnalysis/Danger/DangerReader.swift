public import Involvement

/// Finds words that may speak of danger, so that a person looks. It decides
/// nothing and leaves nothing out for being unlikely.
public struct DangerReader: Sendable {
    /// All kinds as the themes of a codebook, in the order of `DangerKind`: what
    /// changes the codebook changes what is found.
    public let wordLists: Codebook
    private let hits: ThemeHits

    /// One is enough: it always reads the same.
    public static let shared = DangerReader()

    init() {
        self.wordLists = Codebook(
            id: "danger", version: "danger", title: "Words that may speak of danger",
            themes: DangerKind.allCases.map { kind in
                let lexicons = DangerLexicon.all.map { $0.lexicon(of: kind) }
                return Theme(
                    id: ID(kind.rawValue), name: kind.rawValue,
                    lexicon: Lexicon(
                        phrases: lexicons.flatMap(\.phrases), exclusions: lexicons.flatMap(\.exclusions)))
            })
        self.hits = ThemeHits(wordLists)
    }

    /// One sign for each kind that is found, in the order of `DangerKind`.
    public func signs(in text: String) -> [DangerSign] {
        var scratch = CodingScratch()
        scratch.text.read(HiddenLetters.shown(text))
        var signs: [DangerSign] = []
        hits.each(&scratch) { kind, scratch in
            signs.append(
                DangerSign(
                    kind: DangerKind.allCases[kind],
                    evidenceUTF8: scratch.evidence.rangesUTF8(in: scratch.text)))
        }
        return signs
    }
}
