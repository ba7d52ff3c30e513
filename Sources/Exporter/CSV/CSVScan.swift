import Involvement

/// One pass over a CSV file, given whole or in pieces. Of what was given only a
/// row that has not ended yet is held.
struct CSVScan {
    private(set) var problems: [Problem] = []
    private(set) var endsEveryLineWithCRLF = true

    /// How the problem with a row of too many or too few cells begins.
    static let uneven = "it has "

    private let file: String
    private let undoesGuard: Bool
    private let separator: UInt8
    private let mostProblems: Int
    /// What was given and not yet made into rows.
    private var bytes: [UInt8] = []
    private var isLast = false
    private var isAtStart = true
    private var index = 0
    private var line = 1
    private var rowLine = 1
    private var cells: [String] = []
    /// Of the first row.
    private var width: Int?

    /// - Parameter mostProblems: where there are as many, no more is read.
    init(file: String, undoesGuard: Bool, separator: UInt8, mostProblems: Int = .max) {
        self.file = file
        self.undoesGuard = undoesGuard
        self.separator = separator
        self.mostProblems = mostProblems
    }

    /// How much is held of a row that has not ended.
    var heldBytes: Int { bytes.count - index }

    /// The line on which that row begins.
    var heldLine: Int { line }

    /// Makes rows of the next piece of the file.
    /// - Parameters:
    ///   - isLast: whether nothing comes after it.
    ///   - take: is handed each row that has ended, and says whether to go on.
    /// - Returns: false once no more rows are wanted, or there are too many problems.
    mutating func scan(
        _ piece: [UInt8], isLast: Bool, _ take: (CSVRow) throws -> Bool
    ) rethrows -> Bool {
        self.isLast = isLast
        if index == bytes.count {
            bytes = piece
        } else {
            bytes.removeFirst(index)
            bytes += piece
        }
        index = 0
        if isAtStart {
            guard isLast || bytes.count >= Self.byteOrderMark.count else { return true }
            if bytes.starts(with: Self.byteOrderMark) { index = Self.byteOrderMark.count }
            isAtStart = false
        }
        while index < bytes.count {
            let before = self.place
            let isRow = readRow()
            // It may go on in the next piece: even a line end could be half of one.
            if index == bytes.count, !isLast {
                self.place = before
                return true
            }
            guard isRow else { continue }
            let row = CSVRow(line: rowLine, cells: cells)
            checkWidth()
            guard try take(row), problems.count < mostProblems else { return false }
        }
        return true
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Everything that reading a row changes.
    private struct Place {
        let index: Int
        let line: Int
        let problems: Int
        let endsEveryLineWithCRLF: Bool
    }

    private var place: Place {
        get {
            Place(index: index, line: line, problems: problems.count, endsEveryLineWithCRLF: endsEveryLineWithCRLF)
        }
        set {
            index = newValue.index
            line = newValue.line
            problems.removeLast(problems.count - newValue.problems)
            endsEveryLineWithCRLF = newValue.endsEveryLineWithCRLF
        }
    }

    /// From the start of a line to past its end.
    /// - Returns: false for a line with nothing on it, which is no row; one empty
    ///   cell is written `""`.
    private mutating func readRow() -> Bool {
        rowLine = line
        cells = []
        let start = index
        repeat { readCell() } while takeSeparator()
        let isBlank = index == start
        takeLineEnd()
        return !isBlank
    }

    private mutating func checkWidth() {
        guard let width else {
            width = cells.count
            return
        }
        guard cells.count != width else { return }
        let mark = separator == 0x09 ? "tab" : separator == UInt8(ascii: ";") ? "semicolon" : "comma"
        report(
            line: rowLine, "\(Self.uneven)\(cells.count) cells and the first row has \(width)",
            "Give every row as many cells as the header, with quotes around words that hold a \(mark)")
    }

    private mutating func readCell() {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            let start = index
            skipToEndOfCell()
            cells.append(decode(bytes[start..<index]))
            return
        }
        cells.append(decode(quotedBytes()[...]))
    }

    /// The bytes between quotes, with doubled quotes made one.
    private mutating func quotedBytes() -> [UInt8] {
        let openedOn = line
        var value: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    value.append(byte)
                    index += 1
                    continue
                }
                let start = index
                skipToEndOfCell()
                if index > start {
                    report(
                        line: line, "there is text after a closing quote",
                        "Write a quote inside words twice, and nothing after the last one")
                    value.append(contentsOf: bytes[start..<index])
                }
                return value
            }
            value.append(byte)
            countLine(byte)
            index += 1
        }
        report(
            line: openedOn, "a quote is opened here and never closed",
            "Close it, or write a quote inside words twice")
        return value
    }

    private mutating func skipToEndOfCell() {
        while index < bytes.count {
            switch bytes[index] {
            case separator, 0x0D, 0x0A: return
            default: index += 1
            }
        }
    }

    private mutating func takeSeparator() -> Bool {
        guard index < bytes.count, bytes[index] == separator else { return false }
        index += 1
        return true
    }

    private mutating func takeLineEnd() {
        guard index < bytes.count else {
            endsEveryLineWithCRLF = false
            return
        }
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
            index += 2
        } else {
            endsEveryLineWithCRLF = false
            index += 1
        }
        line += 1
    }

    /// Inside quotes: CRLF counts once.
    private mutating func countLine(_ byte: UInt8) {
        if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) { line += 1 }
    }

    private mutating func decode(_ slice: ArraySlice<UInt8>) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            report(
                line: rowLine, "its letters are not in UTF-8",
                "Save the file again as \"CSV UTF-8\", since some letters cannot be read")
            return undone(String(decoding: slice, as: UTF8.self))
        }
        return undone(text)
    }

    private func undone(_ text: String) -> String {
        undoesGuard ? FormulaGuard.undone(text) : text
    }

    private mutating func report(line: Int, _ reason: String, _ remedy: String) {
        // One row alone may have millions.
        guard problems.count < mostProblems else { return }
        let problem = Problem(file: file, line: line, place: "row", reason: reason, remedy: remedy)
        if problems.last != problem { problems.append(problem) }
    }
}
