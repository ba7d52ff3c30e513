import Involvement
import Testing

@testable import SurveyEngine

struct DayNumberTests {
    @Test func `every day of four thousand years has a number, one more than the day before`() throws {
        var number = DayNumber.of(try #require(Day(year: 1, month: 1, day: 1)))
        for year in 1...4000 {
            for month in 1...12 {
                for date in 1...31 {
                    guard let day = Day(year: year, month: month, day: date) else { continue }
                    guard DayNumber.of(day) == number, DayNumber.day(Double(number)) == day else {
                        Issue.record("\(day) is not day \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
    }

    @Test func `days outside the calendar are none`() {
        for number in [Double.nan, .infinity, -.infinity, 1e300, -719_529, 2_932_897] {
            #expect(DayNumber.day(number) == nil)
        }
        #expect(DayNumber.day(2_932_896)?.iso == "9999-12-31")
    }

    @Test func `1 January 1970 was a Thursday`() {
        #expect(DayNumber.weekday(Day(year: 1970, month: 1, day: 1)!) == 4)
        #expect(DayNumber.weekday(Day(year: 1969, month: 12, day: 28)!) == 0)
        #expect(DayNumber.weekday(.example) == 3)
    }
}
