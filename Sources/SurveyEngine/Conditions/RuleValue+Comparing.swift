import Involvement

extension RuleValue {
    /// Compares two values. With an absent one everything is false, but that
    /// nothing is the same as nothing: `''`, or another absent answer.
    static func compare(_ function: Expression.Function, _ left: RuleValue, _ right: RuleValue) -> Bool {
        switch function {
        case .equal: left.isSame(as: right)
        case .notEqual: !left.isSame(as: right)
        case .includes: left.includes(right)
        case .lessThan: ordered(left, right) { $0 < $1 }
        case .atMost: ordered(left, right) { $0 <= $1 }
        case .moreThan: ordered(left, right) { $0 > $1 }
        case .atLeast: ordered(left, right) { $0 >= $1 }
        default: false
        }
    }

    private func isSame(as other: RuleValue) -> Bool {
        switch (self, other) {
        // What nearly every rule asks comes first.
        case (.text(let left), .text(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.codes(let codes), .text(let text)), (.text(let text), .codes(let codes)):
            codes.count == 1 ? codes[0].rawValue == text : Self.codes(codes).asText == text
        case (.codes(let left), .codes(let right)): left == right
        case (.absent, _): other.isEmpty
        case (_, .absent): isEmpty
        case (.truth, _), (_, .truth): asTruth == other.asTruth
        case (.time(let time), .text(let text)), (.text(let text), .time(let time)): TimeOfDay(xforms: text) == time
        default: asNumber == other.asNumber
        }
    }

    private func includes(_ code: RuleValue) -> Bool {
        switch (self, code) {
        case (.codes(let codes), .text(let text)):
            let code = text.trimmingSpace
            return codes.contains { $0.rawValue == code }
        case (.absent, _): return false
        default:
            let code = code.asText.trimmingSpace
            return Self.words(of: asText).contains { $0 == code }
        }
    }

    /// By their numbers, as XPath has it; a text beside a time is a time.
    private static func ordered(
        _ left: RuleValue, _ right: RuleValue, _ holds: (Double, Double) -> Bool
    ) -> Bool {
        switch (left, right) {
        case (.time, .text(let text)):
            guard let time = TimeOfDay(xforms: text) else { return false }
            return holds(left.asNumber, RuleValue.time(time).asNumber)
        case (.text(let text), .time):
            guard let time = TimeOfDay(xforms: text) else { return false }
            return holds(RuleValue.time(time).asNumber, right.asNumber)
        default: return holds(left.asNumber, right.asNumber)
        }
    }

    /// The codes in a text, which stand apart by spaces.
    static func words(of text: String) -> [Substring] {
        text.unicodeScalars.split(whereSeparator: { isBlank($0) }).map { Substring($0) }
    }
}

extension TimeOfDay {
    /// Reads `09:30`, and the `09:30:00.000+01:00` of other tools, by the
    /// clock on the wall.
    init?(xforms text: String) {
        self.init(
            iso: text.utf8.count > 5 && text.utf8.dropFirst(5).first == UInt8(ascii: ":") ? text.prefix(5) : text[...])
    }
}

extension String {
    /// Without the space around it.
    var trimmingSpace: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
            return self
        }
        guard let start = unicodeScalars.firstIndex(where: { !isBlank($0) }),
            let end = unicodeScalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(unicodeScalars[start...end])
    }
}
