import Involvement
import TextAnalysis

/// Suggests themes for texts that stream through: one JSON object a line in,
/// one out, in the same order. A line that cannot be read is answered with an
/// error and does not stop the rest. Nothing is kept from one line to the
/// next, so a stream may be cut anywhere between two lines and read by many.
struct LineFilter {
    /// What finds the themes of one text.
    let suggestions: (String, Question.Invitation, PassageLanguage?) -> [Suggestion]
    /// The language of lines that do not say theirs; nil to tell it by their words.
    let language: PassageLanguage?

    /// A longer line is answered with an error, and no more of it than this
    /// is ever held.
    static let longestLineBytes = 4 << 20
    /// Answers are written when there are so many bytes of them, and always
    /// before more input is waited for.
    private static let heldBytes = 1 << 16

    init(_ model: ThemeModel, language: PassageLanguage? = nil) {
        var reader = ThemeReader(model)
        self.suggestions = { reader.suggestions(for: $0, inviting: $1, writtenIn: $2) }
        self.language = language
    }

    /// Until the input ends, or nobody reads the output any more.
    /// - Parameters:
    ///   - source: fills some of the bytes and says how many; 0 at the end.
    ///   - sink: takes all of the bytes; false when nobody reads any more.
    func run(
        from source: (UnsafeMutableRawBufferPointer) throws -> Int = StandardStreams.read,
        to sink: (UnsafeRawBufferPointer) throws -> Bool = StandardStreams.write
    ) throws {
        var lines = LineReader(longest: Self.longestLineBytes)
        var answers = AnswerLines()
        var number = 0
        var isOpen = true
        while isOpen {
            while let line = lines.next() {
                number += 1
                answer(line, of: lines, number, &answers)
                if answers.bytes.count >= Self.heldBytes {
                    guard try answers.flush(to: sink) else { return }
                }
            }
            guard try answers.flush(to: sink) else { return }
            isOpen = try lines.fill(from: source)
        }
    }

    private func answer(_ line: LineReader.Line, of lines: LineReader, _ number: Int, _ answers: inout AnswerLines) {
        guard case .bytes(let range) = line else {
            return answers.add(.tooLong, line: number)
        }
        lines.bytes.withUnsafeBufferPointer { all in
            var bytes = UnsafeBufferPointer(rebasing: all[range])
            if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                bytes = UnsafeBufferPointer(rebasing: bytes[3...])
            }
            answer(bytes, number, &answers)
        }
    }

    private func answer(_ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ answers: inout AnswerLines) {
        let asked: AskedLine
        do throws(LineFault) {
            asked = try AskedLine(line)
        } catch {
            return answers.add(error, line: number)
        }
        let id = asked.id.map { UnsafeBufferPointer(rebasing: line[$0]) }
        guard case .string(let text) = asked.text else {
            return answers.add(asked.text == nil ? .noText : .textIsNoText, line: number, id: id)
        }
        answers.add(suggestions(text, asked.inviting, asked.language ?? language), id: id)
    }
}
