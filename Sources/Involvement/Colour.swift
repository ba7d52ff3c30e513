/// A colour of a screen, with what the Web Content Accessibility Guidelines
/// say of two of them beside each other.
public struct Colour: Equatable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public static let white = Colour(red: 255, green: 255, blue: 255)
    public static let black = Colour(red: 0, green: 0, blue: 0)

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Six hexadecimal digits, with `#` or without.
    public init?(hex: String) {
        let digits = hex.utf8.first == UInt8(ascii: "#") ? hex.dropFirst() : hex[...]
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        self.init(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }

    /// `#12435f`
    public var hex: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(part, radix: 16)
                return part < 16 ? "0\(digits)" : digits
            }.joined()
    }

    /// From 0 for black to 1 for white (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// From 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    public func contrast(with other: Colour) -> Double {
        let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// What text of any size needs at level AA.
    public static let leastContrast = 4.5

    /// The nearest on the way to another colour that has enough contrast with all
    /// of these; that other colour itself when none has.
    public func moved(towards other: Colour, until against: [Colour]) -> Colour {
        for step in 0...100 {
            let candidate = mixed(with: other, hundredths: step)
            if against.allSatisfy({ candidate.contrast(with: $0) >= Self.leastContrast }) { return candidate }
        }
        return other
    }

    private func mixed(with other: Colour, hundredths: Int) -> Colour {
        func part(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8((Int(from) * (100 - hundredths) + Int(to) * hundredths + 50) / 100)
        }
        return Colour(red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
    }

    private static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        guard value > 0.04045 else { return value / 12.92 }
        // To the power of 2.4: the square, times the square of the fifth root.
        let base = (value + 0.055) / 1.055
        let root = fifthRoot(base)
        return base * base * root * root
    }

    /// By Newton's method; 20 steps are far more than a number from 0.05 to 1 needs.
    private static func fifthRoot(_ value: Double) -> Double {
        var root = 1.0
        for _ in 0..<20 { root = (4 * root + value / (root * root * root * root)) / 5 }
        return root
    }
}
