import Involvement

/// A date as spreadsheets keep it: a number of days, shown as a date by the
/// style of its cell.
enum SerialDate {
    /// What a style shows.
    enum Style: Equatable {
        case day
        /// With a clock time.
        case time
        /// Hours that go past 24.
        case duration
    }

    /// `2020-05-01`, `2020-05-01T10:30:00`, `10:30:00`. Nil for what is no date.
    /// - Parameter from1904: old Macs counted from another day.
    static func text(_ serial: Double, style: Style, from1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let milliseconds = (serial * 86_400_000).rounded()
        var day = Int(milliseconds / 86_400_000)
        let rest = Int(milliseconds) - day * 86_400_000
        if style == .duration { return clock(Int(milliseconds)) }
        // A time alone has no day. Nor has day 0 a name that anybody means.
        if day == 0 { return clock(rest) }
        // Excel believes that 1900 was a leap year, so its first 59 days are one short.
        if !from1904 && day < 60 { day += 1 }
        guard let date = civil(day + (from1904 ? daysTo1904 : daysTo1900)) else { return nil }
        return rest == 0 && style == .day ? date.iso : "\(date.iso)T\(clock(rest))"
    }

    /// The days from 1970-01-01 to 1899-12-30, and to 1904-01-01.
    private static let daysTo1900 = -25_569
    private static let daysTo1904 = -24_107

    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        let rest = String(milliseconds % 1000 + 1000).dropFirst()
        return parts.joined(separator: ":") + (rest == "000" ? "" : ".\(rest)")
    }

    /// From days since 1970-01-01. http://howardhinnant.github.io/date_algorithms.html
    private static func civil(_ days: Int) -> Day? {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        return Day(year: year, month: month < 10 ? month + 3 : month - 9, day: day)
    }
}

extension SerialDate.Style {
    /// From the number of a format that every spreadsheet program knows.
    init?(builtIn number: Int) {
        switch number {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .day
        case 18...22, 32, 33, 45, 47, 55, 56: self = .time
        case 46: self = .duration
        default: return nil
        }
    }

    /// From a format somebody wrote, such as `dd/mm/yyyy`. Only the part for
    /// numbers above nought counts; words in quotes and colours do not.
    init?(format: String) {
        var letters = ""
        var isDuration = false
        var rest = format.lowercased()[...]
        scan: while let character = rest.popFirst() {
            switch character {
            case ";": break scan
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { isDuration = true }
            case "d", "m", "y", "h", "s": letters.append(character)
            default: break
            }
        }
        if isDuration {
            self = .duration
        } else if letters.contains("h") || letters.contains("s") {
            self = .time
        } else if !letters.isEmpty {
            self = .day
        } else {
            return nil
        }
    }
}
