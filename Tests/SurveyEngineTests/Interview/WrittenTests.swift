import Involvement
import SurveyEngine
import Testing

/// What somebody typed, given back to them: all of it, whatever became of it.
struct WrittenTests {
    private static let pages = """
        - {question: helped, type: choose any, text: What helped?, choices: {flex: Flexible hours, trust: Being trusted}}
        - repeat: thing
          for each: helped
          ask:
          - {question: how, type: long text, text: "How did {thing} help?"}
        - {question: began, type: date, text: When did it begin?}
        - {question: order, type: rank, text: What matters?, choices: {home: Housing, work: Work}}
        - {question: visits, type: whole number, text: How many visits?}
        - {question: why, type: long text, text: Why so many?, show if: visits is more than 9}
        """

    @Test func `rounds, dates, orders and what cannot be taken are all in it`() throws {
        let interview = try makeInterview(pages: Self.pages)
        let lines = interview.written(
            [
                "take_part": ["yes"], "helped": ["trust"], "how.trust": ["A key,\nat last"],
                "began": ["day=3", "month=5", "year=2026"], "order": ["home=2", "work=1"], "visits": ["many"],
                "why": ["Every\nday"],
            ], today: Day(year: 2026, month: 6, day: 1)!)

        #expect(
            lines.map(\.text) == [
                "What helped?", "How did Being trusted help?", "When did it begin?", "What matters?",
                "How many visits?", "Why so many?",
            ])
        #expect(
            lines.map(\.answer) == [
                "Being trusted", "A key,\nat last", "3 May 2026", "1. Work; 2. Housing", "many", "Every\nday",
            ])
    }

    @Test func `a date that is none, and half an order, stand as they were typed`() throws {
        let lines = try makeInterview(pages: Self.pages).written(
            ["began": ["day=31", "month=2", "year=2026"], "order": ["work=first"]],
            today: Day(year: 2026, month: 6, day: 1)!)

        #expect(lines.map(\.answer) == ["31 2 2026", "Work: first"])
    }
}
