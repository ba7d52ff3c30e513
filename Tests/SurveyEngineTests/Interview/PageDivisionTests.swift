import Involvement
import SurveyEngine
import Testing

/// A page that cannot be asked at once, since no script runs in the browser.
struct PageDivisionTests {
    @Test func `a question that depends on another of its page is asked on the next screen`() throws {
        let interview = try makeInterview(
            pages: """
                - page: The service
                  ask:
                  - {question: tier, type: choose one, text: Tier?, choices: {t2: Two, t3: Three}}
                  - {question: city, type: short text, text: Where?}
                  - {question: service, type: service, text: Which?, only where: tier is the tier chosen}
                  - {question: why, type: short text, text: "Why {tier}?"}
                - {question: end, type: short text, text: End?}
                """)
        var entries: Entries = ["take_part": ["yes"]]
        var pages: [[ID<Question>]] = []
        var titles: [String?] = []

        while case .ask(let page) = interview.step(entries), pages.count < 9 {
            pages.append(page.questions.map(\.id))
            titles.append(page.title)
            entries.merge(interview.entries(posted: page.names)) { $1 }
        }

        #expect(pages == [["tier", "city"], ["service", "why"], ["end"]])
        #expect(titles == ["The service", "The service", nil])
    }

    @Test func `when nothing of the first part is asked, the rest still is`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: a, type: choose one, text: A?, choices: {x: X, y: Y}}
                - page: P
                  ask:
                  - {question: b, type: choose one, text: B?, show if: a is x, choices: {x: X}}
                  - {question: c, type: short text, text: C?, show if: b is not x}
                """)

        let page = interview.step(["take_part": ["yes"], "a": ["y"]]).askedPage

        #expect(page?.id == "c")
        #expect([page?.position, page?.of] == [3, 3])
    }
}
