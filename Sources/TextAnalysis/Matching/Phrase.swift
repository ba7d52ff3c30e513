/// One entry of a lexicon, read: the pieces that must stand one after another
/// in one clause. `treat* ... like dirt` is two pieces, `treat*` and
/// `like dirt`, with a few words allowed between.
struct Phrase: Hashable, Sendable {
    var pieces: [Piece]

    /// Words that stand together, found as they are written.
    struct Piece: Hashable, Sendable {
        /// Normalised words with one space between.
        var literal: [UInt8]
        var wordCount: Int
        /// Whether the last word may go on.
        var isStem: Bool
        /// How many words may stand between the piece before and this one.
        var mostWordsBefore: Int
    }

    /// How many words a gap ` ... ` lets through.
    static let mostWordsInGap = 4
}
