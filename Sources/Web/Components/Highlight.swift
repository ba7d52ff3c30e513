/// A person's words cut into pieces, some of them marked: those that led to a
/// theme.
struct Highlight: Equatable, Sendable {
    let pieces: [Piece]

    struct Piece: Equatable, Sendable {
        let words: String
        let isMarked: Bool
    }

    /// - Parameter rangesUTF8: in any order, overlapping or not. What lies outside
    ///   the text is left out, and a range that cuts a letter is widened to it.
    init(_ text: String, marking rangesUTF8: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var position = 0
        func add(upTo end: Int, isMarked: Bool) {
            guard end > position else { return }
            pieces.append(Piece(words: String(decoding: bytes[position..<end], as: UTF8.self), isMarked: isMarked))
            position = end
        }
        for range in rangesUTF8.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let range = Self.whole(range, in: bytes)
            guard range.upperBound > position else { continue }
            add(upTo: range.lowerBound, isMarked: false)
            add(upTo: range.upperBound, isMarked: true)
        }
        add(upTo: bytes.count, isMarked: false)
        self.pieces = pieces
    }

    /// The words of each range, without marks.
    static func words(of rangesUTF8: [Range<Int>], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return rangesUTF8.map { whole($0, in: bytes) }.filter { !$0.isEmpty }.map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
    }

    func write(_ html: inout HTMLWriter) {
        for piece in pieces {
            if piece.isMarked { html.element("mark") { $0.text(piece.words) } } else { html.text(piece.words) }
        }
    }

    private static func whole(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var lower = min(max(range.lowerBound, 0), bytes.count)
        var upper = min(max(range.upperBound, lower), bytes.count)
        while lower > 0, lower < bytes.count, isInsideLetter(bytes[lower]) { lower -= 1 }
        while upper < bytes.count, isInsideLetter(bytes[upper]) { upper += 1 }
        return lower..<upper
    }

    /// Whether a byte of UTF-8 goes on with a letter that began before it.
    private static func isInsideLetter(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
