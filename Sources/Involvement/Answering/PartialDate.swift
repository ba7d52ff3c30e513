/// A date as exact as a person was asked for, or as they know it.
public struct PartialDate: Hashable, Sendable {
    public let year: Int
    /// 1 to 12; nil when only the year is known.
    public let month: Int?
    /// 1 to 31; nil when only the month is known.
    public let day: Int?

    /// How much of a date is meant.
    public enum Precision: String, Sendable, CaseIterable {
        case day, month, year
    }

    public var precision: Precision { month == nil ? .year : day == nil ? .month : .day }

    /// Nil when there is no such date in the Gregorian calendar.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard month != nil || day == nil, Day(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    public init(_ day: Day) {
        self.year = day.year
        self.month = day.month
        self.day = day.day
    }

    /// Reads `2026-09-30`, `2026-09` or `2026`. Nil for anything else.
    public init?(iso text: some StringProtocol) {
        switch text.utf8.count {
        case 10:
            guard let day = Day(iso: text) else { return nil }
            self.init(day)
        case 7:
            guard let day = Day(iso: "\(text)-01") else { return nil }
            self.init(year: day.year, month: day.month)
        case 4:
            guard let day = Day(iso: "\(text)-01-01") else { return nil }
            self.init(year: day.year)
        default: return nil
        }
    }

    /// `2026-09-30`, `2026-09` or `2026`.
    public var iso: String { String(firstDay.iso.prefix(precision == .day ? 10 : precision == .month ? 7 : 4)) }

    /// Its first day, by which dates are put in order.
    public var firstDay: Day {
        // There is always such a day: the initialisers see to it.
        Day(year: year, month: month ?? 1, day: day ?? 1)!
    }
}

/// A time of day, to the minute.
public struct TimeOfDay: Hashable, Sendable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads `09:30`. Nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `09:30`.
    public var iso: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}
