/// Numbers as a survey file has them: figures and a decimal point, and no
/// exponent.
enum FigureText {
    static func text(of number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        let shortest = String(number)
        guard let mark = shortest.firstIndex(of: "e"), let exponent = Int(shortest[shortest.index(after: mark)...])
        else { return shortest }
        let isNegative = shortest.hasPrefix("-")
        let parts = shortest[..<mark].drop { $0 == "-" }.split(separator: ".")
        var digits = String(parts[0])
        let decimals = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        if exponent < 0 {
            digits = "0." + String(repeating: "0", count: -exponent - 1) + digits + decimals
        } else {
            digits += decimals + String(repeating: "0", count: max(0, exponent - decimals.count))
        }
        return (isNegative ? "-" : "") + digits
    }
}
