import Involvement

/// Words that break careless programs: quotes of both kinds, markup, a
/// carriage return, a NUL, a formula, masked places, starred swearing.
let nastyWords =
    "They said “no” & I'd said <yes>. It cost £40 \u{1F44D}\r\n]]> then [Location]\u{0}, \"****\" \u{FFFF}caf\u{E9}\tend "

func makePolarity(
    _ positive: PublishedCount, _ negative: PublishedCount, _ mixed: PublishedCount, _ neutral: PublishedCount
) -> [Polarity: PublishedCount] {
    [.positive: positive, .negative: negative, .mixed: mixed, .neutral: neutral]
}

func makeRelease(
    quotations: [ReleasedQuotation] = ReleaseFixture.quotations, asks: [Ask] = ReleaseFixture.asks,
    summary: Summary = ReleaseFixture.summary, report: Report? = ReleaseFixture.report,
    title: String = "What was it like?"
) -> Release {
    Release(
        number: 2, day: ReleaseFixture.day, generator: "heard 0.1.0", stage: .approved, agents: ReleaseFixture.agents,
        previous: PreviousRelease(number: 1, digest: String(repeating: "fedcba9876543210", count: 4)),
        corrections: [Correction(release: 1, quotation: "k00")],
        consultation: ReleaseFixture.consultation(title: title), register: ReleaseFixture.register,
        codebook: ReleaseFixture.codebook, policy: .nhs, summary: summary, quotations: quotations,
        withheld: [
            Withheld(reason: .noConsent, quotations: .people(15)),
            Withheld(reason: .notCleared, quotations: .suppressed),
            Withheld(reason: .tooFewPeople, quotations: .people(0)),
        ], report: report, asks: asks, dataDigest: String(repeating: "0123456789abcdef", count: 4))
}

/// A small release in which everything that may stand in one does stand.
enum ReleaseFixture {
    static let day = makeDay("2026-10-03")

    static func makeDay(_ iso: String) -> Day {
        Day(iso: iso)!
    }

    static let agents = [
        Agent(role: .userGroup, name: "Harbour & Hill Voices"),
        Agent(role: .facilitator, name: "3 people on the panel"), Agent(role: .machine, name: "heard 0.1.0"),
        Agent(role: .reviewer, name: "Ash", day: makeDay("2026-10-04")),
        Agent(role: .approver, name: "Sam <sam>", day: makeDay("2026-10-05")),
    ]

    static func consultation(title: String) -> ReleasedConsultation {
        ReleasedConsultation(
            id: "harbour", title: title, survey: "harbour", version: "2026.1", language: "en",
            runBy: "Harbour & Hill Voices", isFor: "Harbour Alcohol and Drug Partnership",
            body: BodyIdentifier(scheme: "https://example.org/id/body?of=a&b", code: "ADP-7"),
            selection: "All answers from January 2026 to September 2026.",
            method: "People were asked in their own words first.")
    }

    static let codebook = ReleasedCodebook(
        id: "harbour", version: "2026.1", title: "Harbour",
        themes: [
            ReleasedTheme(
                id: "relationships", name: "Relationships", definition: "How people get on.",
                include: "Workers, friends, family.", exclude: "Other people's relationships.",
                colour: Colour(red: 18, green: 67, blue: 95),
                agreement: PublishedAgreement(passages: 40, alphaTenThousandths: 8123)),
            ReleasedTheme(
                id: "trust", name: "Trust", parent: "relationships", definition: "Whether one can say > all.",
                agreement: PublishedAgreement(passages: 12, alphaTenThousandths: -250)),
            ReleasedTheme(id: "housing", name: "Housing"),
        ])

    static let report = Report(
        title: "What Harbour & Hill told us",
        summary: [
            [
                .words("Half of the people, "), .figure(Report.Figure(reference: "share relationships", text: "50%")),
                .words(", spoke of relationships."),
            ],
            [.words("They want to "), .ask("a1"), .words(".")],
        ],
        sections: [
            Report.Section(
                heading: "What it was like",
                paragraphs: [
                    Report.Paragraph(
                        number: 1,
                        pieces: [
                            .words("Of those who used open access services, "),
                            .figure(Report.Figure(reference: "people relationships in t2", text: "30")),
                            .words(" spoke of how they got on with workers. One said: "), .quotation("k03"),
                            .words(" That is <not> new."),
                            .note("Harbour Partnership, *Annual report 2025*, page 7."),
                        ]),
                    Report.Paragraph(number: 2, pieces: [.words("Another said: "), .withdrawn("k00")]),
                ]),
            Report.Section(
                heading: "What people ask for",
                paragraphs: [Report.Paragraph(number: 3, pieces: [.quotation("k01"), .words(" So: "), .ask("a3")])]),
        ])

    static let register = ServiceRegister(
        version: "2026.1",
        commissioners: [
            Commissioner(
                id: "harbour_adp", name: "Harbour Alcohol and Drug Partnership", nation: .scotland,
                kind: "Alcohol and Drug Partnership",
                identifier: BodyIdentifier(scheme: "https://example.org/id/body?of=a&b", code: "ADP-7"),
                from: makeDay("2009-04-01"), until: makeDay("2024-03-31")),
            Commissioner(
                id: "harbour_dact", name: "Harbour Team", nation: .northernIreland,
                kind: "Drug and Alcohol Coordination Team",
                identifier: BodyIdentifier(scheme: BodyIdentifier.ods, code: "X99Z")),
        ],
        services: [
            CommissionedService(
                id: "quay_drop_in", name: "Quay Drop-in", tier: .openAccess, kind: "needle exchange", area: "Quays",
                referral: "Walk in", catchment: "All of Harbour", charge: "Free",
                contracts: [
                    Contract(commissioner: "harbour_adp", from: makeDay("2019-04-01"), until: makeDay("2024-03-31")),
                    Contract(commissioner: "harbour_dact", from: makeDay("2024-04-01")),
                ]),
            CommissionedService(
                id: "hill_house", name: "Hill House", tier: .specialist, kind: "residential rehab", area: "Hill"),
        ])

    static let summary = Summary(
        policy: "nhs-7-5", grouping: .tier,
        whole: Summary.Block(
            code: "all", name: "Everybody", respondents: .people(90),
            themes: [
                Summary.ThemeFigures(
                    theme: "relationships", name: "Relationships", respondents: .people(45),
                    share: Share(estimate: 0.5, low: 0.398_888, high: 0.601_112),
                    polarity: makePolarity(.people(20), .people(15), .suppressed, .people(0))),
                Summary.ThemeFigures(
                    theme: "trust", name: "Trust", respondents: .suppressed, share: nil,
                    polarity: makePolarity(.suppressed, .suppressed, .suppressed, .suppressed)),
                Summary.ThemeFigures(
                    theme: "housing", name: "Housing", respondents: .people(0),
                    share: Share(estimate: 0, low: 0, high: 0.040_936),
                    polarity: makePolarity(.people(0), .people(0), .people(0), .people(0))),
            ]),
        groups: [
            Summary.Block(
                code: "t2", name: Tier.openAccess.name, respondents: .people(60),
                themes: [
                    Summary.ThemeFigures(
                        theme: "relationships", name: "Relationships", respondents: .people(30),
                        share: Share(estimate: 0.5, low: 0.377_317, high: 0.622_683),
                        polarity: makePolarity(.people(15), .people(10), .suppressed, .people(0)))
                ]),
            Summary.Block(
                code: "not-said", name: "Not said", respondents: .suppressed,
                themes: [
                    Summary.ThemeFigures(
                        theme: "relationships", name: "Relationships", respondents: .notAvailable, share: nil,
                        polarity: makePolarity(.notAvailable, .notAvailable, .notAvailable, .notAvailable))
                ]),
        ],
        questions: [
            Summary.QuestionFigures(
                question: "story", text: "What was it like?", type: "story",
                options: [
                    Summary.OptionFigures(option: nil, text: "Answered", state: "answered", respondents: .people(80)),
                    Summary.OptionFigures(
                        option: nil, text: "Left blank", state: "left_blank", respondents: .people(10)),
                    Summary.OptionFigures(option: nil, text: "Not asked", state: "not_asked", respondents: .people(0)),
                ]),
            Summary.QuestionFigures(
                question: "listened", text: "=Were you \"listened\" to, at all?", type: "choose one",
                options: [
                    Summary.OptionFigures(option: "yes", text: "Yes", state: "answered", respondents: .people(65)),
                    Summary.OptionFigures(option: "no", text: "- No", state: "answered", respondents: .suppressed),
                    Summary.OptionFigures(
                        option: nil, text: "Left blank", state: "left_blank", respondents: .people(15)),
                    Summary.OptionFigures(
                        option: nil, text: "Did not know", state: "dont_know", respondents: .notAvailable),
                ]),
            Summary.QuestionFigures(
                question: "worker_kind", text: "What did they do?", type: "choose one",
                options: [
                    Summary.OptionFigures(
                        option: "nurse", text: "A nurse", state: "answered", respondents: .people(60),
                        rounds: .people(140)),
                    Summary.OptionFigures(
                        option: "doctor", text: "A doctor", state: "answered", respondents: .suppressed,
                        rounds: .suppressed),
                    Summary.OptionFigures(
                        option: nil, text: "Written by hand, fits no answer", state: "as_written",
                        respondents: .people(10), rounds: .people(20)),
                    Summary.OptionFigures(
                        option: nil, text: "Left blank", state: "left_blank", respondents: .people(0),
                        rounds: .people(0)),
                    Summary.OptionFigures(option: nil, text: "Not asked", state: "not_asked", respondents: .people(25)),
                ]),
        ], collectedQuotations: 23, period: "2026-01"..."2026-09")

    static let quotations = [
        ReleasedQuotation(
            id: "k01", text: nastyWords, attribution: "Someone who used open access services", consent: .publish,
            question: "story",
            themes: [
                ReleasedQuotation.ThemeMention(theme: "relationships", polarity: .positive),
                ReleasedQuotation.ThemeMention(theme: "trust", polarity: .mixed),
            ]),
        ReleasedQuotation(
            id: "k02", text: "=2+2", attribution: "Member of “the panel”", consent: .publish, question: nil,
            themes: [ReleasedQuotation.ThemeMention(theme: "housing", polarity: .neutral)]),
        ReleasedQuotation(
            id: "k03", text: " Nobody listened.\nNobody.", attribution: "Someone who answered", consent: .publish,
            question: "story", themes: []),
    ]

    static let asks = [
        Ask(
            id: "a1", text: "Keep the same worker", themes: ["relationships"], evidence: ["k01", "k99"],
            withdrawn: ["k00"],
            replies: [
                Reply(.notAgreed(why: "There is no money & no time"), day: makeDay("2026-09-30")),
                Reply(.agreed, day: makeDay("2026-10-02"), words: "We found some <money>."),
            ]),
        Ask(
            id: "a2", text: "Open at weekends", themes: ["housing"],
            replies: [Reply(.planned, day: Day(iso: "2026-09-30")!)]),
        Ask(id: "a3", text: "Plain envelopes", evidence: ["k03"]),
    ]
}
