import Involvement

/// `date()` and `format-date()`, as XForms has them.
/// https://getodk.github.io/xforms-spec/#fn:format-date
enum DateFormatting {
    /// The day that a value means; absent when it means none.
    static func date(of value: RuleValue) -> RuleValue {
        switch value {
        case .day: return value
        case .number(let number), .moment(let number): return DayNumber.day(number).map(RuleValue.day) ?? .absent
        case .text(let text):
            let bytes = Array(text.utf8).trimmingSpace
            // The day as written, whatever the time zone behind it.
            if DayNumber.read(bytes) != nil, let day = Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) {
                return .day(day)
            }
            let number = XPathNumber.read(text)
            return DayNumber.day(number).map(RuleValue.day) ?? .absent
        case .absent, .codes, .time, .truth: return .absent
        }
    }

    /// Fills in a format: `%d/%m/%Y` makes `30/09/2026`. Empty when there is no
    /// date.
    static func text(of value: RuleValue, format: String) -> String {
        guard case .day(let day) = date(of: value) else { return "" }
        let clock = clock(of: value)
        var text = ""
        var isCode = false
        for character in format {
            guard isCode else {
                if character == "%" { isCode = true } else { text.append(character) }
                continue
            }
            isCode = false
            text += filled(character, day, clock) ?? "%\(character)"
        }
        return isCode ? text + "%" : text
    }

    private static func clock(of value: RuleValue) -> ClockTime? {
        let written: String
        switch value {
        case .text(let text): written = text.trimmingSpace
        case .moment: written = value.asText
        default: return nil
        }
        return written.utf8.count > 11 ? ClockTime(Array(written.utf8.dropFirst(11))[...]) : nil
    }

    private static func filled(_ code: Character, _ day: Day, _ clock: ClockTime?) -> String? {
        switch code {
        case "%": "%"
        case "Y": padded(day.year, 4)
        case "y": padded(day.year % 100, 2)
        case "m": padded(day.month, 2)
        case "n": "\(day.month)"
        case "b": months[day.month - 1]
        case "d": padded(day.day, 2)
        case "e": "\(day.day)"
        case "a": weekdays[DayNumber.weekday(day)]
        case "w": "\(DayNumber.weekday(day))"
        case "H": padded(clock?.hour ?? 0, 2)
        case "h": "\(clock?.hour ?? 0)"
        case "M": padded(clock?.minute ?? 0, 2)
        case "S": padded(clock?.second ?? 0, 2)
        case "3": padded(clock?.millisecond ?? 0, 3)
        default: nil
        }
    }

    private static func padded(_ number: Int, _ places: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
}
