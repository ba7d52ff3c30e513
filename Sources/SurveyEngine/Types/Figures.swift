/// Numbers as people write them: spaces around them, commas between
/// thousands, a point before the fraction.
enum Figures {
    /// Why a text is not a number.
    enum Fault: Error, Equatable {
        case notFigures
        /// Commas that stand where no thousands end: "1,5" may be one and a half.
        case commas
        case tooLarge
        case tooFine
    }

    /// Beyond fifteen figures a number is no longer kept exactly.
    private static let mostFigures = 15

    static func number(in text: String) throws(Fault) -> Double {
        var rest = plainBytes(of: text)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : []
        guard rest.contains(where: isDigit), fraction.allSatisfy(isDigit) else { throw Fault.notFigures }
        var whole = try wholeFigures(parts[0])[...].drop { $0 == UInt8(ascii: "0") }
        guard whole.count <= mostFigures else { throw Fault.tooLarge }
        let fine = fraction[..<(fraction.lastIndex { $0 != UInt8(ascii: "0") }.map { $0 + 1 } ?? fraction.startIndex)]
        guard whole.count + fine.count <= mostFigures else { throw Fault.tooFine }
        if whole.isEmpty { whole = [UInt8(ascii: "0")] }
        let plain = String(decoding: whole, as: UTF8.self) + "." + String(decoding: fine, as: UTF8.self) + "0"
        guard let number = Double(plain) else { throw Fault.notFigures }
        // There is one nought, whatever stands before it.
        return isNegative && number != 0 ? -number : number
    }

    /// Without separators, since a year is a number too, and without powers of
    /// ten: `0.00001`.
    static func text(of number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        let text = String(number)
        guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...]), power < 0 else {
            return text
        }
        let digits = text[..<mark].filter(\.isNumber)
        let significant = digits.hasSuffix("0") ? digits.dropLast() : digits[...]
        return (number < 0 ? "-0." : "0.") + String(repeating: "0", count: -power - 1) + significant
    }

    /// The figures before the point, without the commas between thousands.
    private static func wholeFigures(_ bytes: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
        guard bytes.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ",") }) else { throw Fault.notFigures }
        let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard
            groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { throw Fault.commas }
        return Array(groups.joined())
    }

    /// Without the space around it, and with the minus sign that some phones
    /// send as a plain one; what is not ASCII becomes a question mark.
    private static func plainBytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(isBlank(scalar) ? UInt8(ascii: " ") : UInt8(scalar.value))
            } else {
                bytes.append(
                    scalar == "\u{2212}" ? UInt8(ascii: "-") : UInt8(ascii: isBlank(scalar) ? " " : "?"))
            }
        }
        let isSpace = { $0 == UInt8(ascii: " ") }
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
        return Array(bytes[..<end].drop(while: isSpace))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
