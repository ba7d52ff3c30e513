import HTTPTypes
import Hummingbird
import Testing

@testable import Web

struct PanelPageTests {
    private let path = "/riverside/panel"
    private let session: [(name: String, value: String)] = [
        ("met-day", "20"), ("met-month", "4"), ("met-year", "2026"), ("present", "6"), ("manner", "spoken"),
        ("attribution", "Member of the panel"), ("read", "confirmed"),
    ]

    private func send(
        _ browser: Browser, _ page: Answered, _ typed: [(name: String, value: String)], _ button: String = "store"
    ) async throws -> Answered {
        let own = page.fields.filter { field in !typed.contains { $0.name == field.name } }
        return try await browser.post(path, own + typed + [("do", button)])
    }

    @Test func `what a panel said is in the list of passages`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let page = try await browser.get(path)

            let stored = try await send(
                browser, page,
                session + [("speaker-2", "Member A"), ("words-2", "Housing came late."), ("consent-2", "publish")])
            let after = try await browser.get(path)
            let list = try await browser.get("/riverside/themes?show=all")

            #expect(stored.status == 303 && after.contains("stored with 1 statement"))
            #expect(after.contains("6 present"))
            #expect(list.contains("came late"))
            #expect(HTMLCheck.problems(of: page.body) == [] && HTMLCheck.problems(of: after.body) == [])
        }
    }

    @Test func `a name that could be real is asked about once, and kept when it is no name`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let said: [(name: String, value: String)] = session + [("speaker-1", "River"), ("words-1", "Nobody came.")]

            let warned = try await send(browser, try await browser.get(path), said)
            let stored = try await send(browser, warned, said)

            #expect(warned.status == 422 && warned.contains("This could be a real name: River"))
            #expect(warned.contains("Nobody came."))
            #expect(stored.status == 303)
        }
    }

    @Test func `a session without a day, without anybody and without words says so beside each field`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()

            let refused = try await send(browser, try await browser.get(path), [("speaker-3", "Member A")])
            let more = try await send(browser, refused, [("speaker-3", "Member A")], "more")

            #expect(refused.status == 422 && refused.contains("Write the day on which the panel met."))
            #expect(refused.contains("Read every statement for names and places first."))
            #expect(refused.contains("value=\"Member A\""))
            #expect(more.status == 200 && more.contains("speaker-16") && more.contains("value=\"Member A\""))
            #expect(HTMLCheck.problems(of: refused.body) == [])
        }
    }

    @Test func `a day that has not come is refused`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let late: [(name: String, value: String)] = [("met-day", "20"), ("met-month", "4"), ("met-year", "2027")]

            let refused = try await send(
                browser, try await browser.get(path),
                Array(session.dropFirst(3)) + late + [("speaker-1", "Member A"), ("words-1", "W")])

            #expect(refused.status == 422 && refused.contains("The day has not come yet."))
        }
    }

    @Test func `a passage says when and by whom it was said, and the summary that it is not counted`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            _ = try await send(
                browser, try await browser.get(path),
                session + [("speaker-1", "Member <A>"), ("words-1", "Housing came late.")])
            let list = try await browser.get("/riverside/themes?show=all")
            let summary = try await browser.get("/riverside/summary")

            #expect(list.contains("Said at a panel on 20 April 2026, by Member &lt;A&gt;"))
            #expect(
                summary.contains(
                    "There is also 1 quotation collected elsewhere or said at a panel, not counted here."))
        }
    }
}
