import Involvement
import Testing

@testable import SurveyEngine

struct TimeQuestionTests {
    private let question = Question(id: "q", type: "time", shape: .time, text: "")

    private func iso(_ entered: [String]) throws(Refusal) -> String {
        let item = try TimeQuestion().item(from: entered, to: question, offering: [])
        guard case .answered(.time(let time)) = item else { return "" }
        return time.iso
    }

    @Test(arguments: [
        (["hour=9", "minute=30"], "09:30"), (["minute=05", "hour=21"], "21:05"), (["hour=9", "minute=5"], "09:05"),
        (["hour=9", "minute=30pm"], "21:30"), (["09:30"], "09:30"), (["9:30"], "09:30"), (["9.30"], "09:30"),
        (["9 30"], "09:30"), (["0930"], "09:30"), (["9:30am"], "09:30"), (["9.30 AM"], "09:30"),
        (["9:30 p.m."], "21:30"),
        (["9pm"], "21:00"), (["12am"], "00:00"), (["12pm"], "12:00"), (["12:15 a.m."], "00:15"), (["21:30pm"], "21:30"),
        (["noon"], "12:00"), (["Midnight"], "00:00"), (["12 noon"], "12:00"), (["00:00"], "00:00"),
        (["23:59"], "23:59"),
        (["14:05:59"], "14:05"),
    ])
    func `a time is read as people write it`(entered: [String], time: String) throws {
        #expect(try iso(entered) == time)
    }

    @Test(arguments: [
        (["hour=9"], "The time must include minutes"), (["minute=9"], "The time must include an hour"),
        (["9"], "The time must include minutes"), (["24:00"], "Write a real time, like 9:30am"),
        (["9:60"], "Write a real time, like 9:30am"), (["9:5"], "Write a real time, like 9:30am"),
        (["half past nine"], "Write a real time, like 9:30am"), (["930"], "Write a real time, like 9:30am"),
        (["13:00am"], "Write a real time, like 9:30am"), (["0:30pm"], "Write a real time, like 9:30am"),
        (["am"], "Write a real time, like 9:30am"), (["9-10am"], "Write a real time, like 9:30am"),
        (["about 9:30"], "Write a real time, like 9:30am"), (["-9:30"], "Write a real time, like 9:30am"),
        (["9:30", "9:40"], "Write a real time, like 9:30am"), (["9:30:61"], "Write a real time, like 9:30am"),
        (["hour=9", "minute=half"], "Write a real time, like 9:30am"),
        (["99999999999999999999:30"], "Write a real time, like 9:30am"),
    ])
    func `what is no time is sent back kindly, never guessed`(entered: [String], words: String) {
        #expect(throws: Refusal(words)) { try iso(entered) }
    }

    @Test func `every minute of the day reads back from its words`() throws {
        for minutes in 0..<1440 {
            let time = try #require(TimeOfDay(hour: minutes / 60, minute: minutes % 60))
            let words = TimeQuestion().words(of: .answered(.time(time)), offering: [])
            #expect(try iso([words]) == time.iso)
            #expect(try iso([time.iso]) == time.iso)
        }
    }

    @Test func `by hand, a time that is none is kept, put together from its boxes`() {
        func item(_ written: String...) -> ItemResponse {
            TimeQuestion().itemFromHand(written, to: question, offering: [])
        }

        #expect(item("9.30am") == .answered(.time(TimeOfDay(hour: 9, minute: 30)!)))
        #expect(item("after lunch") == .asWritten("after lunch"))
        #expect(item("minute=75", "hour=9") == .asWritten("9:75"))
    }
}
