import FoundationEssentials
import Involvement

/// What an attribute may hold.
enum XMLValue: Equatable, Sendable {
    case any
    /// `7E9F8C14-…`, in braces or without.
    case guid
    case boolean
    case whole
    /// A whole number from 1.
    case positive
    /// `#12435F` or `#123`.
    case colour
    /// `2026-10-03T00:00:00Z`
    case moment
    /// Something that no space stands in and no digit begins.
    case name
    case oneOf([String])

    /// - Parameter text: as a grammar writes it: `guid`, or `this,that`.
    init(_ text: String) {
        switch text {
        case "guid": self = .guid
        case "boolean": self = .boolean
        case "whole": self = .whole
        case "positive": self = .positive
        case "colour": self = .colour
        case "moment": self = .moment
        case "name": self = .name
        default: self = .oneOf(text.split(separator: ",").map(String.init))
        }
    }

    /// What is wrong with a value, to follow the name of the attribute.
    func fault(of value: String) -> String? {
        switch self {
        case .any: nil
        case .guid: Self.guid(value) != nil ? nil : "is not a GUID such as 00000000-0000-0000-0000-000000000000"
        case .boolean: ["true", "false", "0", "1"].contains(value) ? nil : "is neither true nor false"
        case .whole: Int(value) != nil ? nil : "is not a whole number"
        case .positive: (Int(value) ?? 0) > 0 ? nil : "is not a whole number from 1"
        case .colour: Self.isColour(value) ? nil : "is not a colour such as #12435F"
        case .moment: Self.isMoment(value) ? nil : "is not a day and time such as 2026-10-03T00:00:00Z"
        case .name: Self.isName(value) ? nil : "is not a name that XML allows: a letter first, and no spaces"
        case .oneOf(let words):
            words.contains(value) ? nil : "is none of \(words.map { "`\($0)`" }.joined(separator: ", "))"
        }
    }

    /// What two tools write for the same is equal: capitals and braces make no difference.
    static func guid(_ value: String) -> UUID? {
        value.hasPrefix("{") && value.hasSuffix("}")
            ? UUID(uuidString: String(value.dropFirst().dropLast())) : UUID(uuidString: value)
    }

    static func isName(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
            return false
        }
        return value.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-.·".unicodeScalars.contains($0)
        }
    }

    private static func isColour(_ value: String) -> Bool {
        let digits = value.dropFirst().utf8
        return value.hasPrefix("#") && [3, 6].contains(digits.count) && digits.allSatisfy { isHex($0) }
    }

    private static func isMoment(_ value: String) -> Bool {
        let halves = value.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, Day(iso: halves[0]) != nil else { return false }
        let time = Array(halves[1].utf8)
        guard time.count >= 8, time[2] == UInt8(ascii: ":"), time[5] == UInt8(ascii: ":") else { return false }
        let digits = [0, 1, 3, 4, 6, 7].map { time[$0] }
        return digits.allSatisfy { (48...57).contains($0) } && (digits[0], digits[1]) <= (50, 52)
            && digits[2] <= 53 && digits[4] <= 53
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...70, 97...102: true
        default: false
        }
    }
}
