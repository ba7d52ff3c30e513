import Involvement
import SurveyEngine
import Testing

struct SurveyProblemTests {
    @Test func `all problems of a broken survey come at once, each with its line and remedy`() {
        let text = """
            survey: broken
            version: 1
            titel: A broken example
            languages: [en, cy]
            variants: [easy-read]
            people: {closes: soon}
            consent:
              take part: {text: I agree}
            pages:
            - page: First
              ask:
              - question: tier
                type: choose won
                text: What kind?
              - question: helped
                type: choose any
                text: What helped?
                show if: weeks is more than 3
                choices:
                  none: {text: None, really, on its own: yes}
            - question: weeks
              type: whole number
              text: How long, {story}?
              at least: 9
              at most: 3
              check:
              - if: this is more then 520
                say: Too many
            - question: helped
              type: rank
              choices: {flex: Flexible, trust: Trust}
              text: In which order?
            - page: Empty
              ask: []
            - repeat: worker
            - question: agreed
              type: scale
              scale: agree5
              text: Do you agree?
              show if: helped includes trust or helped includes flex and tier is t3
            """

        let descriptions = problems(in: text).map(\.description)

        #expect(
            descriptions == [
                "survey.yaml:1:1: `title` is missing. Add a line `title: ...`.",
                "survey.yaml:3:1: `titel` is not a key that can stand here. Did you mean `title`.",
                "survey.yaml:6:18: people: `soon` is not a day. Write it like `30 September 2026` or `2026-09-30`.",
                "survey.yaml:8:3: consent: no consent is needed to take part. Add `take part: {text: I agree to take "
                    + "part, needed: yes}` under `consent:`.",
                "survey.yaml:13:11: question `tier`: there is no type `choose won`. Did you mean `choose one`; the types "
                    + "are `short text`, `long text`, `story`, `whole number`, `number`, `date`, `time`, `choose one`, "
                    + "`choose any`, `scale`, `rating`, `rank`, `grid`, `tick to confirm`, `message`, `worked out`, "
                    + "`fixed`, `service`.",
                "survey.yaml:18:14: question `helped`: `weeks` is asked later, on line 21. Look at an earlier question, "
                    + "or move `weeks` before this one.",
                "survey.yaml:20:26: question `helped`, choice `none`: `really` stands here as a key with nothing in it. "
                    + "If it belongs to the text before the comma, put the text in quotes.",
                "survey.yaml:23:20: question `weeks`: there is no question `story`. Write the code of an earlier "
                    + "question.",
                "survey.yaml:24:13: question `weeks`: `at least` is larger than `at most`, so no answer would do. Swap "
                    + "the two numbers.",
                "survey.yaml:27:17: question `weeks`: `more` is followed by `then`. Write `more than`.",
                "survey.yaml:29:13: question `helped`: the code `helped` is already used on line 15. Give one of them "
                    + "another code.",
                "survey.yaml:33:3: page `Empty`: the page has no questions. Add `ask:` with questions under it, or "
                    + "remove the page.",
                "survey.yaml:35:3: repeat `worker`: the repeat asks nothing. Add `ask:` with questions under it, or remove "
                    + "the repeat.",
                "survey.yaml:38:10: question `agreed`: there is no scale `agree5`. Add it under `scales:`.",
                "survey.yaml:40:28: question `agreed`: `helped` has no choice `trust`. Its choices are `none`.",
                "survey.yaml:40:53: question `agreed`: `helped` has no choice `flex`. Its choices are `none`.",
                "survey.yaml:40:58: question `agreed`: `and` and `or` are mixed, which can be read in two ways. Put "
                    + "brackets around what belongs together, as in `(a is x or b is y) and c is z`.",
            ])
    }

    @Test(arguments: [
        ("- {question: a, type: choose one, text: A?}", "there is nothing to choose from"),
        (
            "- {question: a, type: choose one, text: A?, choices: [x, y]}",
            "choices are a map of codes to texts, and this is a list"
        ),
        ("- {question: a, type: choose one, text: A?, choices: {x: Yes, mostly, y: No}}", "the choice has no text"),
        ("- {question: a, type: choose one, text: A?, choices: {X: Yes}}", "`X` cannot be a code"),
        ("- {question: a, type: choose one, text: A?, choices: {not: Yes}}", "`not` is a word that rules use"),
        (
            "- {question: a, type: choose one, text: A?, choices: {x: {text: X, on its own: yes}}}",
            "only one answer can be chosen here anyway"
        ),
        (
            "- {question: a, type: choose one, text: A?, choices: {x: \"{a}\"}}",
            "an answer can be put only into the text or the hint of a question"
        ),
        (
            "- {question: a, type: choose any, text: A?, choices: {x: X}, choose at least: 2}",
            "`choose at least` asks for 2, and there are only 1 choices"
        ),
        (
            "- {question: a, type: choose any, text: A?, choices: {x: X}, choose at most: none}",
            "`choose at most` must be a whole number from 1 up"
        ),
        (
            "- {question: a, type: story, text: A?, choices: {x: X}}",
            "`choices` means nothing for a question of type `story`"
        ),
        ("- {question: a, type: story, text: A?, stop if: b is c}", "a list is expected here, and this is text"),
        ("- {question: a, type: story, text: A?, show if xpath: b}", "`b` stands here without quotes"),
        ("- {question: a, type: rating 0 to 10, text: A?}", "there is no type `rating 0 to 10`"),
        ("- {question: a, type: story, text: A?, asks about: love}", "`asks about` cannot be `love`"),
        ("- {question: a, type: story}", "`text` is missing"),
        ("- {question: a, type: story, text: ' '}", "`text` says nothing"),
        ("- {question: a, text: A?}", "`type` is missing"),
        ("- {question: A-b, type: story, text: A?}", "`A-b` cannot be a code"),
        ("- {question: this, type: story, text: A?}", "`this` is a word that rules use"),
        ("- {question: take_part, type: story, text: A?}", "the code `take_part` is already used on line 5"),
        ("- {question: a, type: story, text: A?, required: maybe}", "`required` must be `yes` or `no`"),
        ("- {question: a, type: story, text: A?, show if: }", "the rule is empty"),
        ("- {question: a, type: story, text: A?, show if: [x]}", "a list of rules needs a word over it"),
        ("- {question: a, type: consent, text: A?}", "a question of type `consent` cannot stand among the pages"),
        ("- {question: a, type: geopoint, text: A?}", "there is no type `geopoint`"),
        ("- {message: a, text: A, required: yes}", "`required` is not a key that can stand here"),
        ("- {quest: a, text: A}", "this is neither a page, a question nor a message"),
        ("- {page: P, ask: [{page: Q, ask: []}]}", "a page cannot stand inside a page"),
        ("- {question: a, type: story, text: A?, check: [{if: this is answered}]}", "`say` is missing"),
        ("- {question: a, type: story, text: A?, check: [{say: No}]}", "`if` is missing"),
        ("- {question: a, type: story, text: 'A {b c}?'}", "this brace makes no pipe"),
        (
            "- {question: a, type: story, text: 'A {take_part}?'}",
            "`take_part` is a consent, which is never put into another text"
        ),
        ("- {question: a, type: service, text: A?, only where: nearby}", "`only where` cannot be read"),
        ("- {question: a, type: service, text: A?, only where: b is the tier chosen}", "there is no question `b`"),
    ])
    func `a mistake is named`(page: String, reason: String) {
        let reasons = problems(inPages: page).map(\.reason)

        #expect(reasons.contains(reason), "\(reasons)")
    }

    @Test(arguments: SurveyProblemTests.singles)
    func `one mistake gives one problem`(page: String) {
        #expect(problems(inPages: page).count == 1)
    }

    static let singles = [
        "- {question: a, type: choose one, text: A?}",
        "- {question: a, type: dates, text: A?}\n- {message: b, text: B, show if: a is x}",
        "- {question: A-b, type: whole number, text: A?}\n- {message: b, text: B, show if: A-b is more than 3}",
        "- {repeat: r, up to: 3, ask: [{question: a, type: story, text: A?}]}\n- {message: b, text: B, show if: a is answered}",
        "- {question: a, type: choose one, text: A?, choices: }\n- {message: b, text: B, show if: a is x}",
    ]

    @Test func `what was written is never put into a later text`() {
        let found = problems(
            inPages: """
                - {question: a, type: story, text: A?}
                - {message: b, text: "You said {a}"}
                - message: c
                  text: You said {a}
                """)

        #expect(
            found.map(\.description) == [
                "survey.yaml:8:33: message `b`: `a` is answered in people's own words, which are never put into "
                    + "another text. Put in a question whose answer is chosen or counted.",
                "survey.yaml:10:19: message `c`: `a` is answered in people's own words, which are never put into "
                    + "another text. Put in a question whose answer is chosen or counted.",
            ])
    }

    @Test func `a survey that is not a map is refused`() {
        #expect(problems(in: "- a\n").map(\.reason) == ["a survey is a map of keys, and this is a list"])
    }

    @Test func `two choices with one code are refused`() {
        let found = problems(inPages: "- {question: a, type: choose one, text: A?, choices: {x: X, x: Y}}")

        #expect(found.map(\.reason) == ["`x` stands twice in the same place"])
    }
}
