import Involvement
import SurveyEngine
import Testing

struct SurveyFileTests {
    @Test func `a small survey is read whole`() throws {
        let text = """
            survey: su-feedback-2026
            version: 2026.1
            title: Your experience
            languages: [en]
            people:
              run by: A group
              for: A partnership
              closes: 2026-09-30
            help lines:
            - {name: Night Line, phone: 0808 157 0142}
            scales:
              agree: {yes: Yes, no: No}
            consent:
              take part: {text: I agree, needed: yes}
              quote my words: {text: Publish it, hint: Without my name}
            pages:
            - page: About it
              ask:
              - question: tier
                type: choose one
                required: yes
                text: What kind?
                choices:
                  t2: Drop-in
                  none: None of these
              - question: fine
                type: scale
                scale: agree
                text: Was it fine?
            - message: thanks
              show if: tier is t2
              text: Thank you
            """

        let instrument = try SurveyFile.read(name: "survey.yaml", text: text)

        let yesNo = [Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")]
        #expect(instrument.scales == [SharedScale(name: "agree", choices: yesNo)])
        #expect(
            instrument
                == Instrument(
                    id: "su-feedback-2026", version: "2026.1", title: "Your experience",
                    people: People(
                        runBy: "A group", isFor: "A partnership", closes: Day(year: 2026, month: 9, day: 30)),
                    helpLines: [HelpLine(name: "Night Line", phone: "0808 157 0142")],
                    consents: [
                        Question(
                            id: "take_part", type: "consent", shape: .consent, text: "I agree",
                            isRequired: true, choices: yesNo, consentPurpose: Consent.takePart),
                        Question(
                            id: "quote_my_words", type: "consent", shape: .consent, text: "Publish it",
                            hint: "Without my name", choices: yesNo, consentPurpose: Consent.quoteMyWords),
                    ],
                    scales: [SharedScale(name: "agree", choices: yesNo)],
                    blocks: [
                        .page(
                            Page(
                                id: "tier", isWritten: true, title: "About it",
                                questions: [
                                    Question(
                                        id: "tier", type: "choose one", shape: .choice, text: "What kind?",
                                        isRequired: true,
                                        choices: [
                                            Choice(id: "t2", text: "Drop-in"),
                                            Choice(id: "none", text: "None of these"),
                                        ]),
                                    Question(
                                        id: "fine", type: "scale", shape: .choice, text: "Was it fine?", choices: yesNo,
                                        scale: "agree"),
                                ])),
                        .page(
                            Page(
                                id: "thanks",
                                questions: [
                                    Question(
                                        id: "thanks", type: "message", shape: nil, text: "Thank you",
                                        showIf: .call(.equal, [.answer("tier"), .text("t2")]))
                                ])),
                    ]))
    }

    @Test func `a choice may stand on its own and have its own rule`() throws {
        let instrument = try makeInstrument(
            pages: """
                - {question: a, type: choose one, text: A?, choices: {x: X, y: Y}}
                - question: b
                  type: choose any
                  text: B?
                  choices:
                    p: {text: "P, or so", show if: a is x}
                    none: {text: None, on its own: yes}
                """)

        #expect(
            instrument.question("b")?.choices == [
                Choice(id: "p", text: "P, or so", showIf: .call(.equal, [.answer("a"), .text("x")])),
                Choice(id: "none", text: "None", isOnItsOwn: true),
            ])
    }

    @Test func `free text without a limit gets a generous one`() throws {
        let instrument = try makeInstrument(
            pages: """
                - {question: a, type: short text, text: A?}
                - {question: b, type: long text, text: B?}
                - {question: c, type: story, text: C?, at most characters: 300}
                """)

        let limits = ["a", "b", "c"].map { instrument.question(ID($0))?.limits.atMostCharacters }
        #expect(limits == [500, 10_000, 300])
        #expect(["a", "b", "c"].map { instrument.question(ID($0))?.isQuotable } == [false, true, true])
    }

    @Test func `a scale may hold its choices under a key of their own`() throws {
        let instrument = try makeInstrument(
            pages: "- {question: a, type: scale, scale: s, text: A?}", head: "scales: {s: {choices: {x: X, y: Y}}}")

        #expect(instrument.question("a")?.choices == [Choice(id: "x", text: "X"), Choice(id: "y", text: "Y")])
    }
}
