import Involvement
import SurveyEngine
import Testing

struct SurveyFormatTests {
    private func formatted(_ text: String) throws -> String {
        try SurveyFormat.formatted(name: "survey.yaml", text: text)
    }

    @Test(arguments: 1...60)
    func `an untidy survey gets the one layout`(seed: UInt64) throws {
        let tidy = SurveyWriter.text(of: RandomSurvey.make(seed: seed))
        let untidy = UntidyText(tidy, seed: seed, hasRemarks: false).text

        #expect(try formatted(untidy) == tidy)
    }

    @Test(arguments: 1...60)
    func `every remark is kept, and the survey stays the same`(seed: UInt64) throws {
        let survey = RandomSurvey.make(seed: seed)
        let untidy = UntidyText(SurveyWriter.text(of: survey), seed: seed, hasRemarks: true)

        let once = try formatted(untidy.text)

        #expect(try SurveyFile.read(name: "survey.yaml", text: once) == survey)
        for remark in untidy.remarks { #expect(once.ranges(of: remark + "\n").count == 1, "\(remark)") }
        #expect(try formatted(once) == once)
    }

    @Test func `keys stand in one order, remarks beside what they are about, gaps once`() throws {
        let untidy = """
            # Ours. Ask Jo before changing it.

            title: 'An example'   # short
            survey: example
            version: 1


            languages: [ en,
              cy ]    # both
            consent: {take part: {needed: yes, text: I agree to take part}}   # must be first
            pages:
                # The first page
                - ask:
                    - text: >
                        A long
                        text
                      type: long text # a box
                      # its code
                      question: story

                    - {question: tier, type: choose one, text: "Which?", choices: {no: No, "yes": Yes}}
                  page: The service

                # The end
            # of it
            """

        let tidy = try formatted(untidy)

        #expect(
            tidy == """
                # Ours. Ask Jo before changing it.

                survey: example
                version: 1
                title: An example  # short

                languages: [en, cy]  # both

                consent:  # must be first
                  take part:
                    text: I agree to take part
                    needed: yes

                pages:
                # The first page
                - page: The service
                  ask:
                  # its code
                  - question: story
                    type: long text  # a box
                    text: "A long text\\n"

                  - question: tier
                    type: choose one
                    text: Which?
                    choices:
                      no: No
                      yes: Yes

                # The end
                # of it

                """)
    }

    @Test(arguments: [
        "riverside/survey.yaml", "riverside/codebook.yaml", "riverside/services.yaml", "blank/survey.yaml",
    ])
    func `the shipped files keep what they say`(path: String) throws {
        let text = try productFile("Surveys/\(path)")

        let once = try formatted(text)

        #expect(try formatted(once) == once)
        if path.hasSuffix("services.yaml") { #expect(once == text) }
    }

    @Test func `an overlay gets its own order`() throws {
        let overlay = """
            language: cy
            survey: riverside
            pages: {tier: Y gwasanaeth}
            questions:
              tier: {choices: {t1: Un}, text: Pa fath?, merge: {north: [ne, nw]}}
            """

        #expect(
            try formatted(overlay) == """
                survey: riverside
                language: cy

                questions:
                  tier:
                    text: Pa fath?
                    choices:
                      t1: Un
                    merge:
                      north: [ne, nw]

                pages:
                  tier: Y gwasanaeth

                """)
    }

    @Test(arguments: ["a: &x 1\nb: *x", "a: [", "\ta: b", "- a", "a: 1\na: 2", "", "a: |2\n x"])
    func `a file with problems is left alone`(text: String) {
        #expect(throws: Problems.self) { try formatted(text) }
    }
}
