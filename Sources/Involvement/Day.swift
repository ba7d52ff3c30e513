/// A calendar day, the finest time this product keeps about anybody.
public struct Day: Hashable, Sendable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when there is no such day in the Gregorian calendar.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.lengthDays(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-09-30`. Nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `30 September 2026`, as people write a day. Nil for anything else.
    public init?(words text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
            let month = Self.monthNames.firstIndex(where: { $0.lowercased() == parts[1].lowercased() })
        else { return nil }
        self.init(year: year, month: month + 1, day: day)
    }

    /// `30 September 2026`, as British readers expect it.
    public var inWords: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

    /// The day so many days later, or the last day there is.
    public func after(days: Int) -> Day {
        var (year, month, day) = (year, month, day + days)
        while day > Self.lengthDays(ofMonth: month, in: year) {
            day -= Self.lengthDays(ofMonth: month, in: year)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return Day(year: year, month: month, day: day) ?? Day(year: 9999, month: 12, day: 31)!
    }

    /// `2026-09`.
    public var isoMonth: String { String(iso.prefix(7)) }

    /// `2026-09` as `September 2026`; anything else as it is.
    public static func inWords(month: String) -> String {
        guard let day = Day(iso: month + "-01") else { return month }
        return String(day.inWords.drop { $0 != " " }.dropFirst())
    }

    /// `2026-09-30`.
    public var iso: String {
        let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    private static func lengthDays(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}
