import Involvement
import Testing

@testable import SurveyEngine

struct PipingTests {
    private func filled(_ text: String, _ answers: [ID<Question>: String]) -> String {
        PipedText(text).filled { answers[$0] ?? "" }
    }

    @Test(arguments: [
        ("You waited {weeks} weeks for {service|the service}.", "You waited 6 weeks for the service."),
        ("{weeks}", "6"), ("{weeks}{weeks}", "66"), ("No pipe", "No pipe"),
        ("You waited {none} weeks", "You waited weeks"), ("{none} weeks", "weeks"), ("for ({none})", "for ()"),
        ("{none|}", ""), ("{none|a | b}", "a | b"),
        ("brace { left", "brace { left"), ("{Not a code}", "{Not a code}"), ("{}", "{}"), ("{weeks", "{weeks"),
    ])
    func `answers are put in, and nothing where there is none`(text: String, expected: String) {
        #expect(filled(text, ["weeks": "6"]) == expected)
    }

    @Test func `labels, services and numbers are printed, codes never`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: tier, type: choose one, text: Tier?, choices: {t2: A drop-in, prefer_not_to_say: Rather not}}
                - {question: service, type: service, text: Which?}
                - {question: helped, type: choose any, text: What?, choices: {a: An ear, b: A bed}}
                - {question: weeks, type: whole number, text: Weeks?}
                - message: end
                  text: "{tier|Somewhere}, {service|a service}, {helped|nothing}, {weeks|some} weeks"
                """)
        func text(_ entries: Entries) -> String? {
            interview.step(entries.merging(["take_part": ["yes"]]) { $1 }).askedPage?.questions.first?.text
        }

        #expect(
            text(["tier": ["t2"], "service": ["night_van"], "helped": ["b", "a"], "weeks": ["1,000"]])
                == "A drop-in, The Night Van, An ear; A bed, 1000 weeks")
        #expect(
            text(["tier": ["prefer_not_to_say"], "service": [], "helped": [], "weeks": []])
                == "Somewhere, a service, nothing, some weeks")
    }

    @Test func `people's own words are not printed even when a survey made elsewhere asks for it`() {
        let instrument = Instrument(
            id: "i", version: "1", title: "",
            pages: [
                Page(id: "a", questions: [Question(id: "a", type: "story", shape: .text, text: "A?")]),
                Page(id: "b", questions: [Question(id: "b", type: "message", shape: nil, text: "You said {a|it}")]),
            ])

        let page = Interview(instrument: instrument, register: ServiceRegister()).step(["a": ["secret"]]).askedPage

        #expect(page?.questions.first?.text == "You said it")
    }
}
