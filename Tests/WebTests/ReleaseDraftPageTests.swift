import Foundation
import Involvement
import Testing
import Workflow

@testable import Web

/// Reading a draft in full, saying that it is right, and letting it go, on a page.
@Suite struct ReleaseDraftPageTests {
    /// Somebody signed in, after one person has answered; with a code of its own, since releases lie on disk.
    private func withSite(
        _ code: String, asks: [Ask] = [],
        _ visit: @escaping @Sendable (Browser, ReviewCycle, _ token: String, _ key: String) async throws -> Void
    ) async throws {
        let plain = makeConsultation(id: code)
        let site = try makeSite(
            consultation: Consultation(
                id: plain.id, instrument: plain.instrument, codebook: plain.codebook, register: plain.register,
                asks: asks))
        func clean() {
            for number in 1...4 {
                for name in ["\(code)-\(number)", "\(code)-\(number)-draft"] {
                    try? FileManager.default.removeItem(atPath: "\(ReviewCycle.releasesFolder)/\(name)")
                }
            }
        }
        clean()
        defer { clean() }
        let cycle = site.cycles[0]
        for _ in 0..<12 { try await answer(cycle) }
        _ = try await cycle.tag()
        let key = try #require(try await cycle.codedQuotations().first).id
        try await cycle.clear(key, isCleared: true, coder: .person("Kit"))
        try await visiting(site) { browser in
            try await browser.signIn()
            let page = try await browser.get("/\(code)/release")
            try await visit(browser, cycle, page.fields.first { $0.name == "_token" }?.value ?? "", key.rawValue)
        }
    }

    private func answer(_ cycle: ReviewCycle) async throws {
        let submitted = try await cycle.submit(
            [
                "take_part": ["yes"], "quote_my_words": ["yes"], "before": [], "story": [hostile], "tier": ["t1"],
                "helped": [], "weeks_waited": [],
            ], receipt: cycle.makeReceiptCode(), channel: .web)
        #expect(submitted == .stored)
    }

    @Test func `a grouping that is unticked is in no table, and stays unticked where the release is refused`()
        async throws
    {
        try await withSite("page_groupings") { browser, cycle, token, _ in
            func ticked(_ page: Answered) -> [String] {
                ["service", "tier", "month"].filter { page.contains("value=\"\($0)\" checked") }
            }
            let first = try await browser.get("/page_groupings/release")
            let made = try await browser.post("/page_groupings/release", [("_token", token), ("by", "tier")])
            try await answer(cycle)
            let refused = try await browser.post(
                "/page_groupings/release", [("_token", token), ("by", "month"), ("by", "moon")])

            #expect(ticked(first) == ["service", "tier", "month"])
            #expect(made.status == 303)
            let folder = "\(ReviewCycle.releasesFolder)/page_groupings-1-draft"
            let counts = try String(contentsOfFile: "\(folder)/data/theme_counts.csv", encoding: .utf8)
            #expect(
                Set(counts.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }) == [
                    "everybody", "tier",
                ])
            #expect(refused.status == 422 && ticked(refused) == ["month"])
            #expect(HTMLCheck.problems(of: refused.body) == [])
        }
    }

    @Test func `a draft that was exchanged for another is told of before anybody lets it be handed over`() async throws
    {
        try await withSite("page_exchanged") { browser, cycle, token, _ in
            let page = "/page_exchanged/release/1"
            _ = try await browser.post("/page_exchanged/release", [("_token", token)])
            _ = try await browser.post(page, [("_token", token), ("do", "review"), ("name", "Kit")])
            let reviewed = try await browser.get(page)
            // Made of other people's answers, with checksums that agree with its files.
            try FileManager.default.removeItem(atPath: "\(ReviewCycle.releasesFolder)/page_exchanged-1-draft")
            let other = try makeSite(consultation: cycle.consultation).cycles[0]
            for _ in 0..<30 { try await answer(other) }
            _ = try await other.release()

            let exchanged = try await browser.get(page)

            let warning = "This is not what Kit reviewed, byte for byte."
            #expect(reviewed.contains("Let it be handed over") && !reviewed.contains(warning))
            #expect(exchanged.contains(warning))
        }
    }

    @Test func `where one person more would be told of, the figures of the release before can be given again`()
        async throws
    {
        try await withSite("page_again") { browser, cycle, token, _ in
            func post(_ fields: [(name: String, value: String)]) async throws -> Answered {
                try await browser.post("/page_again/release", [("_token", token)] + fields)
            }
            _ = try await post([])
            let plain = try await browser.get("/page_again/release")
            try await answer(cycle)
            let ofDraft = try await post([])
            #expect(ofDraft.status == 422 && !ofDraft.contains("figures_of"), "a draft may be discarded yet")
            try await cycle.review(release: 1, as: "Kit")
            _ = try await cycle.approve(release: 1, as: "Sam")

            let refused = try await post([])
            #expect(refused.status == 422 && refused.contains("Fewer than 10 people came, went or were coded anew"))
            #expect(refused.contains("name=\"figures_of\" value=\"1\"") && refused.contains("You need not wait"))
            #expect(!refused.contains("--figures-of"), "a page speaks of no command")
            #expect(refused.contains("can be worked out from release 1: ") && !refused.contains("this release: "))
            #expect(!refused.contains("Release 1 is made"))
            #expect(HTMLCheck.problems(of: refused.body) == [])
            #expect(!plain.contains("figures_of"), "it is a way out, and offered where one is needed")

            for number in ["x", "99999999999999999999"] {
                #expect(try await post([("figures_of", number)]).status == 404)
            }
            let unknown = try await post([("figures_of", "7")])
            #expect(unknown.status == 422 && unknown.contains("It has not been handed over"))

            #expect(try await post([("figures_of", "1")]).status == 303)
            let draft = try await browser.get("/page_again/release/2")
            #expect(draft.contains("Release 2, a draft") && draft.contains("The figures are those of release 1"))
            #expect(try await cycle.releases().records.count == 2)
        }
    }

    @Test func `one reads a draft on its page and another lets it go, and its page keeps both names`() async throws {
        try await withSite("page_both") { browser, cycle, token, key in
            let made = try await browser.post("/page_both/release", [("_token", token)])
            let list = try await browser.get("/page_both/release")
            let draft = try await browser.get("/page_both/release/1")

            #expect(made.status == 303)
            #expect(list.contains("href=\"/page_both/release/1\"") && list.contains("Made on 1 May 2026."))
            #expect(draft.contains("Release 1, a draft") && draft.contains("Quotations: 1."))
            #expect(draft.contains("29 files") && draft.contains("data/submission.xml") && draft.contains(key))
            #expect(draft.contains("alert("), "the words that leave are there, and do nothing")
            #expect(draft.contains("nobody has written a report"), "the advice is there before anything is pressed")
            #expect(!draft.contains("<script>alert") && HTMLCheck.problems(of: draft.body) == [])
            #expect(draft.contains("value=\"review\"") && !draft.contains("value=\"approve\""))

            let reviewed = try await browser.post(
                "/page_both/release/1", [("_token", token), ("name", "Ash"), ("do", "review")])
            let second = try await browser.get("/page_both/release/1")
            #expect(draft.contains("The numbers") && draft.contains("How each question was answered"))
            let themes = try await browser.get("/page_both/themes")
            #expect(themes.contains("value=\"facilitator\""), "whoever codes here next is not Ash")
            #expect(reviewed.status == 303 && second.contains("Reviewed by Ash, 1 May 2026."))
            #expect(second.contains("value=\"approve\"") && !second.contains("value=\"review\""))

            let approved = try await browser.post(
                "/page_both/release/1", [("_token", token), ("name", "Sam"), ("do", "approve")])
            let after = try await browser.get("/page_both/release")
            let kept = try await browser.get("/page_both/release/1")
            #expect(approved.status == 303 && after.contains("Hand over the folder page_both-1; it never changes."))
            #expect(kept.contains("Approved by Sam") && !kept.contains("name=\"do\""))
            #expect(
                try ReviewCycle.problems(ofSubmissionAt: "\(ReviewCycle.releasesFolder)/page_both-1") == [])
            #expect(try await cycle.releases().records.first?.isApproved == true)

            _ = try await browser.post("/page_both/release", [("_token", token)])
            let next = try await browser.get("/page_both/release/2")
            #expect(next.contains("What changed since the release before"))
            #expect(next.contains("number changed: “1” became “2”"))
            #expect(!next.contains("What cannot be shown"))

            let usual = "\(ReviewCycle.releasesFolder)/page_both-1"
            try FileManager.default.moveItem(atPath: usual, toPath: usual + "-draft")
            let away = try await browser.get("/page_both/release/1")
            let beside = try await browser.get("/page_both/release/2")
            #expect(away.status == 200 && away.contains("cannot be shown from where releases usually lie"))
            #expect(beside.contains("What changed since release 1 cannot be told"))
            #expect(!beside.contains("What changed since the release before") && beside.contains("value=\"review\""))
            for page in [away, beside] {
                #expect(!page.contains("--folder") && HTMLCheck.problems(of: page.body) == [])
            }
        }
    }

    @Test func `what the command refuses, the page refuses in the same words, and keeps what was typed`() async throws {
        try await withSite("page_refusals") { browser, cycle, token, key in
            func say(_ action: String, _ name: String, of number: Int = 1) async throws -> Answered {
                try await browser.post(
                    "/page_refusals/release/\(number)", [("_token", token), ("name", name), ("do", action)])
            }
            _ = try await browser.post("/page_refusals/release", [("_token", token)])

            let nameless = try await say("review", "")
            let byDefault = try await say("review", "facilitator")
            let tooEarly = try await say("approve", "Sam")
            #expect(nameless.status == 422 && nameless.contains("Write your own name"))
            #expect(byDefault.status == 422 && byDefault.contains("Write your own name"))
            #expect(tooEarly.status == 422 && tooEarly.contains("Nobody has reviewed it yet"))
            #expect(!tooEarly.contains("heard release"), "a page tells nobody to use a command")
            #expect(tooEarly.contains("value=\"Sam\"") && HTMLCheck.problems(of: tooEarly.body) == [])

            #expect(try await say("review", "Ash").status == 303)
            let twice = try await say("review", "Kit")
            let same = try await say("approve", " ash ")
            #expect(twice.status == 422 && twice.contains("Ash has reviewed it already."))
            #expect(same.status == 422 && same.contains("Another person has to approve it"))

            try await cycle.clear(ID(key), isCleared: false, coder: .person("Kit"))
            let goneSince = try await say("approve", "Sam")
            let warned = try await browser.get("/page_refusals/release/1")
            #expect(goneSince.status == 422 && goneSince.contains("Words in it were taken back"))
            #expect(goneSince.contains(key))
            #expect(!warned.contains("alert("), "words that were taken back are not shown again")
            #expect(warned.contains("[words that are no longer quoted: \(key)]"))
            #expect(
                warned.status == 200 && warned.contains("It cannot be handed over as it is") && warned.contains(key))
            try await cycle.clear(ID(key), isCleared: true, coder: .person("Kit"))

            let file = URL(fileURLWithPath: "\(ReviewCycle.releasesFolder)/page_refusals-1-draft/data/quotes.csv")
            let bytes = try Data(contentsOf: file)
            try (bytes + Data("x".utf8)).write(to: file)
            let changed = try await say("approve", "Sam")
            #expect(changed.status == 422 && changed.contains("its checksum is another"))
            try bytes.write(to: file)

            _ = try await cycle.release(policy: .nhs)
            try await cycle.review(release: 2, as: "Ash")
            _ = try await cycle.approve(release: 2, as: "Sam")
            let overtaken = try await say("approve", "Sam")
            #expect(overtaken.status == 422 && overtaken.contains("Another release was handed over since it was made"))
            #expect(try await cycle.releases().records.map(\.isApproved) == [false, true])
        }
    }

    @Test func `a draft is discarded on its page, and a number that there is not leads nowhere`() async throws {
        try await withSite("page_discard") { browser, _, token, _ in
            _ = try await browser.post("/page_discard/release", [("_token", token)])
            let forged = try await browser.post("/page_discard/release/1", [("_token", "x"), ("do", "discard")])
            let discarded = try await browser.post(
                "/page_discard/release/1", [("_token", token), ("name", "Ash"), ("do", "discard")])
            let after = try await browser.get("/page_discard/release")

            #expect(forged.status == 403)
            #expect(discarded.status == 303 && after.contains("Release 1 is discarded and its files are deleted."))
            #expect(!FileManager.default.fileExists(atPath: "\(ReviewCycle.releasesFolder)/page_discard-1-draft"))
            #expect(after.contains("Discarded by Ash"))
            for path in ["2", "0", "-1", "x", "99999999999999999999"] {
                #expect(try await browser.get("/page_discard/release/\(path)").status == 404)
            }
            let odd = try await browser.post("/page_discard/release/1", [("_token", token), ("do", "burn")])
            #expect(odd.status == 404)
        }
    }

    @Test
    func `a release that is not where it usually lies is told of, and nothing can be said of it but to discard it`()
        async throws
    {
        try await withSite("page_away") { browser, cycle, token, _ in
            _ = try await browser.post("/page_away/release", [("_token", token)])
            try FileManager.default.removeItem(atPath: "\(ReviewCycle.releasesFolder)/page_away-1-draft")

            let page = try await browser.get("/page_away/release/1")

            #expect(page.status == 200 && page.contains("there is no such file or folder"))
            #expect(!page.contains("value=\"review\"") && page.contains("value=\"discard\""))
        }
    }
}
