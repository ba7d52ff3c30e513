import Involvement
import Reporting

/// A release of which any part may be another.
struct ReleaseParts {
    var number = 1
    var day = Day(iso: "2026-10-03")!
    var generator = "heard 0.1.0"
    var stage = Release.Stage.approved
    var agents = [
        Agent(role: .userGroup, name: "Harbour Voices"),
        Agent(role: .reviewer, name: "Ash", day: Day(iso: "2026-10-04")),
    ]
    var previous: PreviousRelease?
    var corrections: [Correction] = []
    var title = "What was it like?"
    var body = BodyIdentifier(scheme: BodyIdentifier.ods, code: "QWO")
    var isFor = "The Partnership"
    var period: ClosedRange<String>? = "2026-01"..."2026-09"
    var commissioner = Commissioner(
        id: "adp", name: "The Partnership", nation: .scotland, kind: "ADP", from: Day(iso: "2009-04-01"))
    var services = [
        CommissionedService(
            id: "quay", name: "Quay Drop-in", tier: .openAccess, kind: "needle exchange", area: "Quays",
            contracts: [Contract(commissioner: "adp", from: Day(iso: "2019-04-01"))]),
        CommissionedService(id: "hill", name: "Hill House", tier: .specialist, kind: "rehab", area: "Hill"),
    ]
    var themes = [
        ReleasedTheme(
            id: "trust", name: "Trust", definition: "Whether one can say all.",
            agreement: PublishedAgreement(passages: 40, alphaTenThousandths: 812)),
        ReleasedTheme(id: "housing", name: "Housing"),
    ]
    var policy = DisclosurePolicy.nhs
    var people = PublishedCount.people(90)
    var trust = PublishedCount.people(45)
    var share: Share? = Share(estimate: 0.5, low: 0.3989, high: 0.6011)
    var well = PublishedCount.people(20)
    var ofTier = PublishedCount.people(60)
    var tierName = "Tier 2"
    var answered = PublishedCount.people(80)
    var rounds: PublishedCount?
    var question = "What was it like?"
    var collected = 23
    var withheld = [Withheld(reason: .noConsent, quotations: .people(15))]
    var quotations = [
        ReleasedQuotation(
            id: "k01", text: "They knew my name.", attribution: "Someone", consent: .publish, question: "story",
            themes: [ReleasedQuotation.ThemeMention(theme: "trust", polarity: .positive)]),
        ReleasedQuotation(
            id: "k02", text: "Ask Dr Bell about the flat.", attribution: "Someone", consent: .publish,
            question: "story", themes: []),
    ]
    var reportTitle = "What Harbour told us"
    var points: [[Report.Piece]] = [[.words("Half of the people spoke of trust.")]]
    var sections = [
        Report.Section(
            heading: "What it was like",
            paragraphs: [
                Report.Paragraph(
                    number: 1,
                    pieces: [
                        .words("Trust comes up most: "),
                        .figure(Report.Figure(reference: "people trust", text: "45")), .words(" people said so. "),
                        .quotation("k02"),
                    ]),
                Report.Paragraph(number: 2, pieces: [.words("Doors are shut at weekends, when help is wanted most.")]),
            ])
    ]
    var hasReport = true
    var asks = [
        Ask(
            id: "doors", text: "Open at weekends", themes: ["housing"], evidence: ["k02"],
            replies: [Reply(.planned, day: Day(iso: "2026-09-30")!)])
    ]
    var dataDigest = String(repeating: "0", count: 64)

    func release() -> Release {
        let polarity: [Polarity: PublishedCount] = [
            .positive: well, .negative: .people(15), .mixed: .suppressed, .neutral: .people(0),
        ]
        let trust = Summary.ThemeFigures(
            theme: "trust", name: "Trust", respondents: trust, share: share, polarity: polarity)
        let summary = Summary(
            policy: policy.name, grouping: .tier,
            whole: Summary.Block(code: "all", name: "Everybody", respondents: people, themes: [trust]),
            groups: [Summary.Block(code: "t2", name: tierName, respondents: ofTier, themes: [trust])],
            questions: [
                Summary.QuestionFigures(
                    question: "story", text: question, type: "story",
                    options: [
                        Summary.OptionFigures(
                            option: nil, text: "Answered", state: "answered", respondents: answered, rounds: rounds)
                    ])
            ], collectedQuotations: collected, period: period)
        return Release(
            number: number, day: day, generator: generator, stage: stage, agents: agents, previous: previous,
            corrections: corrections,
            consultation: ReleasedConsultation(
                id: "harbour", title: title, survey: "harbour", version: "1", language: "en", runBy: "Harbour Voices",
                isFor: isFor, body: body, selection: "All.", method: "In words."),
            register: ServiceRegister(version: "1", commissioners: [commissioner], services: services),
            codebook: ReleasedCodebook(id: "harbour", version: "1", title: "Harbour", themes: themes), policy: policy,
            summary: summary, quotations: quotations, withheld: withheld,
            report: hasReport ? Report(title: reportTitle, summary: points, sections: sections) : nil, asks: asks,
            dataDigest: dataDigest)
    }
}

/// What a comparison says of a release and the same with something changed.
func changes(
    from old: ReleaseParts = ReleaseParts(), _ change: (inout ReleaseParts) -> Void
) -> [String] {
    var new = old
    change(&new)
    return ReleaseDiff.changes(from: old.release(), to: new.release()).map { "\($0.part) | \($0)" }
}
