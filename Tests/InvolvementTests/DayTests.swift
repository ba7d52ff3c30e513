import Involvement
import Testing

struct DayTests {
    @Test(arguments: [
        ("2026-09-30", 2026, 9, 30), ("2024-02-29", 2024, 2, 29), ("0999-01-01", 999, 1, 1),
    ])
    func `a day is read and written as ISO 8601`(text: String, year: Int, month: Int, day: Int) throws {
        let read = try #require(Day(iso: text))

        #expect(read == Day(year: year, month: month, day: day))
        #expect(read.iso == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-1-01", "20260101", "2026-01-01T10:00", "", "2026-01-0x", "２０２６-01-01",
    ])
    func `what is not a day is not read`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `a day in words is what a person writes in a survey file`() {
        #expect(Day(words: "30 September 2026")?.iso == "2026-09-30")
        #expect(Day(words: "1 march 2026")?.inWords == "1 March 2026")
        #expect(Day(words: "31 September 2026") == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 30, "2026-03-02"), ("2024-02-28", 1, "2024-02-29"), ("2026-12-31", 1, "2027-01-01"),
        ("2026-06-01", 0, "2026-06-01"), ("9999-12-30", 30, "9999-12-31"),
    ])
    func `a day so many days later`(text: String, days: Int, later: String) throws {
        #expect(try #require(Day(iso: text)).after(days: days).iso == later)
    }

    @Test func `days are in the order of the calendar`() throws {
        let days = ["2026-01-31", "2026-02-01", "2025-12-31"].compactMap { Day(iso: $0) }

        #expect(days.sorted().map(\.iso) == ["2025-12-31", "2026-01-31", "2026-02-01"])
    }
}
