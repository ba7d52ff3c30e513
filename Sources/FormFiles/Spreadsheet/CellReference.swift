/// The place of a cell: `C7`.
struct CellReference: Equatable {
    /// Counted from 0.
    var row: Int
    /// Counted from 0.
    var column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `C7` or `$C$7`. Nil for anything else, and for what is larger than
    /// any spreadsheet.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var digits = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column < 20_000:
                column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0 && column < 20_000:
                column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && digits < 8:
                row = row * 10 + Int(byte) - 48
                digits += 1
            default: return nil
            }
        }
        guard (1...16_384).contains(column), (1...1_048_576).contains(row) else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}

extension CellReference: CustomStringConvertible {
    var description: String { Self.letters(column) + String(row + 1) }

    /// `A` for 0, `AA` for 26.
    static func letters(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column + 1
        while rest > 0 {
            letters.insert(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))), at: 0)
            rest = (rest - 1) / 26
        }
        return String(letters)
    }
}
