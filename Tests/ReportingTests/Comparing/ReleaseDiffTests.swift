import Involvement
import Reporting
import Testing

/// What changed between two releases, in words for a panel.
@Suite struct ReleaseDiffTests {
    @Test func `two equal releases have no change`() {
        #expect(changes { _ in } == [])
    }

    /// One part each that a release has, and a word that says so.
    static let parts: [(name: String, change: @Sendable (inout ReleaseParts) -> Void, words: [String])] = [
        ("number", { $0.number = 2 }, ["Who and when | number changed: “1” became “2”"]),
        (
            "day", { $0.day = Day(iso: "2026-11-01")! },
            ["Who and when | day changed: “3 October 2026” became “1 November 2026”"]
        ),
        (
            "program", { $0.generator = "heard 0.2.0" },
            ["Who and when | program changed: “heard 0.1.0” became “heard 0.2.0”"]
        ),
        ("stage", { $0.stage = .draft }, ["Who and when | stage changed: “approved” became “draft”"]),
        (
            "agents", { $0.agents[1] = Agent(role: .reviewer, name: "Kit", day: Day(iso: "2026-10-05")) },
            [
                "Who and when | reviewer added: “Kit, 5 October 2026”",
                "Who and when | reviewer removed: “Ash, 4 October 2026”",
            ]
        ),
        (
            "previous", { $0.previous = PreviousRelease(number: 1, digest: "ab") },
            ["Who and when | release before it added: “1, ab”"]
        ),
        (
            "answers", { $0.dataDigest = "1" },
            ["Who and when | they rest on other answers, consents or decisions"]
        ),
        (
            "policy", { $0.policy = .exact },
            [
                "How small numbers are hidden | policy changed: “nhs-7-5” became “exact-10”",
                "How small numbers are hidden | the most people who are too few changed: “7” became “9”",
                "How small numbers are hidden | what numbers are rounded to changed: “5” became “1”",
            ]
        ),
        (
            "withheld", { $0.withheld = [Withheld(reason: .noConsent, quotations: .suppressed)] },
            ["Quotations kept back | no consent to publish: 15 became [c]"]
        ),
        (
            "title", { $0.title = "How is it?" },
            ["What was asked | title changed: “What was it like?” became “How is it?”"]
        ),
        (
            "body", { $0.body = nil },
            ["What was asked | code of the body that it is for removed: “ODS QWO”"]
        ),
        ("months", { $0.period = nil }, ["What was asked | months removed: “January 2026 to September 2026”"]),
        (
            "commissioner", { $0.commissioner.until = Day(iso: "2026-03-31") },
            ["Who buys services | last day of *adp* added: “31 March 2026”"]
        ),
        (
            "service renamed", { $0.services[0].name = "The Quay" },
            ["Services | service *quay* renamed: “Quay Drop-in” became “The Quay”"]
        ),
        ("service removed", { $0.services.remove(at: 1) }, ["Services | service *hill* removed: “Hill House”"]),
        (
            "contract", { $0.services[0].contracts[0].until = Day(iso: "2026-03-31") },
            [
                "Services | contracts of *quay* changed: “adp from 1 April 2019” became “adp from 1 April 2019 until 31 March "
                    + "2026”"
            ]
        ),
        ("services turned", { $0.services.reverse() }, ["Services | services are in another order"]),
        (
            "theme added", { $0.themes.append(ReleasedTheme(id: "stigma", name: "Stigma")) },
            ["Themes | theme *stigma* added: “Stigma”"]
        ),
        (
            "theme renamed", { $0.themes[1] = ReleasedTheme(id: "housing", name: "Home", definition: "A roof.") },
            [
                "Themes | theme *housing* renamed: “Housing” became “Home”",
                "Themes | definition of *housing* added: “A roof.”",
            ]
        ),
        (
            "agreement",
            {
                $0.themes[0] = ReleasedTheme(
                    id: "trust", name: "Trust", definition: "Whether one can say all.",
                    agreement: PublishedAgreement(passages: 41, alphaTenThousandths: -250))
            },
            [
                "Themes | agreement on *trust* changed: “alpha 0.0812 over 40 passages” became “alpha -0.0250 over 41 passages”"
            ]
        ),
        ("people", { $0.people = .people(95) }, ["Everybody | people who answered: 90 became 95"]),
        (
            "theme's people",
            {
                $0.trust = .suppressed; $0.share = nil
            },
            [
                "Everybody | people who spoke of *trust*: 45 (50%, between 39.89% and 60.11%) became [c]",
                "By tier: Tier 2 | people who spoke of *trust*: 45 (50%, between 39.89% and 60.11%) became [c]",
            ]
        ),
        (
            "polarity", { $0.well = .notAvailable },
            ["Everybody | *trust*, positive: 20 became [x]", "By tier: Tier 2 | *trust*, positive: 20 became [x]"]
        ),
        ("group", { $0.ofTier = .notAvailable }, ["By tier: Tier 2 | people who answered: 60 became [x]"]),
        ("group's name", { $0.tierName = "Two" }, ["By tier | group *t2* renamed: Tier 2 became Two"]),
        (
            "answers to a question", { $0.answered = .people(75) },
            ["Question *story* | “Answered”: 80 became 75"]
        ),
        ("rounds", { $0.rounds = .people(120) }, ["Question *story* | “Answered”: 80 became 80 in 120 rounds"]),
        (
            "wording", { $0.question = "How was it?" },
            ["Questions | wording of *story* changed: “What was it like?” became “How was it?”"]
        ),
        ("collected", { $0.collected = 24 }, ["Everybody | quotations collected elsewhere: 23 became 24"]),
        ("report gone", { $0.hasReport = false }, ["Report | the report is gone"]),
        (
            "report's title", { $0.reportTitle = "What we heard" },
            ["Report | title changed: “What Harbour told us” became “What we heard”"]
        ),
        (
            "ask reworded", { $0.asks[0].text = "Open on Sundays" },
            [
                "What people ask for | wording of *doors* changed: “Open at weekends” became “Open on Sundays”"
            ]
        ),
        (
            "reply",
            {
                $0.asks[0].replies.append(
                    Reply(.notAgreed(why: "No money"), day: Day(iso: "2026-10-01")!, words: "Sorry"))
            },
            ["What people ask for | reply 2 to *doors* added: “not agreed, 1 October 2026: No money / Sorry”"]
        ),
    ]

    @Test(arguments: parts.indices)
    func `each part of a release that changes is told, and nothing else is`(index: Int) {
        let part = Self.parts[index]

        #expect(changes(part.change) == part.words, "\(part.name)")
    }

    @Test func `letters that only look the same are a change`() {
        var composed = ReleaseParts()
        composed.tierName = "Caf\u{E9}"
        composed.question = "Caf\u{E9}"
        #expect(changes(from: composed) { $0.question = "Cafe\u{301}" }.count == 1)
        #expect(changes(from: composed) { $0.tierName = "Cafe\u{301}" }.count == 1)
        composed.sections[0] = Report.Section(
            heading: "Caf\u{E9}", paragraphs: [Report.Paragraph(number: 1, pieces: [.words("Caf\u{E9}")])])
        #expect(
            changes(from: composed) {
                $0.sections[0] = Report.Section(
                    heading: "Caf\u{E9}", paragraphs: [Report.Paragraph(number: 1, pieces: [.words("Cafe\u{301}")])])
            }.count == 1)
    }

    @Test func `headings and names that only look the same are a change, and no heading is lost between`() {
        func heading(_ name: String) -> [Report.Section] {
            [
                Report.Section(
                    heading: name, paragraphs: [Report.Paragraph(number: 1, pieces: [.words("One of them.")])])
            ]
        }
        var composed = ReleaseParts()
        composed.sections = heading("Caf\u{E9}")
        composed.agents = [Agent(role: .reviewer, name: "Zo\u{EB}")]

        #expect(
            changes(from: composed) { $0.sections = heading("Cafe\u{301}") } == [
                "Report | heading over paragraph 1 changed: “Caf\u{E9}” became “Cafe\u{301}”"
            ])
        #expect(
            changes(from: composed) { $0.agents = [Agent(role: .reviewer, name: "Zoe\u{308}")] } == [
                "Who and when | reviewer added: “Zoe\u{308}”", "Who and when | reviewer removed: “Zo\u{EB}”",
            ])
    }

    @Test func `with the releases the wrong way round, words that were hidden meanwhile are not told`() {
        var later = ReleaseParts()
        later.number = 2
        later.corrections = [Correction(release: 1, quotation: "k02")]
        later.quotations[1] = ReleasedQuotation(
            id: "k02", text: "Ask [Name] about the flat.", attribution: "Someone", consent: .publish, question: "story",
            themes: [])

        let told = ReleaseDiff.changes(from: later.release(), to: ReleaseParts().release()).map(\.description)
        let right = ReleaseDiff.changes(from: ReleaseParts().release(), to: later.release()).map(\.description)

        #expect(told.contains("the words of *k02* are others now") && !told.contains { $0.contains("Dr Bell") })
        #expect(right.contains("the words of *k02* are others now: “Ask [Name] about the flat.”"))
    }

    @Test func `what comes and goes of people's words is told by key, and no words that are gone`() {
        let told = changes {
            $0.quotations[1] = ReleasedQuotation(
                id: "k03", text: "The door was open.", attribution: "Someone", consent: .publish, question: "story",
                themes: [])
        }

        #expect(told.contains("Quotations | *k02* was withdrawn"))
        #expect(told.contains("Quotations | *k03* is new: “The door was open.”"))
        #expect(!told.contains { $0.contains("Dr Bell") })
    }

    @Test func `a quotation that no report points at and no correction names is just not in it`() {
        var plain = ReleaseParts()
        plain.hasReport = false
        plain.asks = []

        #expect(changes(from: plain) { $0.quotations.removeLast() } == ["Quotations | *k02* is no longer in it"])
        #expect(
            changes(from: plain) {
                $0.quotations.removeLast()
                $0.corrections = [Correction(release: 1, quotation: "k02")]
            } == [
                "Corrections | quotation *k02* to be taken out of release 1: added", "Quotations | *k02* was withdrawn",
            ])
    }

    @Test func `words that were hidden since are not told again`() {
        let told = changes {
            $0.quotations[1] = ReleasedQuotation(
                id: "k02", text: "Ask [Name] about the flat.", attribution: "Someone", consent: .publish,
                question: "story", themes: [])
        }

        #expect(told == ["Quotations | the words of *k02* are others now: “Ask [Name] about the flat.”"])
    }

    @Test func `with the releases the wrong way round, words that were withdrawn meanwhile are not told either`() {
        var later = ReleaseParts()
        later.quotations.removeLast()
        later.corrections = [Correction(release: 1, quotation: "k02")]

        let told = ReleaseDiff.changes(from: later.release(), to: ReleaseParts().release())

        #expect(told.contains { $0.words == "*k02* is new" && $0.after == nil })
        #expect(!told.contains { $0.description.contains("Dr Bell") })
    }

    @Test func `a paragraph put in renumbers the rest, which people cite by number`() {
        let told = changes { parts in
            let before = parts.sections[0].paragraphs
            parts.sections[0] = Report.Section(
                heading: "What it was like",
                paragraphs: [Report.Paragraph(number: 1, pieces: [.words("We asked everybody we could reach.")])]
                    + before.map { Report.Paragraph(number: $0.number + 1, pieces: $0.pieces) })
        }

        #expect(
            told == [
                "Report | paragraph 1 added: “We asked everybody we could reach.”",
                "Report | paragraphs 1 to 2 have the numbers 2 to 3 now",
            ])
    }

    @Test func `a paragraph that was rewritten is shown as it was and as it is, people's words by key`() {
        let told = changes { parts in
            parts.trust = .people(50)
            parts.sections[0] = Report.Section(
                heading: "What people met",
                paragraphs: [
                    Report.Paragraph(
                        number: 1,
                        pieces: [
                            .words("Trust comes up most: "),
                            .figure(Report.Figure(reference: "people trust", text: "50")),
                            .words(" people said so. "), .quotation("k02"),
                        ])
                ])
        }

        #expect(
            told.filter { $0.hasPrefix("Report") } == [
                "Report | paragraph 1 changed: “Trust comes up most: 45 {people trust} people said so. {quote k02}” became "
                    + "“Trust comes up most: 50 {people trust} people said so. {quote k02}”",
                "Report | paragraph 2 removed: “Doors are shut at weekends, when help is wanted most.”",
                "Report | heading over paragraph 1 changed: “What it was like” became “What people met”",
            ])
    }
}
