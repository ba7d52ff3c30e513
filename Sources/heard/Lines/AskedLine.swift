import Involvement
import TextAnalysis

/// What one line asks: themes for a text, under whatever the other program
/// calls it. Keys that are not ours may stand beside; where a key stands
/// twice, the last counts.
struct AskedLine {
    /// Where its name stands in the line: a string or a number as it was
    /// written.
    private(set) var id: Range<Int>?
    private(set) var text: JSONScanner.Value?
    private(set) var inviting = Question.Invitation.anything
    /// Nil where the line does not say it.
    private(set) var language: PassageLanguage?

    /// - Throws: when the line is no object, or what it says of its name,
    ///   its question or its language has another form.
    init(_ line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
        var scanner = JSONScanner(line)
        scanner.skipSpace()
        if scanner.isAtEnd { throw .empty }
        guard scanner.take("{") else { throw .notAnObject }
        scanner.skipSpace()
        if !scanner.take("}") {
            repeat {
                scanner.skipSpace()
                let key = try scanner.string()
                scanner.skipSpace()
                guard scanner.take(":") else { throw .notAnObject }
                scanner.skipSpace()
                let start = scanner.offset
                try note(key, try scanner.value(), start..<scanner.offset)
                scanner.skipSpace()
            } while scanner.take(",")
            guard scanner.take("}") else { throw .notAnObject }
        }
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw .notAnObject }
    }

    private mutating func note(_ key: String, _ value: JSONScanner.Value, _ range: Range<Int>) throws(LineFault) {
        switch (key, value) {
        case ("id", .string), ("id", .number): id = range
        case ("id", .null): id = nil
        case ("id", _): throw .idIsNoName
        case ("text", _): text = value
        case ("question", .string(let word)): inviting = Question.Invitation(commentQuestion: word)
        case ("question", .null): inviting = .anything
        case ("question", _): throw .questionIsNoText
        case ("language", .string(let tag)):
            guard let language = PassageLanguage(tag: tag) else { throw .languageIsNoTag }
            self.language = language
        case ("language", .null): language = nil
        case ("language", _): throw .languageIsNoTag
        default: break
        }
    }
}
