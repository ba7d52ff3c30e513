import Involvement

/// One pass over the bytes of a CSV file.
struct CSVScan {
    private(set) var rows: [CSVRow] = []
    private(set) var problems: [Problem] = []
    private(set) var endsEveryLineWithCRLF = true

    /// How the problem with a row of too many or too few cells begins.
    static let uneven = "it has "

    private let bytes: [UInt8]
    private let file: String
    private let undoesGuard: Bool
    private let separator: UInt8
    private var index = 0
    private var line = 1
    private var rowLine = 1
    private var cells: [String] = []

    init(bytes: [UInt8], file: String, undoesGuard: Bool, separator: UInt8) {
        self.bytes = bytes
        self.file = file
        self.undoesGuard = undoesGuard
        self.separator = separator
    }

    mutating func run() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while index < bytes.count { readRow() }
    }

    /// From the start of a line to past its end.
    private mutating func readRow() {
        rowLine = line
        cells = []
        let start = index
        repeat { readCell() } while takeSeparator()
        // A line with nothing on it is no row; one empty cell is written `""`.
        let isBlank = index == start
        takeLineEnd()
        if isBlank { return }
        rows.append(CSVRow(line: rowLine, cells: cells))
        if let width = rows.first?.cells.count, cells.count != width {
            report(
                line: rowLine, "\(Self.uneven)\(cells.count) cells and the first row has \(width)",
                "Give every row as many cells as the header, with quotes around words that hold a \(separator == 0x09 ? "tab" : separator == UInt8(ascii: ";") ? "semicolon" : "comma")"
            )
        }
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
        let problem = Problem(file: file, line: line, place: "row", reason: reason, remedy: remedy)
        if problems.last != problem { problems.append(problem) }
    }
}
