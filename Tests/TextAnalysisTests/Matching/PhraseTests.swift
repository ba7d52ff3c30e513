import Testing

@testable import TextAnalysis

struct PhraseTests {
    private func piece(_ literal: String, words: Int = 1, isStem: Bool = false, before: Int = 0) -> Phrase.Piece {
        Phrase.Piece(literal: Array(literal.utf8), wordCount: words, isStem: isStem, mostWordsBefore: before)
    }

    @Test func `an entry is read as the pieces that must stand together`() throws {
        #expect(try Phrase("trust*").pieces == [piece("trust", isStem: true)])
        #expect(try Phrase("fit around").pieces == [piece("fit around", words: 2)])
        #expect(try Phrase("look* down on").pieces == [piece("look", isStem: true), piece("down on", words: 2)])
        #expect(try Phrase("treat* ... like").pieces == [piece("treat", isStem: true), piece("like", before: 4)])
        #expect(try Phrase("kept … word").pieces == [piece("kept"), piece("word", before: 4)])
        #expect(try Phrase("co-produc*").pieces == [piece("co produc", words: 2, isStem: true)])
        #expect(try Phrase("Don’t").pieces == [piece("don't")])
        #expect(try Phrase("but still").pieces == [piece("but still", words: 2)])
    }

    @Test(arguments: [
        ("", PhraseFault.empty), ("  ", .empty), ("*", .starAlone), ("a *", .starAlone), ("tr*st", .starInsideWord),
        ("*trust", .starInsideWord), ("trust**", .starInsideWord), ("... like", .gapAtEnd), ("treat* ...", .gapAtEnd),
        ("...", .gapAtEnd), ("a ... ... b", .gapsTogether), ("treat*...like", .gapTouchesWord),
        ("treat... like", .gapTouchesWord), ("!", .nothingToFind), ("a & b", .nothingToFind), ("no. way", .endsClause),
        ("really?", .endsClause), ("kind but slow", .turnsClause), ("good ... but", .turnsClause),
    ])
    func `an entry that could never be found is refused`(entry: String, fault: PhraseFault) {
        #expect(throws: fault) { try Phrase(entry) }
    }

    @Test(arguments: PhraseFault.allCases)
    func `every fault is said without a full stop, with what to do`(fault: PhraseFault) {
        #expect(!fault.reason.isEmpty && !fault.reason.hasSuffix("."))
        #expect(fault.remedy.first?.isUppercase == true && !fault.remedy.hasSuffix("."))
    }
}
