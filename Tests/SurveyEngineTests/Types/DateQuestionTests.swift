import Involvement
import Testing

@testable import SurveyEngine

struct DateQuestionTests {
    private func question(
        _ precision: PartialDate.Precision = .day, _ limits: Question.Limits = .init()
    ) -> Question {
        var question = Question(id: "q", type: "date", shape: .date, text: "", limits: limits)
        question.precision = precision
        return question
    }

    private func iso(_ entered: [String], _ precision: PartialDate.Precision = .day) throws(Refusal) -> String {
        let item = try DateQuestion().item(from: entered, to: question(precision), offering: [])
        guard case .answered(.date(let date)) = item else { return "" }
        return date.iso
    }

    @Test(arguments: [
        ["day=3", "month=5", "year=2026"], ["year=2026", "day=03", "month=05"],
        ["day=3rd", "month=May", "year= 2026 "],
        ["day=3", "month=mai", "year=2026"],
    ])
    func `three lines make a date, in any order`(entered: [String]) throws {
        #expect(try iso(entered) == "2026-05-03")
    }

    @Test(arguments: [
        "2026-05-03", "2026/5/3", "03/05/2026", "3/5/2026", "3.5.2026", "3-5-2026", "03 05 2026", "3 May 2026",
        "3rd May 2026", "3rd of May, 2026", "the 3rd of may 2026", "Sunday 3 May 2026", "Sun 3rd May 2026",
        "May 3, 2026",
        "May 3rd 2026", "3May2026", "  3  MAY  2026 ", "3-May-2026", "3 Mai 2026", "03\u{2013}05\u{2013}2026",
    ])
    func `a date in one piece is read in the British order`(text: String) throws {
        #expect(try iso([text]) == "2026-05-03")
    }

    @Test(arguments: [
        (["May 2026"], PartialDate.Precision.month, "2026-05"), (["05/2026"], .month, "2026-05"),
        (["2026-05"], .month, "2026-05"), (["sept 2026"], .month, "2026-09"), (["3 May 2026"], .month, "2026-05"),
        (["month=5", "year=2026"], .month, "2026-05"), (["2026"], .year, "2026"), (["May 2026"], .year, "2026"),
        (["year=2026"], .year, "2026"),
    ])
    func `no more is kept than was asked for`(entered: [String], precision: PartialDate.Precision, date: String) throws
    {
        #expect(try iso(entered, precision) == date)
    }

    @Test(arguments: [
        (["day=3", "year=2026"], "The date must include a month"),
        (["day=3"], "The date must include a month and year"),
        (["year=2026"], "The date must include a day and month"), (["May 2026"], "The date must include a day"),
        (["3 May"], "The date must include a year"), (["3/5"], "The date must include a year"),
        (["2026"], "The date must include a day and month"),
        (["3/5/26"], "Write the year with four figures, like 2026"),
        (["3 May 26"], "Write the year with four figures, like 2026"),
        (["3 May '26"], "Write a real date, like 27 3 2026"),
        (["day=3", "month=5", "year=26"], "Write the year with four figures, like 2026"),
        (["day=3", "month=5", "year=0026"], "Write the year with four figures, like 2026"),
        (["day=3", "month=5", "year=20266"], "Write the year with four figures, like 2026"),
        (["31/02/2026"], "Write a real date, like 27 3 2026"), (["29/2/2025"], "Write a real date, like 27 3 2026"),
        (["05/13/2026"], "Write a real date, like 27 3 2026"), (["0/5/2026"], "Write a real date, like 27 3 2026"),
        (["about May 2026"], "Write a real date, like 27 3 2026"),
        (["3 May 2026?"], "Write a real date, like 27 3 2026"),
        (["last week"], "Write a real date, like 27 3 2026"), (["1990s"], "Write a real date, like 27 3 2026"),
        (["20260503"], "Write a real date, like 27 3 2026"), (["3 Smarch 2026"], "Write a real date, like 27 3 2026"),
        (["3 May or June 2026"], "Write a real date, like 27 3 2026"),
        (["3 May 2026", "4 May 2026"], "Write a real date, like 27 3 2026"),
        (["day=3", "day=4", "month=5", "year=2026"], "Write a real date, like 27 3 2026"),
        (["day=3/5/2026"], "The date must include a month and year"),
        (["day=three", "month=5", "year=2026"], "Write a real date, like 27 3 2026"),
        (["day=3", "month=M", "year=2026"], "Write a real date, like 27 3 2026"),
    ])
    func `what is no whole date is sent back kindly, never guessed`(entered: [String], words: String) {
        #expect(throws: Refusal(words)) { try iso(entered) }
    }

    @Test func `a month and a year are asked for in their own words`() {
        #expect(throws: Refusal("Write a real month and year, like 3 2026")) { try iso(["13/2026"], .month) }
        #expect(throws: Refusal("The date must include a year")) { try iso(["May"], .month) }
        #expect(throws: Refusal("Write a real year, like 2026")) { try iso(["long ago"], .year) }
        #expect(throws: Refusal("Write a real month and year, like 3 2026")) { try iso(["31 Feb 2026"], .month) }
    }

    @Test(arguments: PartialDate.Precision.allCases)
    func `the lines, the widget and the paper have what is asked for`(precision: PartialDate.Precision) {
        let type = DateQuestion()
        let parts: [PartialDate.Precision: [String]] = [
            .day: ["day", "month", "year"], .month: ["month", "year"], .year: ["year"],
        ]

        #expect(type.parts(of: question(precision), offering: []) == parts[precision])
        #expect(type.widget(for: question(precision), offering: []) == .date(precision))
        #expect(type.paper(for: question(precision), offering: []) == .dateBoxes(precision))
    }

    // MARK: bounds

    private func refusal(_ date: String, _ limits: Question.Limits, today: Day = .example) -> String? {
        let date = PartialDate(iso: date)!
        do throws(Refusal) {
            try DateQuestion().check(
                .date(date), to: question(date.precision, limits), given: AnswersSoFar(places: [:], today: today))
            return nil
        } catch {
            return Words.english(error.words)
        }
    }

    @Test func `bounds are days, as exact as the answer`() {
        let limits = Question.Limits(
            earliest: .day(Day(year: 2020, month: 5, day: 10)!), latest: .day(Day(year: 2026, month: 2, day: 20)!))

        #expect(refusal("2020-05-10", limits) == nil)
        #expect(refusal("2026-02-20", limits) == nil)
        #expect(refusal("2020-05-09", limits) == "The date must be 10 May 2020 or later")
        #expect(refusal("2026-02-21", limits) == "The date must be 20 February 2026 or earlier")
        #expect(refusal("2020-05", limits) == nil)
        #expect(refusal("2020-04", limits) == "The date must be May 2020 or later")
        #expect(refusal("2027", limits) == "The date must be 2026 or earlier")
    }

    @Test func `today moves`() {
        let past = Question.Limits(latest: .call(.today, []))
        let future = Question.Limits(earliest: .call(.today, []))

        #expect(refusal("2026-03-04", past) == nil)
        #expect(refusal("2026-03-05", past) == "The date must be today or earlier")
        #expect(refusal("2026-03-05", past, today: Day(year: 2026, month: 3, day: 5)!) == nil)
        #expect(refusal("2026-03-03", future) == "The date must be today or later")
        #expect(refusal("2026-03", past) == nil)
        #expect(refusal("2026-04", past) == "The date must be this month or earlier")
        #expect(refusal("2025", future) == "The date must be this year or later")
    }

    @Test func `bounds are read from the file, a month or a year as its first or last day`() throws {
        func limits(_ keys: String) throws -> Question.Limits? {
            try makeInstrument(pages: "- {question: q, type: date, text: Q?, \(keys)}").question("q")?.limits
        }
        func day(_ iso: String) -> Expression { .day(Day(iso: iso)!) }

        #expect(
            try limits("at least: 2020-05, at most: 2024-02")
                == Question.Limits(earliest: day("2020-05-01"), latest: day("2024-02-29")))
        #expect(
            try limits("at least: 2020, at most: 2020")
                == Question.Limits(earliest: day("2020-01-01"), latest: day("2020-12-31")))
        #expect(
            try limits("at least: 3 May 2020, at most: today")
                == Question.Limits(earliest: day("2020-05-03"), latest: .call(.today, [])))
    }

    @Test(arguments: [
        ("at least: 2026-02-31", "`at least` must be a date"), ("at most: tomorrow", "`at most` must be a date"),
        ("precision: week", "`precision` cannot be `week`"),
        ("at least: 2026, at most: 2020", "`at least` is larger than `at most`, so no answer would do"),
    ])
    func `a mistake in the file is named`(keys: String, reason: String) {
        #expect(
            problems(inPages: "- {question: q, type: date, text: Q?, \(keys)}").map(\.reason) == [reason])
    }

    // MARK: by hand

    @Test func `by hand, a date that is none is kept, put together from its boxes`() {
        func item(_ written: String...) -> ItemResponse {
            DateQuestion().itemFromHand(written, to: question(), offering: [])
        }

        #expect(item("3 May 2026") == .answered(.date(PartialDate(year: 2026, month: 5, day: 3)!)))
        #expect(item("May 2026") == .asWritten("May 2026"))
        #expect(item("about 2019") == .asWritten("about 2019"))
        #expect(item("month=2", "day=31", "year=2026") == .asWritten("31 2 2026"))
        #expect(item("month=2", "day= ") == .asWritten("2"))
    }

    @Test func `by hand, a date out of bounds is kept as written`() {
        func item(_ written: String...) -> ItemResponse {
            let past = question(.day, Question.Limits(latest: .call(.today, [])))
            let nothing = AnswersSoFar(places: [:], today: .example)
            return DateQuestion().itemFromHand(written, to: past, offering: [], given: nothing)
        }

        #expect(item("4 March 2026") == .answered(.date(PartialDate(year: 2026, month: 3, day: 4)!)))
        #expect(item("5 March 2026") == .asWritten("5 March 2026"))
        #expect(item("day=5", "month=3", "year=2026") == .asWritten("5 3 2026"))
        #expect(item("next year") == .asWritten("next year"))
        #expect(item(" ") == .absent(.leftBlank))
    }

    @Test(arguments: ["2024-02-29", "2025-02", "1900-02", "2026", "2026-12", "2026-06"])
    func `the last day of a date is real and its words read back`(iso: String) throws {
        let date = try #require(PartialDate(iso: iso))

        #expect(date.lastDay >= date.firstDay)
        #expect(date.lastDay.iso.hasPrefix(iso))
        let welsh = Words(language: "cy", texts: ["February": .plain("Chwefror"), "June": .plain("Mehefin")])
        for words in [Words.english, welsh] { #expect(try self.iso([words.date(date)], date.precision) == iso) }
    }
}
