extension Matcher {
    /// Finds Welsh entries, each in every form that its words can take.
    /// - Parameter groups: the entries of each group as they are written in a
    ///   list, in any one form. Those that cannot be read are never found.
    init(welsh groups: [[String]]) {
        self.init(entries: groups.map { $0.compactMap { try? Phrase($0) }.map(\.inWelshForms) })
    }
}

extension Phrase {
    /// The words one by one, each in all its forms, so that a phrase of four
    /// words is not spelled out in a hundred ways.
    var inWelshForms: Matcher.Entry {
        var all: [Matcher.Entry.Piece] = []
        for piece in pieces {
            let words = piece.literal.split(separator: NormalisedText.space)
            for (index, word) in words.enumerated() {
                all.append(
                    Matcher.Entry.Piece(
                        literals: WelshMutation.forms(of: WelshSpelling.plain(word)), wordCount: 1,
                        isStem: piece.isStem && index == words.count - 1,
                        mostWordsBefore: index == 0 ? piece.mostWordsBefore : 0))
            }
        }
        return Matcher.Entry(pieces: all)
    }

    /// Why an entry that can be read in English cannot be in Welsh.
    static func faultInWelsh(_ entry: String) -> PhraseFault? {
        var text = NormalisedText()
        text.read(entry.filter { $0 != "*" }.replacing(" ... ", with: " "))
        text.turnInWelsh()
        return text.words.last?.clause == 0 ? nil : .turnsClause
    }
}

extension NormalisedText {
    /// Begins a new clause before the Welsh words that turn a sentence.
    mutating func turnInWelsh() {
        let plain = words.map { String(decoding: WelshSpelling.plain(text(of: $0)), as: UTF8.self) }
        beginClauses { WelshTurns.turns(at: $0, count: plain.count) { plain[$0] } }
    }

    /// Takes another text's words in plain Welsh spelling; each keeps its place.
    mutating func readInWelsh(_ other: borrowing NormalisedText) {
        rewrite(other, WelshSpelling.plain)
    }
}
