import HTTPTypes
import Hummingbird
import Testing

@testable import Web

struct PaperPagesTests {
    private let path = "/riverside/paper"
    private let typed: [(name: String, value: String)] = [
        ("take_part", "yes"), ("story", "They came \(hostile)"), ("tier", "t2"), ("weeks_waited", "about six"),
    ]

    private func open(_ browser: Browser, number: String = "17") async throws -> Answered {
        let list = try await browser.get(path)
        return try await browser.post(
            path,
            tokens(list) + [
                ("number", number), ("filled-day", "30"), ("filled-month", "4"), ("filled-year", "2026"),
                ("do", "begin"),
            ])
    }

    private func tokens(_ page: Answered) -> [(name: String, value: String)] {
        Array(page.fields.filter { $0.name == "_token" }.prefix(1))
    }

    private func send(
        _ browser: Browser, _ page: Answered, _ typed: [(name: String, value: String)], to step: String,
        _ button: String
    ) async throws -> Answered {
        try await browser.post("\(path)/\(step)", page.fields + typed + [("do", button)])
    }

    @Test func `the second entry does not see the first, and what differs is decided with the paper`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let entry = try await open(browser)
            let kept = try await send(browser, entry, typed, to: "entry", "keep")
            let list = try await browser.get(path)
            let second = try await open(browser)
            #expect(entry.contains("first entry") && second.contains("second entry"))
            #expect(!second.contains("They came") && !second.contains("about six"))
            #expect(kept.status == 303 && list.contains("Form 17") && list.contains("waits for its second entry"))

            let compared = try await send(
                browser, second, Array(typed.dropLast()) + [("weeks_waited", "60")], to: "entry", "keep")
            #expect(compared.contains("1 answer differs") && compared.contains("about six") && compared.contains("60"))
            #expect(HTMLCheck.problems(of: compared.body) == [])

            let undecided = try await send(browser, compared, [], to: "settle", "settle")
            #expect(undecided.status == 422)
            #expect(
                undecided.contains("<a href=\"#pick-weeks_waited-first\">Choose what the paper says"),
                "each line leads to its field")
            #expect(HTMLCheck.problems(of: undecided.body) == [])
            let settled = try await send(
                browser, compared, [("pick:weeks_waited", "paper"), ("paper:weeks_waited", "6")], to: "settle", "settle"
            )
            let after = try await browser.get(path)

            #expect(settled.status == 303 && after.contains("Form 17 is stored."))
            #expect(after.contains("No form waits."))
            #expect(HTMLCheck.problems(of: entry.body) == [] && HTMLCheck.problems(of: after.body) == [])
        }
    }

    @Test func `a form that does not say yes comes back with everything typed`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let entry = try await open(browser)

            let refused = try await send(browser, entry, Array(typed.dropFirst()), to: "entry", "keep")

            #expect(refused.status == 422 && refused.contains("does not say yes"))
            #expect(refused.contains("<div class=\"problems\" role=\"alert\" tabindex=\"-1\""))
            #expect(refused.contains("<a href=\"#q-take_part\">Question `take_part`: form 17 does not say yes"))
            #expect(refused.contains("They came") && refused.contains("value=\"about six\""))
            #expect(!refused.contains("<script>"))
            #expect(HTMLCheck.problems(of: refused.body) == [])
        }
    }

    @Test func `a first entry is thrown away only when somebody says yes`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let entry = try await open(browser)
            _ = try await send(browser, entry, typed, to: "entry", "keep")
            let list = try await browser.get(path)

            let asked = try await browser.post(path, tokens(list) + [("number", "17"), ("do", "discard")])
            #expect(asked.contains("It cannot be brought back") && asked.contains("Form 17"))
            _ = try await browser.post(path, tokens(list) + [("number", "17"), ("do", "discard-yes")])

            #expect(try await browser.get(path).contains("No form waits."))
        }
    }

    @Test func `one entry is offered only where somebody allowed it`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let before = try await open(browser)
            let list = try await browser.get(path)
            _ = try await browser.post(path, tokens(list) + [("do", "once")])
            let entry = try await open(browser)
            #expect(!before.contains("Store without second entry"))

            let stored = try await send(browser, entry, typed, to: "entry", "only")

            #expect(entry.contains("Store without second entry"))
            #expect(stored.status == 303)
            #expect(try await browser.get(path).contains("Form 17 is stored."))
            #expect(try await open(browser).contains("A form with this number is here already"))
        }
    }

    @Test func `a first entry mended by going back is the one that the second is held against`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let entry = try await open(browser)
            _ = try await send(browser, entry, typed, to: "entry", "keep")
            _ = try await send(
                browser, entry, Array(typed.dropLast()) + [("weeks_waited", "6")], to: "entry", "keep")

            let second = try await open(browser)
            _ = try await send(browser, second, Array(typed.dropLast()) + [("weeks_waited", "6")], to: "entry", "keep")

            #expect(try await browser.get(path).contains("Form 17 is stored."))
        }
    }

    /// Two entries that differ in how long they waited, as compared.
    private func compare(_ browser: Browser) async throws -> Answered {
        try await browser.signIn()
        _ = try await send(browser, try await open(browser), typed, to: "entry", "keep")
        return try await send(
            browser, try await open(browser), Array(typed.dropLast()) + [("weeks_waited", "60")], to: "entry", "keep")
    }

    private let neither: [(name: String, value: String)] = [
        ("pick:weeks_waited", "paper"), ("paper:weeks_waited", "about seven"),
    ]

    @Test func `a form settled twice is told to be stored already, not to be at fault`() async throws {
        try await visiting(try makeSite()) { browser in
            let compared = try await compare(browser)

            _ = try await send(browser, compared, neither, to: "settle", "settle")
            let again = try await send(browser, compared, neither, to: "settle", "settle")

            #expect(again.status == 303)
            #expect(try await browser.get(path).contains("Form 17 was stored before. Nothing was added."))
        }
    }

    @Test func `what was typed is given back when the first entry was thrown away meanwhile`() async throws {
        try await visiting(try makeSite()) { browser in
            let compared = try await compare(browser)
            let list = try await browser.get(path)
            _ = try await browser.post(path, tokens(list) + [("number", "17"), ("do", "discard-yes")])

            let given = try await send(browser, compared, neither, to: "settle", "settle")
            #expect(given.status == 409 && given.contains("Nothing waits under this number."))
            #expect(given.contains("What you typed is still here.") && given.contains("first entry"))
            #expect(given.contains("They came") && given.contains("value=\"about seven\""))
            #expect(HTMLCheck.problems(of: given.body) == [])
        }
    }
}
