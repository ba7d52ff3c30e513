import Involvement
import Storage
import SurveyEngine
import Testing
@testable import Workflow

struct PaperTests {
    private func makeForm(
        _ cycle: ReviewCycle, number: String = "17", typed: [(name: String, value: String)], edition: String = "",
        day: String = "2026-05-30"
    ) -> TypedForm {
        TypedForm(
            number: number, edition: edition, day: Day(iso: day)!, typedBy: "Ash", receipt: cycle.makeReceiptCode(),
            entries: cycle.entries(typed: typed, edition: edition))
    }

    private let typed: [(name: String, value: String)] = [
        ("take_part", "yes"), ("story", "They listened."), ("tier", "t3"), ("weeks_waited", "about six"),
    ]

    @Test func `two entries that agree are one response, with what was written kept as written`() async throws {
        let cycle = try makeCycle()

        let first = try await cycle.take(makeForm(cycle, typed: typed), isOnlyEntry: false)
        let waiting = try await cycle.waitingForms().map(\.number)
        let second = try await cycle.take(makeForm(cycle, typed: typed), isOnlyEntry: false)

        #expect(first == .waits && waiting == ["17"])
        #expect(second == .stored(notAsked: []))
        let response = try #require(try await cycle.store.responses().first)
        #expect(response.channel == .paper && response.day == Day(iso: "2026-05-30"))
        #expect(response.typing == .twice(differences: 0))
        #expect(response.items["weeks_waited"] == .asWritten("about six"))
        #expect(try await cycle.waitingForms().isEmpty)
    }

    @Test func `a page sent twice is not taken for a second entry`() async throws {
        let cycle = try makeCycle()
        let form = makeForm(cycle, typed: typed)

        #expect(try await cycle.take(form, isOnlyEntry: false) == .waits)
        #expect(try await cycle.take(form, isOnlyEntry: false) == .waits)
        #expect(try await cycle.store.responses().isEmpty)
    }

    @Test func `entries that differ are stored as somebody decides with the paper in hand`() async throws {
        let cycle = try makeCycle()
        _ = try await cycle.take(makeForm(cycle, typed: typed), isOnlyEntry: false)
        let second = makeForm(cycle, typed: typed.dropLast() + [("weeks_waited", "16")])

        let outcome = try await cycle.take(second, isOnlyEntry: false)
        guard case .differs(let differences) = outcome else {
            Issue.record("it did not differ: \(outcome)")
            return
        }
        #expect(differences.map(\.item.question) == ["weeks_waited"])
        await #expect(throws: WorkflowError.self) { try await cycle.settle(second, chosen: [:]) }
        let settled = try await cycle.settle(second, chosen: ["weeks_waited": ["6"]])
        let again = try await cycle.settle(second, chosen: ["weeks_waited": ["6"]])

        #expect(settled == .stored(notAsked: []) && again == .alreadyStored)
        let response = try #require(try await cycle.store.responses().first)
        #expect(response.items["weeks_waited"] == .answered(.number(6)))
        #expect(response.typing == .twice(differences: 1))
    }

    @Test func `a form without a yes to taking part is never kept, not even to wait`() async throws {
        let cycle = try makeCycle()

        await #expect(throws: Problems.self) {
            try await cycle.take(makeForm(cycle, typed: Array(typed.dropFirst())), isOnlyEntry: false)
        }
        #expect(try await cycle.waitingForms().isEmpty)
    }

    @Test func `one entry is enough only where somebody allowed it, and is marked`() async throws {
        let cycle = try makeCycle()
        let form = makeForm(cycle, typed: typed)

        await #expect(throws: WorkflowError.self) { try await cycle.take(form, isOnlyEntry: true) }
        try await cycle.setMayBeTypedOnce(true)
        #expect(try await cycle.take(form, isOnlyEntry: true) == .stored(notAsked: []))
        #expect(try await cycle.take(form, isOnlyEntry: true) == .alreadyStored)
        #expect(try await cycle.store.responses().map(\.typing) == [.once])
    }

    @Test func `a number that is here is not taken again, and a form from before the last day still is`() async throws {
        let cycle = try makeCycle(today: "2027-11-01")
        try await cycle.setMayBeTypedOnce(true)

        let late = makeForm(cycle, number: "1", typed: typed, day: "2027-10-15")
        let inTime = makeForm(cycle, number: "2", typed: typed, day: "2027-09-30")
        #expect(try await cycle.take(late, isOnlyEntry: true) == .closed)
        #expect(try await cycle.take(inTime, isOnlyEntry: true) == .stored(notAsked: []))
        #expect(
            try await cycle.take(makeForm(cycle, number: "2", typed: typed), isOnlyEntry: true) == .numberTaken)
    }

    @Test func `an answer that the rules do not ask for is named to who typed`() async throws {
        let cycle = try makeCycle()
        try await cycle.setMayBeTypedOnce(true)
        let form = makeForm(
            cycle, typed: [("take_part", "yes"), ("story", "S"), ("tier", "t1"), ("weeks_waited", "4")])
        let number = cycle.paperForm(edition: "").lines.first { $0.question == "weeks_waited" }?.number

        #expect(try await cycle.take(form, isOnlyEntry: true) == .stored(notAsked: [try #require(number)]))
    }

    @Test func `a form in Easy Read is stored as asked in Easy Read`() async throws {
        let cycle = try makeCycle()
        try await cycle.setMayBeTypedOnce(true)
        let form = makeForm(cycle, typed: [("take_part", "yes"), ("story", "S")], edition: "easy-read")

        #expect(try await cycle.take(form, isOnlyEntry: true) == .stored(notAsked: []))
        #expect(try await cycle.store.responses().map(\.variant) == ["easy-read"])
    }

    @Test func `a form is taken out by its number, and not typed in again`() async throws {
        let cycle = try makeCycle()
        try await cycle.setMayBeTypedOnce(true)
        _ = try await cycle.take(makeForm(cycle, typed: typed), isOnlyEntry: true)

        let withdrawal = try await cycle.withdraw(form: " 17 ")

        #expect(withdrawal.wasFound && withdrawal.isErased)
        #expect(try await cycle.store.responses().isEmpty)
        #expect(try await cycle.take(makeForm(cycle, typed: typed), isOnlyEntry: true) == .numberTaken)
        #expect(try await cycle.withdraw(form: "18").wasFound == false)
    }
}
