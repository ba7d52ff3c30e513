import Involvement
import SurveyEngine
import Testing

struct VersionCheckTests {
    private static let pages = """
        - question: tier
          type: choose one
          text: What kind of service was it?
          choices: {t2: A drop-in, t3: A community team}
        - question: weeks
          type: whole number
          text: How many weeks did you wait?
        - question: trust
          type: rating
          text: How far did you trust them?
          to: 10
        - question: listened
          type: scale
          text: They listened
          scale: agree
        - question: agreed
          type: scale
          text: They agreed
          scale: agree
        """
    private static let head = "scales: {agree: {yes: Yes, no: No}}"

    private func version(_ number: Int, _ edits: (String, String)..., head: String = head) throws -> Instrument {
        var pages = Self.pages
        for (was, now) in edits {
            try #require(pages.contains(was))
            pages = pages.split(separator: was, omittingEmptySubsequences: false).joined(separator: now)
        }
        var instrument = try makeInstrument(pages: pages, head: head)
        instrument.version = "\(number)"
        return instrument
    }

    private func problems(_ published: [Instrument], _ draft: Instrument) -> [String] {
        VersionCheck.problems(published: published, draft: draft).map(\.description)
    }

    @Test func `the first version, and the same one again, have no problems`() throws {
        let first = try version(1)

        #expect(problems([], first) == [])
        #expect(problems([first], first) == [])
    }

    @Test func `a number stands for one content`() throws {
        let first = try version(1)
        let other = try version(1, ("How many weeks did you wait?", "How many weeks was it?"))

        #expect(
            problems([first], other) == [
                "survey.yaml: version `1` is published already, with other content. "
                    + "Give this one a number of its own, in the line `version:`."
            ])
    }

    @Test(arguments: [
        ("What kind of service was it?", "Which kind of service was that?"),
        ("A drop-in", "a drop in."),
        ("{t2: A drop-in", "{t4: Rehab, t2: A drop-in"),
        ("t2: A drop-in, ", ""),
        ("type: choose one", "type: choose one\n  required: yes"),
        ("- question: weeks", "- question: story\n  type: story\n  text: And?\n- question: weeks"),
        ("How many weeks did you wait?", "For how many weeks did you have to wait?"),
    ])
    func `a survey may grow and be mended`(was: String, now: String) throws {
        #expect(problems([try version(1)], try version(2, (was, now))) == [])
    }

    @Test(arguments: [
        (
            "type: whole number", "type: number",
            "question `weeks`: it was of type `whole number` before, and is `number` now"
        ),
        (
            "to: 10", "to: 5",
            "question `trust`: its rating had other numbers before, and a number would mean something else"
        ),
        (
            "How many weeks", "How many days",
            "question `weeks`: its words change what is counted: “How many weeks did you wait?” became "
                + "“How many days did you wait?”"
        ),
        ("A drop-in", "A pub", "question `tier`, choice `t2`: its words were “A drop-in” before, and are “A pub” now"),
    ])
    func `a code never changes its meaning`(was: String, now: String, words: String) throws {
        let found = problems([try version(1)], try version(2, (was, now)))

        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("survey.yaml: \(words). Give the new ") == true, "\(found)")
    }

    @Test func `what was left out is held to what it was when it comes back`() throws {
        let first = try version(1)
        let second = try version(
            2, ("t2: A drop-in, ", ""), ("- question: weeks\n  type: whole number\n", "- message: weeks\n"))
        let third = try version(3, ("A drop-in", "A pub"), ("type: whole number", "type: short text"))

        #expect(problems([first], second) == [])
        #expect(problems([first, second], third).count == 2)
        #expect(problems([first, second], try version(3)) == [])
    }

    @Test func `words that mean the same go under one code when the author says so`() throws {
        let first = try version(1)
        let said = Self.head + "\nsame meaning: {tier/t2: A drop-in}"
        let second = try version(2, ("A drop-in", "A place to drop in"), head: said)
        let third = try version(3, ("A drop-in", "A pub"), head: said)

        #expect(problems([first], second) == [])
        // The line spoke of the words of version 1, and these are other words.
        #expect(
            problems([first, second], third) == [
                "survey.yaml: question `tier`, choice `t2`: its words were “A place to drop in” before, and are “A pub” "
                    + "now. Give the new choice another code; or, if it means the same, add a line "
                    + "`tier/t2: A place to drop in` under `same meaning:`."
            ])
    }

    @Test func `a scale is mended once for all its questions`() throws {
        let first = try version(1)
        let scales = "scales: {agree: {yes: Yes, no: Not really}}"

        #expect(
            problems([first], try version(2, head: scales)) == [
                "survey.yaml: scale `agree`, choice `no`: its words were “No” before, and are “Not really” now. "
                    + "Give the new choice another code; or, if it means the same, add a line "
                    + "`agree/no: No` under `same meaning:`."
            ])
        #expect(problems([first], try version(2, head: scales + "\nsame meaning: {agree/no: No}")) == [])
    }

    @Test func `a confirmation that names nothing is a slip`() throws {
        let draft = try version(2, head: Self.head + "\nsame meaning: {teir/t2: A drop-in}")

        #expect(
            problems([try version(1)], draft) == [
                "survey.yaml: same meaning: there is no `teir/t2` in this survey. Did you mean `tier/t2`."
            ])
    }

    @Test func `asked once and asked several times are two things`() throws {
        let weeks = "- question: weeks\n  type: whole number\n  text: How many weeks did you wait?\n"
        let inRepeat =
            "- repeat: wait\n  ask:\n  - question: weeks\n    type: whole number\n    text: How many weeks did you wait?\n"
        let first = try version(1)
        let second = try version(2, (weeks, inRepeat))

        #expect(problems([first], second).first?.contains("it was asked once before") == true)
        #expect(problems([second], try version(3)).first?.contains("it was asked several times before") == true)
    }

    @Test func `a list that rounds are about may grow, and is not exchanged for another`() throws {
        func version(_ number: Int, _ choices: String, about: String) throws -> Instrument {
            var instrument = try makeInstrument(
                pages: """
                    - {question: helped, type: choose any, text: What helped?, choices: {\(choices)}}
                    - {question: missing, type: choose any, text: What was missing?, choices: {flex: Times that fit}}
                    - {repeat: each, for each: \(about), ask: [{question: how, type: short text, text: How?}]}
                    """)
            instrument.version = "\(number)"
            return instrument
        }
        let first = try version(1, "flex: Being flexible", about: "helped")

        #expect(problems([first], try version(2, "new: Hope, flex: Being flexible", about: "helped")) == [])
        #expect(
            problems([first], try version(2, "flex: Being flexible", about: "missing")) == [
                "survey.yaml: question `how`: it was asked for each of `helped` before, and is for each of `missing` now. "
                    + "Give the new question another code; the answers of before stay under the old one."
            ])
    }

    @Test func `a table over all versions has a column for each code, and none ever moves`() throws {
        let first = try version(1)
        let second = try version(
            2, ("- question: tier", "- question: new\n  type: story\n  text: And?\n- question: tier"))

        #expect(VersionCheck.columns(of: [first]).map(\.id) == ["tier", "weeks", "trust", "listened", "agreed"])
        #expect(
            VersionCheck.columns(of: [first, second]).map(\.id)
                == ["tier", "weeks", "trust", "listened", "agreed", "new"])
    }

    @Test(arguments: 1...80)
    func `any survey may follow itself`(seed: UInt64) {
        let survey = RandomSurvey.make(seed: seed)
        var next = survey
        next.version += " again"
        next.sameMeaning = [:]

        #expect(problems([survey], next) == [])
    }

    @Test func `a fingerprint is of what is said, not of how it is laid out`() throws {
        let text = makeSurveyText(pages: Self.pages, head: Self.head)
        let survey = try SurveyFile.read(name: "survey.yaml", text: text)
        let remarked = try SurveyFile.read(name: "survey.yaml", text: "# Ours\n\n" + text + "\n\n# The end\n")
        let welsh = Overlay(language: "cy", texts: [.title: "Arolwg"])

        #expect(SurveyFingerprint.text(of: survey) == SurveyFingerprint.text(of: remarked))
        #expect(SurveyFingerprint.text(of: survey) != SurveyFingerprint.text(of: survey, overlays: [welsh]))
    }
}
