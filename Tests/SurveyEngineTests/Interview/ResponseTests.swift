import Involvement
import SurveyEngine
import Testing

struct ResponseTests {
    let interview: Interview

    init() throws {
        interview = try makeInterview(
            pages: """
                - {question: story, type: story, text: What was it like?, required: yes}
                - {question: weeks, type: whole number, text: Weeks?}
                - {message: thanks, text: Thank you}
                """,
            consent: """
                  take part: {text: I agree to take part, needed: yes}
                  quote my words: {text: You may publish what I write}
                """)
    }

    @Test func `a response holds every question, and consents with their exact wording`() throws {
        let response = try interview.response(
            ["take_part": ["yes"], "story": ["Words"], "weeks": ["1,000"], "stray": ["x"]], id: "k7",
            channel: .assisted,
            day: .example)

        #expect(
            response
                == Response(
                    id: "k7", instrument: "example", instrumentVersion: "1", channel: .assisted, day: .example,
                    items: ["story": .answered(.text("Words")), "weeks": .answered(.number(1000))],
                    consents: [
                        Consent(
                            purpose: Consent.takePart, isGiven: true, wording: "I agree to take part", day: .example),
                        Consent(
                            purpose: Consent.quoteMyWords, isGiven: false, wording: "You may publish what I write",
                            day: .example),
                    ]))
    }

    @Test func `everything to mend is named at once, without a respondent's words`() {
        let problems = #expect(throws: Problems.self) {
            try interview.response(["take_part": ["yes"], "quote_my_words": ["secret"], "weeks": ["a secret"]])
        }

        #expect(
            problems?.all == [
                Problem(
                    file: "", place: "question `quote_my_words`", reason: "Choose one of the answers shown here",
                    remedy: "Change the answer to this question"),
                Problem(
                    file: "", place: "question `story`", reason: "Write something, even if it is only a few words",
                    remedy: "Answer this question"),
                Problem(
                    file: "", place: "question `weeks`", reason: "Write it in figures, like 26",
                    remedy: "Change the answer to this question"),
            ])
    }

    @Test(arguments: Channel.allCases)
    func `without the consent that is needed nothing is kept`(channel: Channel) {
        let missing = #expect(throws: Problems.self) { try interview.response(["story": ["Words"]], channel: channel) }
        let refused = #expect(throws: Problems.self) {
            try interview.response(["take_part": ["no"], "story": ["Words"]], channel: channel)
        }

        #expect(missing?.all.map(\.reason) == ["Choose yes or no"])
        #expect(refused?.all.map(\.reason) == ["Without a yes to this, nothing can be kept"])
    }

    @Test(arguments: [Channel.paper, .imported])
    func `paper may miss a required answer and is then partial`(channel: Channel) throws {
        let response = try interview.response(["take_part": ["yes"], "weeks": ["3"]], channel: channel)

        #expect(response.disposition == .partial)
        #expect(response.items == ["story": .absent(.leftBlank), "weeks": .answered(.number(3))])
    }
}
