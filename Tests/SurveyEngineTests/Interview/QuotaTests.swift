import Involvement
import SurveyEngine
import Testing

/// Enough people of one kind: who is told so, and who is heard all the same.
struct QuotaTests {
    private static let pages = """
        - {question: tier, type: choose one, text: Tier?, choices: {t3: Three, t4: Four}}
        - {question: story, type: story, text: What was it like?}
        """
    private static let head = """
        quotas:
          rehab:
            if: tier is t4
            at most: 40
            say: Enough people have told us about rehab. Thank you for coming.
          everybody:
            at most: 200
            say: Enough people have answered. Thank you for coming.
        """
    private let begun: Entries = ["take_part": ["yes"]]

    private func step(_ entries: Entries, full: Set<ID<Quota>>) throws -> InterviewStep {
        let interview = try makeInterview(pages: Self.pages, head: Self.head)
        return interview.step(begun.merging(entries) { $1 }, today: .example, full: full)
    }

    @Test func `a full quota ends the interview as soon as the answer is known, before anything is written`() throws {
        #expect(try step([:], full: ["rehab"]).askedPage?.id == "tier")
        #expect(
            try step(["tier": ["t4"]], full: ["rehab"])
                == .stopped("Enough people have told us about rehab. Thank you for coming."))
        #expect(try step(["tier": ["t4"]], full: []).askedPage?.id == "story")
        #expect(try step(["tier": ["t3"]], full: ["rehab"]).askedPage?.id == "story")
    }

    @Test func `nobody who has written something is sent away`() throws {
        let words: Entries = ["tier": ["t4"], "story": ["It was hard."]]

        #expect(try step(words, full: ["rehab"]) == step(words, full: []))
        guard case .stopped = try step(["tier": ["t4"], "story": [" "]], full: ["rehab"]) else {
            Issue.record("a blank is no story")
            return
        }
    }

    @Test func `a quota of everybody is told on the first page`() throws {
        let interview = try makeInterview(pages: Self.pages, head: Self.head)

        #expect(
            interview.step([:], today: .example, full: ["everybody"])
                == .stopped("Enough people have answered. Thank you for coming."))
    }

    @Test func `a rule with "is not" waits for the answer it looks at`() throws {
        let interview = try makeInterview(
            pages: Self.pages, head: "quotas: {others: {if: tier is not t3, at most: 1, say: Full}}")

        #expect(interview.step(begun, today: .example, full: ["others"]).askedPage?.id == "tier")
        #expect(
            interview.step(begun.merging(["tier": []]) { $1 }, today: .example, full: ["others"]) == .stopped("Full"))
    }

    @Test(arguments: [Channel.web, .paper])
    func `a person counts towards every quota they fit`(channel: Channel) throws {
        let interview = try makeInterview(pages: Self.pages, head: Self.head)

        #expect(
            interview.quotas(filledBy: begun.merging(["tier": ["t4"]]) { $1 }, channel: channel, day: .example)
                == ["rehab", "everybody"])
        #expect(interview.quotas(filledBy: begun, channel: channel, day: .example) == ["everybody"])
    }

    @Test func `what is wrong with a quota is said with its line`() {
        let found = problems(
            inPages: Self.pages,
            head: """
                invitations: perhaps
                quotas:
                  Rehab: {if: teir is t4, at most: many, say: Full}
                  none: {at most: 0, say: "{tier} is full"}
                """)

        #expect(
            found.map(\.description) == [
                "survey.yaml:4:14: `perhaps` is not something invitations can be. Write `needed`, or remove the line to let "
                    + "anybody with the address answer.",
                "survey.yaml:6:3: quota `Rehab`: `Rehab` cannot be a quota's code. Use \(Code.rule).",
                "survey.yaml:6:15: quota `Rehab`: there is no question `teir`. Did you mean `tier`.",
                "survey.yaml:6:36: quota `Rehab`: `many` is not a number of people. Write a whole number from 1, as in "
                    + "`at most: 40`.",
                "survey.yaml:7:19: quota `none`: `0` is not a number of people. Write a whole number from 1, as in "
                    + "`at most: 40`.",
                "survey.yaml:7:27: quota `none`: an answer can be put only into the text or the hint of a question. Remove "
                    + "the braces.",
            ])
    }

    @Test func `advice says when a quota is decided too late to turn anybody away`() throws {
        let late = try makeInstrument(
            pages: """
                - {question: story, type: story, text: What was it like?}
                - {question: tier, type: choose one, text: Tier?, choices: {t3: Three, t4: Four}}
                """, head: Self.head)
        let early = try makeInstrument(pages: Self.pages, head: Self.head)

        #expect(SurveyLint.advice(on: late).filter { $0.kind == .lateQuota }.map(\.question) == ["tier"])
        #expect(!SurveyLint.advice(on: early).contains { $0.kind == .lateQuota })
    }

    @Test func `a changed quota is told in plain English`() throws {
        let before = try makeInstrument(pages: Self.pages, head: Self.head)
        let after = try makeInstrument(
            pages: Self.pages,
            head: "invitations: needed\n"
                + Self.head.replacing("at most: 40", with: "at most: 60")
                .replacing("tier is t4", with: "tier is t3 or t4"))

        #expect(
            SurveyDiff.changes(from: before, to: after).map(\.description) == [
                "people need a single-use code to answer",
                "limit of the quota *rehab* changed: “40” became “60”",
                "quota *rehab* counts more people",
            ])
    }
}
