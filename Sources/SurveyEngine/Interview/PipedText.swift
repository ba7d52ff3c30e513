import Involvement

/// A text with earlier answers put into it: `{weeks_waited}`, or
/// `{service|the service}` with what to print when there is no answer.
struct PipedText: Equatable, Sendable {
    let pieces: [Piece]
    /// Where a brace stands that makes no pipe, in bytes of UTF-8.
    let strayBraces: [Int]

    enum Piece: Equatable, Sendable {
        case words(String)
        case answer(ID<Question>, fallback: String?, offset: Int)
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var strayBraces: [Int] = []
        var wordsStart = 0
        func words(upTo end: Int) {
            guard wordsStart < end else { return }
            pieces.append(.words(String(decoding: bytes[wordsStart..<end], as: UTF8.self)))
        }
        var at = 0
        while at < bytes.count {
            defer { at += 1 }
            if bytes[at] == UInt8(ascii: "}") { strayBraces.append(at) }
            guard bytes[at] == UInt8(ascii: "{") else { continue }
            guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")),
                let pipe = Self.pipe(in: bytes[(at + 1)..<end], offset: at + 1)
            else {
                strayBraces.append(at)
                continue
            }
            words(upTo: at)
            pieces.append(pipe)
            wordsStart = end + 1
            at = end
        }
        words(upTo: bytes.count)
        self.pieces = pieces
        self.strayBraces = strayBraces
    }

    private static func pipe(in bytes: ArraySlice<UInt8>, offset: Int) -> Piece? {
        let parts = bytes.split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
        let code = String(decoding: parts[0], as: UTF8.self)
        guard isCode(code), !bytes.contains(UInt8(ascii: "{")) else { return nil }
        let fallback = parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : nil
        return .answer(ID(code), fallback: fallback, offset: offset)
    }

    /// A question's code; in a repeat it ends in its round, as in `listened.2` or
    /// `listened.flex`.
    private static func isCode(_ text: String) -> Bool {
        guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return Code.isValid(text) }
        let round = text[text.utf8.index(after: dot)...]
        return Code.isValid(text[..<dot])
            && (Code.isValid(round) || !round.isEmpty && round.utf8.allSatisfy { (48...57).contains($0) })
    }

    /// Every question it prints.
    var questions: [ID<Question>] {
        pieces.compactMap { piece in
            if case .answer(let id, _, _) = piece { id } else { nil }
        }
    }

    /// The text for one person. What has no answer and no fallback prints
    /// nothing, and leaves no double space behind.
    func filled(_ answer: (ID<Question>) -> String) -> String {
        var text = ""
        var swallowsSpace = false
        for piece in pieces {
            switch piece {
            case .words(let words):
                text += swallowsSpace && words.utf8.first == UInt8(ascii: " ") ? words.dropFirst() : words[...]
                swallowsSpace = false
            case .answer(let id, let fallback, _):
                let words = answer(id)
                let printed = words.isEmpty ? fallback ?? "" : words
                text += printed
                swallowsSpace = printed.isEmpty && (text.isEmpty || text.utf8.last == UInt8(ascii: " "))
            }
        }
        return text
    }
}
