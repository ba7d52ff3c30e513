import Involvement
import SurveyEngine
import Testing

struct RepliesFileTests {
    @Test func `asks are read with their replies`() throws {
        let text = """
            replies: riverside
            asks:
            - ask: weekends
              text: Open at weekends
              replies:
              - {reply: not agreed, why: There is no money., day: 2 November 2026, words: We will ask again.}
              - {reply: planned, day: 2027-03-01}
            - ask: letters
              text: Plain envelopes
            """

        let asks = try RepliesFile.read(name: "replies.yaml", text: text)

        let notAgreed = Reply(
            .notAgreed(why: "There is no money."), day: Day(year: 2026, month: 11, day: 2)!,
            words: "We will ask again.")
        let planned = Reply(.planned, day: Day(year: 2027, month: 3, day: 1)!)
        #expect(
            asks == [
                Ask(id: "weekends", text: "Open at weekends", evidence: [], replies: [notAgreed, planned]),
                Ask(id: "letters", text: "Plain envelopes", evidence: []),
            ])
        #expect(asks.map(\.outcome) == [.planned, nil])
    }

    @Test func `everything that is wrong comes at once, with what to do`() {
        let text = """
            replies: riverside
            asks:
            - ask: a
              text: One
              replies:
              - {reply: agred, day: 2026-01-01}
              - {reply: not agreed, day: 2026-01-01}
              - {reply: agreed, why: Because, day: 2026-01-02}
              - {reply: done, day: tomorrow}
              - {reply: done}
              - {reply: confirmed, day: 2025-01-01, said: so}
            - ask: a
            """

        let problems = #expect(throws: Problems.self) { try RepliesFile.read(name: "replies.yaml", text: text) }

        let found = problems?.all.map { "\($0.line ?? 0): \($0.reason)" } ?? []
        #expect(
            Set(found) == [
                "6: there is no reply `agred`", "7: `why` is missing", "8: `why` only goes with `not agreed`",
                "9: `tomorrow` is not a day", "10: `day` is missing", "11: `said` is not a key that can stand here",
                "11: this reply is older than the one above it", "12: the code `a` is already used on line 3",
                "12: `text` is missing",
            ])
        #expect(problems?.all.first { $0.line == 6 }?.remedy == "Did you mean `agreed`")
    }

    @Test func `a file that asks for nothing is refused`() {
        #expect(throws: Problems.self) { try RepliesFile.read(name: "replies.yaml", text: "replies: riverside\n") }
    }

    @Test func `the example reads`() throws {
        let asks = try RepliesFile.read(name: "replies.yaml", text: productFile("Surveys/riverside/replies.yaml"))

        #expect(asks.map { $0.replies.count } == [3, 1, 1, 0])
    }
}
