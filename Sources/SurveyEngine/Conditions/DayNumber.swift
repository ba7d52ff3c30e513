import Involvement

/// Days counted from the beginning of 1970, which is how XForms calculates
/// with dates. A day here has no time zone: it is the day on the calendar.
enum DayNumber {
    /// By the formula for the civil calendar of Howard Hinnant.
    /// https://howardhinnant.github.io/date_algorithms.html#days_from_civil
    static func of(_ day: Day) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Nil outside the years 1 to 9999.
    static func day(_ number: Double) -> Day? {
        guard number.isFinite, abs(number) < 4_000_000 else { return nil }
        let shifted = Int(number.rounded(.down)) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Day(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// 0 for Sunday to 6 for Saturday.
    static func weekday(_ day: Day) -> Int {
        let number = (of(day) + 4) % 7
        return number < 0 ? number + 7 : number
    }

    /// Reads `2026-09-30`, with a time behind it or not. A time zone is taken
    /// into account when it is given.
    static func read(_ bytes: ArraySlice<UInt8>) -> Double? {
        guard bytes.count >= 10, let day = Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) else {
            return nil
        }
        let start = Double(of(day))
        let rest = bytes.dropFirst(10)
        guard let mark = rest.first else { return start }
        guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: " "),
            let clock = ClockTime(rest.dropFirst())
        else { return nil }
        return start + clock.partOfDay - (clock.zoneMinutes.map { Double($0) / 1440 } ?? 0)
    }

    /// A day and a time as XForms writes them, in universal time.
    static func momentText(_ days: Double) -> String {
        // To the second, since a part of a day is hardly ever exact.
        let whole = (days * 86_400).rounded()
        guard let day = day((whole / 86_400).rounded(.down)) else { return "" }
        let seconds = Int(whole) - DayNumber.of(day) * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.iso)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).000+00:00"
    }
}

/// A time on a clock, `09:30:00.000+01:00`, of which all but hours and minutes
/// may be missing.
struct ClockTime: Equatable {
    let hour: Int
    let minute: Int
    let second: Int
    let millisecond: Int
    /// East of Greenwich; nil when no zone is given.
    let zoneMinutes: Int?

    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        func number(_ digits: Int) -> Int? {
            guard rest.count >= digits, rest.prefix(digits).allSatisfy(XPathNumber.isDigit) else { return nil }
            defer { rest = rest.dropFirst(digits) }
            return rest.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        func take(_ mark: UInt8) -> Bool {
            guard rest.first == mark else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let hour = number(2), hour < 24, take(UInt8(ascii: ":")), let minute = number(2), minute < 60 else {
            return nil
        }
        var second = 0
        var millisecond = 0
        if take(UInt8(ascii: ":")) {
            guard let read = number(2), read < 60 else { return nil }
            second = read
            if take(UInt8(ascii: ".")) {
                let digits = rest.prefix(while: XPathNumber.isDigit)
                guard (1...9).contains(digits.count) else { return nil }
                for place in 0..<3 {
                    let digit = place < digits.count ? Int(digits[digits.startIndex + place] - 48) : 0
                    millisecond = millisecond * 10 + digit
                }
                rest = rest.dropFirst(digits.count)
            }
        }
        var zone: Int?
        if take(UInt8(ascii: "Z")) {
            zone = 0
        } else if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            rest = rest.dropFirst()
            guard let hours = number(2), hours < 24 else { return nil }
            _ = take(UInt8(ascii: ":"))
            guard let minutes = number(2), minutes < 60 else { return nil }
            zone = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
        }
        guard rest.isEmpty else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
        self.zoneMinutes = zone
    }

    var partOfDay: Double {
        (Double(hour * 3600 + minute * 60 + second) + Double(millisecond) / 1000) / 86_400
    }
}
