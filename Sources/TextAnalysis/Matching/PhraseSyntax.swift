extension Phrase {
    /// Reads an entry as people write it: words with one space between, `*` at
    /// the end of a word that may go on, ` ... ` for a gap. Capital letters are
    /// read as small ones.
    init(_ entry: some StringProtocol) throws(PhraseFault) {
        let tokens = entry.utf8.split { $0 <= 0x20 }.map { Array($0) }
        guard let first = tokens.first, let last = tokens.last else { throw .empty }
        guard !Self.isGap(first), !Self.isGap(last) else { throw .gapAtEnd }
        var reading = PhraseReading()
        for token in tokens { try reading.take(token) }
        reading.closePiece(isStem: false)
        try Self.refuseTurn(in: tokens)
        self.pieces = reading.pieces
    }

    fileprivate static func isGap(_ token: [UInt8]) -> Bool {
        token == Array("...".utf8) || token == Array("…".utf8)
    }

    /// A word such as *but* is found only where its clause begins.
    private static func refuseTurn(in tokens: [[UInt8]]) throws(PhraseFault) {
        let words = tokens.filter { !isGap($0) }
            .map { String(decoding: $0.filter { $0 != UInt8(ascii: "*") }, as: UTF8.self) }
        var text = NormalisedText()
        text.read(words.joined(separator: " "))
        guard text.words.last?.clause == 0 else { throw .turnsClause }
    }
}

/// The pieces of an entry so far, and the words of the next.
private struct PhraseReading {
    var pieces: [Phrase.Piece] = []
    private var words: [[UInt8]] = []
    private var mostWordsBefore = 0
    private var text = NormalisedText()

    mutating func take(_ token: [UInt8]) throws(PhraseFault) {
        if Phrase.isGap(token) {
            closePiece(isStem: false)
            guard mostWordsBefore == 0 else { throw .gapsTogether }
            mostWordsBefore = Phrase.mostWordsInGap
            return
        }
        let written = String(decoding: token, as: UTF8.self)
        guard !written.contains("..."), !written.contains("…") else { throw .gapTouchesWord }
        let isStem = token.last == UInt8(ascii: "*")
        let word = isStem ? token.dropLast() : token[...]
        guard !word.isEmpty else { throw .starAlone }
        guard !word.contains(UInt8(ascii: "*")) else { throw .starInsideWord }
        // The word after a mark shows whether the mark ends a clause.
        text.read(String(decoding: word, as: UTF8.self) + " x")
        guard text.words.count > 1 else { throw .nothingToFind }
        guard text.words.last?.clause == 0 else { throw .endsClause }
        words += text.words.dropLast().map { Array(text.text(of: $0)) }
        if isStem { closePiece(isStem: true) }
    }

    mutating func closePiece(isStem: Bool) {
        guard !words.isEmpty else { return }
        pieces.append(
            Phrase.Piece(
                literal: Array(words.joined(separator: [NormalisedText.space])), wordCount: words.count,
                isStem: isStem, mostWordsBefore: mostWordsBefore))
        words = []
        mostWordsBefore = 0
    }
}
