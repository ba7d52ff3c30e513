import Involvement
import SurveyEngine
import Testing

struct SurveyDiffTests {
    private static let pages = """
        - page: The service
          ask:
          - question: tier
            type: choose one
            text: What kind of service was it?
            choices:
              t2: A drop-in
              t3: A community team
          - question: weeks
            type: whole number
            text: How many weeks did you wait?
            show if: tier is t3
        - question: helped
          type: choose any
          text: What helped?
          choices: {flex: Flexible hours, trust: Being trusted, other: {text: Something else, please say: What?}}
        - question: story
          type: story
          text: What was it like?
        - message: thanks
          text: Thank you.
        """

    private func changes(_ edits: [(String, String)], head: (String, String) = ("", "")) throws -> [SurveyChange] {
        var pages = Self.pages
        for (was, now) in edits {
            try #require(pages.contains(was))
            pages = pages.split(separator: was, omittingEmptySubsequences: false).joined(separator: now)
        }
        return SurveyDiff.changes(
            from: try makeInstrument(pages: Self.pages, head: head.0),
            to: try makeInstrument(pages: pages, head: head.1))
    }

    @Test(arguments: [
        ("What kind of service was it?", "What sort of service was it?", "wording changed on *tier*"),
        ("      t3: A comm", "      t4: Rehab or detox\n      t3: A comm", "choice *t4* added to *tier*"),
        ("      t2: A drop-in\n", "", "choice *t2* removed from *tier*"),
        ("A drop-in", "A day centre", "wording changed on choice *t2* of *tier*"),
        (
            "{flex: Flexible hours, trust: Being trusted", "{trust: Being trusted, flex: Flexible hours",
            "choices of *helped* are in another order"
        ),
        ("show if: tier is t3", "show if: tier is answered", "*weeks* is now shown to more people"),
        ("    show if: tier is t3\n", "", "*weeks* is now shown to more people"),
        ("tier is t3", "tier is t2", "*weeks* is now shown to other people"),
        ("type: story\n", "type: story\n  show if: tier is t2\n", "*story* is now shown to fewer people"),
        (
            "tier is t3", "tier is not t2 and tier is answered",
            "*weeks* has its rule written in another way, for the same people"
        ),
        (
            "- page: The service\n", "- page: The service\n  show if: take_part is yes\n",
            "the page “The service” is now shown to fewer people"
        ),
        ("type: story\n", "type: story\n  required: yes\n", "*story* must now be answered"),
        ("type: story\n", "type: story\n  hint: A few words are fine\n", "hint of *story* added"),
        ("type: story", "type: long text", "*story* has another type"),
        ("type: whole number", "type: whole number\n    at most: 520", "limits changed on *weeks*"),
        (
            "show if: tier is t3", "show if: tier is t3\n    check: [{if: this is more than 520, say: Too long}]",
            "check added to *weeks*"
        ),
        (
            "type: story\n", "type: story\n  stop if: [{if: tier is t2, say: Thanks}]\n",
            "*story* can now end the interview"
        ),
        ("please say: What?", "please say: What else?", "line beside choice *other* of *helped* changed"),
        ("How many weeks", "How many days", "*weeks* is now counted in something else"),
        (
            "- message: thanks\n  text: Thank you.", "- question: more\n  type: story\n  text: More?",
            "question *more* added"
        ),
        ("- page: The service", "- page: Your service", "title of the page “Your service” changed"),
    ])
    func `a change is said in plain English`(was: String, now: String, words: String) throws {
        let changes = try changes([(was, now)])

        #expect(changes.contains { $0.words == words }, "\(changes)")
    }

    @Test func `what changes the meaning of a code is told from what does not`() throws {
        let edits = [
            ("What kind", "What sort"), ("A drop-in", "A pub"), ("A community team", "A community team."),
            ("type: whole number", "type: short text"), ("type: story", "type: short text"),
        ]

        let changes = try changes(edits)

        #expect(
            changes.filter(\.changesMeaning).map(\.words)
                == ["wording changed on choice *t2* of *tier*", "*weeks* has another type"])
    }

    @Test func `a question that moved is named once, and no other with it`() throws {
        let story = "- question: story\n  type: story\n  text: What was it like?\n"
        let changes = try changes([(story, ""), ("- page: The service", story + "- page: The service")])

        #expect(changes.map(\.words) == ["*story* moved to the start"])
    }

    @Test func `words before and after go with a change`() throws {
        let changes = try changes([("What helped?", "What helped you?")])

        #expect(changes.map(\.description) == ["wording changed on *helped*: “What helped?” became “What helped you?”"])
    }

    @Test func `the head, help lines, consents and scales are compared`() throws {
        let old = """
            languages: [en]
            help lines: [{name: Night Line, phone: 1}]
            scales: {agree: {yes: Yes, no: No}}
            """
        let new = """
            languages: [en, cy]
            people: {closes: 30 September 2027}
            help lines: [{name: Night Line, phone: 2}]
            scales: {agree: {yes: Yes, no: Not at all}}
            """

        #expect(
            try changes([], head: (old, new)).map(\.words) == [
                "language added", "closing day added", "number of the help line “Night Line” changed",
                "wording changed on choice *no* of the scale *agree*",
            ])
    }

    @Test(arguments: 1...120)
    func `nothing is said of the same survey, and something of every other`(seed: UInt64) throws {
        let survey = RandomSurvey.make(seed: seed)
        let other = RandomSurvey.make(seed: seed + 1)

        #expect(SurveyDiff.changes(from: survey, to: survey) == [])
        #expect(!SurveyDiff.changes(from: survey, to: other).isEmpty)
    }

    @Test(arguments: 1...120)
    func `every change of a question is told by its name`(seed: UInt64) throws {
        let survey = RandomSurvey.make(seed: seed)
        var random = SeededGenerator(state: seed)
        for place in survey.blocks.indices {
            guard case .page(var page) = survey.blocks[place],
                let question = page.questions.indices.filter({ Self.hasItsOwn(page.questions[$0]) })
                    .randomElement(using: &random)
            else { continue }
            var other = survey
            QuestionEdit.all.randomElement(using: &random)?.edit(&page.questions[question])
            other.blocks[place] = .page(page)
            guard other != survey else { continue }

            let changes = SurveyDiff.changes(from: survey, to: other)

            #expect(!changes.isEmpty)
            for change in changes { #expect(change.code == page.questions[question].id.rawValue, "\(change)") }
        }
    }
}

extension SurveyDiffTests {
    /// Choices of a scale change with the scale, and a line beside a choice with
    /// the choice.
    private static func hasItsOwn(_ question: Question) -> Bool {
        question.saysMoreAbout == nil && question.scale == nil && question.type != "tick to confirm"
    }
}

/// One thing that may change of any question.
private struct QuestionEdit {
    let edit: @Sendable (inout Question) -> Void

    static let all: [QuestionEdit] = [
        QuestionEdit { $0.text += " now" },
        QuestionEdit { $0.hint = "Another hint" },
        QuestionEdit { $0.type = "service" },
        QuestionEdit { $0.isRequired.toggle() },
        QuestionEdit { $0.isShuffled.toggle() },
        QuestionEdit { $0.picture = "other.png" },
        QuestionEdit { $0.kept["other"] = "column" },
        QuestionEdit { $0.showIf = .call(.isAnswered, [.answer("take_part")]) },
        QuestionEdit { $0.limits.atMost = 77 },
        QuestionEdit { $0.checks = [.init(refuseIf: .call(.isAnswered, [.answer("take_part")]), say: "No")] },
        QuestionEdit { $0.stops = [.init(stopIf: .call(.isAnswered, [.answer("take_part")]), say: "End")] },
        QuestionEdit { $0.choices.append(Choice(id: "quite_new", text: "New")) },
        QuestionEdit { $0.choices.reverse() },
        QuestionEdit { if !$0.choices.isEmpty { $0.choices[0].text += " or so" } },
        QuestionEdit { if !$0.choices.isEmpty { $0.choices[0].isOnItsOwn.toggle() } },
        QuestionEdit { $0.look = .dropdown },
        QuestionEdit { $0.tickLabel = "I do" },
        QuestionEdit { $0.fixedValue = "else" },
        QuestionEdit { $0.precision = .month },
        QuestionEdit { $0.invites = .whatWasGood },
    ]
}

extension SurveyDiffTests {
    @Test func `sections with the same title and no code are told apart`() throws {
        let pages = """
            - {section: More, show if: take_part is yes, ask: [{question: a, type: short text, text: A?}]}
            - {section: More, ask: [{question: b, type: short text, text: B?}]}
            """
        let before = try makeInstrument(pages: pages)
        let after = try makeInstrument(pages: pages.replacing("B?", with: "And B?"))

        #expect(SurveyDiff.changes(from: before, to: after).map(\.code) == ["b"])
    }
}
