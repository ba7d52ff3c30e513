import Involvement
import Testing

struct WordsTests {
    private let welsh = Words(
        language: "cy",
        texts: [
            "The date must be {date} or later": .plain("Rhaid i'r dyddiad fod ar {date} neu'n hwyrach"),
            "This is {n} characters too long. There is room for {limit}": .byCount([
                .two: "Mae hyn {n} nod yn rhy hir (dau). Lle i {limit}",
                .other: "Mae hyn {n} nod yn rhy hir. Lle i {limit}",
            ]),
            "May": .plain("Mai"),
        ])

    @Test func `a date is said with the month of the language`() throws {
        let day = try #require(Day(iso: "2026-05-03"))

        #expect(Words.english.date(day) == "3 May 2026")
        #expect(welsh.date(day) == "3 Mai 2026")
        #expect(
            welsh(SurveyPhrase.dateLater, ["date": .date(PartialDate(day))])
                == "Rhaid i'r dyddiad fod ar 3 Mai 2026 neu'n hwyrach")
    }

    @Test func `a number of things takes its own form, with commas between the thousands`() {
        func tooLong(_ count: Int, _ words: Words) -> String {
            words(FilledPhrase(SurveyPhrase.tooLong, count: count, ["limit": .number(4000)]))
        }

        #expect(tooLong(1, .english) == "This is 1 character too long. There is room for 4,000")
        #expect(tooLong(1200, .english) == "This is 1,200 characters too long. There is room for 4,000")
        #expect(tooLong(2, welsh) == "Mae hyn 2 nod yn rhy hir (dau). Lle i 4,000")
        #expect(tooLong(3, welsh) == "Mae hyn 3 nod yn rhy hir. Lle i 4,000")
    }

    @Test func `what has no translation is said in English, and braces in what is put in stay as they are`() {
        #expect(welsh(PagePhrase.goOn) == "Continue")
        #expect(Words.english(PagePhrase.runsThis, ["name": "{day} & {name}"]) == "{day} & {name} runs this.")
        #expect(Words.english(PagePhrase.runsThis) == "{name} runs this.")
    }

    @Test func `words of one's own stand before those that come with the product`() {
        let own = Words(language: "cy", texts: ["May": .plain("mis Mai"), "Back": .plain("Nôl")])

        let both = own.over(welsh)

        #expect(both(MonthPhrase.may) == "mis Mai" && both(PagePhrase.back) == "Nôl")
        #expect(both.has("The date must be {date} or later"))
    }
}
