import Involvement
import Testing

@testable import Reporting

struct TabulationTests {
    @Test func `a small consultation from answers to figures`() {
        // 30 people: 1 to 16 at the Quay, 17 to 26 say tier 4, 27 to 30 say nothing of it.
        let responses = (1...30).map { number in
            makeResponse(
                number, day: number <= 20 ? "2026-01-10" : "2026-03-01",
                [
                    "story": number <= 20 ? .answered(.text("words")) : .absent(.leftBlank),
                    "helped": number <= 12
                        ? .answered(.choice("yes"))
                        : number <= 22
                            ? .answered(.choice("no")) : .absent(number <= 24 ? .preferNotToSay : .leftBlank),
                    "tier": number <= 26
                        ? .answered(.choice(number <= 16 ? "t2" : "t4")) : .absent(.leftBlank),
                    "service": number <= 16 ? .answered(.service("quay")) : .absent(.notAsked),
                ])
        }
        // 12 people speak of trust: 1 to 9 for it, 10 to 12 for and against. Two speak of housing.
        let quotations =
            (1...12).map { makeQuotation($0, of: $0, accepted: ["trust": .positive]) }
            + (10...12).map { makeQuotation(20 + $0, of: $0, accepted: ["trust": .negative]) }
            + (1...2).map { makeQuotation(40 + $0, of: $0, accepted: ["housing": .negative]) }
            + [makeCollected(90), makeCollected(91)]

        let summary = Tabulation(consultation: makeConsultation(), responses: responses, quotations: quotations)
            .summary(by: .tier, policy: .nhs)

        #expect(
            summary
                == Summary(
                    policy: "nhs-7-5", grouping: .tier,
                    whole: Summary.Block(
                        code: "all", name: "Everybody", respondents: .people(30),
                        themes: [
                            figures(
                                "trust", "Trust", .people(10), of: 30,
                                [.people(10), .people(0), .suppressed, .people(0)]),
                            hidden("housing", "Housing", .suppressed),
                        ]),
                    groups: [
                        block("t1", Tier.general.name, .people(0), .notAvailable),
                        Summary.Block(
                            code: "t2", name: Tier.openAccess.name, respondents: .people(15),
                            // 12 of 16 leaves out only four.
                            themes: [hidden("trust", "Trust", .suppressed), hidden("housing", "Housing", .suppressed)]),
                        block("t3", Tier.community.name, .people(0), .notAvailable),
                        Summary.Block(
                            code: "t4", name: Tier.specialist.name, respondents: .people(10),
                            themes: [
                                figures(
                                    "trust", "Trust", .people(0), of: 10,
                                    [.people(0), .people(0), .suppressed, .people(0)]),
                                // Two in all: noughts beside them would say where the two are.
                                hidden("housing", "Housing", .suppressed),
                            ]),
                        block("not-said", "Not said", .suppressed, .notAvailable),
                    ],
                    questions: [
                        Summary.QuestionFigures(
                            question: "story", text: "What was it like?", type: "story",
                            options: [
                                row(nil, "Answered", "answered", .people(20)),
                                row(nil, "Written by hand, fits no answer", "as_written", .people(0)),
                                row(nil, "Left blank", "left_blank", .people(10)),
                                row(nil, "Preferred not to say", "prefer_not_to_say", .people(0)),
                                row(nil, "Did not know", "dont_know", .people(0)),
                                row(nil, "Not asked", "not_asked", .people(0)),
                            ]),
                        Summary.QuestionFigures(
                            question: "helped", text: "Did it help?", type: "choose one",
                            options: [
                                row("yes", "Yes", "answered", .people(10)),
                                row("no", "No", "answered", .people(10)),
                                row(nil, "Written by hand, fits no answer", "as_written", .people(0)),
                                row(nil, "Left blank", "left_blank", .suppressed),
                                row(nil, "Preferred not to say", "prefer_not_to_say", .suppressed),
                                row(nil, "Did not know", "dont_know", .people(0)),
                                row(nil, "Not asked", "not_asked", .people(0)),
                            ]),
                        Summary.QuestionFigures(
                            question: "tier", text: "Which kind?", type: "choose one",
                            options: [
                                row("t1", Tier.general.name, "answered", .people(0)),
                                row("t2", Tier.openAccess.name, "answered", .people(15)),
                                row("t3", Tier.community.name, "answered", .people(0)),
                                row("t4", Tier.specialist.name, "answered", .people(10)),
                                row(nil, "Written by hand, fits no answer", "as_written", .people(0)),
                                row(nil, "Left blank", "left_blank", .suppressed),
                                row(nil, "Preferred not to say", "prefer_not_to_say", .people(0)),
                                row(nil, "Did not know", "dont_know", .people(0)),
                                row(nil, "Not asked", "not_asked", .people(0)),
                            ]),
                        Summary.QuestionFigures(
                            question: "service", text: "Which service?", type: "service",
                            options: [
                                // All 16 who were asked chose the Quay, as the size of its group says too.
                                row("quay", "Quay", "answered", .people(15)),
                                row("hill", "Hill", "answered", .people(0)),
                                row(nil, "Written by hand, fits no answer", "as_written", .people(0)),
                                row(nil, "Left blank", "left_blank", .people(0)),
                                row(nil, "Preferred not to say", "prefer_not_to_say", .people(0)),
                                row(nil, "Did not know", "dont_know", .people(0)),
                                row(nil, "Not asked", "not_asked", .people(15)),
                            ]),
                    ], collectedQuotations: 2, period: "2026-01"..."2026-03"))
    }

    @Test func `nobody has answered yet`() {
        let summary = Tabulation(consultation: makeConsultation(), responses: [], quotations: [makeCollected(1)])
            .summary(by: .month, policy: .nhs)

        #expect(summary.whole == block("all", "Everybody", .people(0), .notAvailable))
        #expect(summary.groups == [])
        #expect(summary.period == nil)
        #expect(summary.collectedQuotations == 1)
        #expect(summary.questions.flatMap(\.options).allSatisfy { $0.respondents == .notAvailable })
    }

    @Test func `a person is counted once however much they said, and a suggestion never`() {
        let responses = (1...40).map { makeResponse($0) } + [makeResponse(1)]
        let quotations =
            (0..<30).map { makeQuotation($0, of: $0 % 10 + 1, accepted: ["trust": .positive]) }
            + (11...30).map { makeQuotation(100 + $0, of: $0, suggested: ["trust"]) }
            + (11...30).map { makeQuotation(200 + $0, of: $0, rejected: ["trust"], suggested: ["trust"]) }
            + (50...60).map { makeQuotation(300 + $0, of: $0, accepted: ["trust": .positive]) }
            + (61...80).map { makeCollected($0) }

        let block = Tabulation(consultation: makeConsultation(), responses: responses, quotations: quotations)
            .summary(by: nil, policy: .nhs).whole

        #expect(block.respondents == .people(40))
        #expect(block.themes[0].respondents == .people(10))
    }

    @Test(arguments: [
        (Polarity.positive, Polarity.positive, Polarity.positive), (.positive, .negative, .mixed),
        (.negative, .negative, .negative), (.mixed, .positive, .mixed), (.mixed, .negative, .mixed),
        (.neutral, .positive, .positive), (.neutral, .negative, .negative), (.neutral, .mixed, .mixed),
        (.neutral, .neutral, .neutral),
    ])
    func `how one person spoke of a theme, over two quotations in either order`(
        one: Polarity, other: Polarity, together: Polarity
    ) {
        #expect(one.together(with: other) == together)
        #expect(other.together(with: one) == together)
    }

    @Test func `a theme that the codebook no longer has is left out`() {
        let quotations = (1...20).map { makeQuotation($0, of: $0, accepted: ["money": .negative]) }

        let tabulation = Tabulation(
            consultation: makeConsultation(), responses: (1...40).map { makeResponse($0) }, quotations: quotations)

        #expect(tabulation.summary(by: nil, policy: .nhs).whole.themes.map(\.respondents) == [.people(0), .people(0)])
        #expect(tabulation.releasable(policy: .nhs).quotations.allSatisfy { $0.themes == [] })
    }

    @Test func `groups come in the order of the register and of time`() {
        let responses = (1...20).map { number in
            makeResponse(
                number, day: number.isMultiple(of: 2) ? "2026-02-01" : "2025-12-31",
                ["service": number <= 8 ? .answered(.service("hill")) : .absent(.leftBlank)])
        }
        let tabulation = Tabulation(consultation: makeConsultation(), responses: responses, quotations: [])

        #expect(
            tabulation.groups(by: .service).map { [$0.code, $0.name, "\($0.members.count)"] } == [
                ["quay", "Quay", "0"], ["hill", "Hill", "8"], ["not-said", "Not said", "12"],
            ])
        #expect(
            tabulation.groups(by: .month).map { [$0.code, $0.name, "\($0.members.count)"] } == [
                ["2025-12", "December 2025", "10"], ["2026-02", "February 2026", "10"],
            ])
        #expect(tabulation.groups(by: nil) == [])
    }

    @Test func `what was written by hand is counted by itself, and is neither an answer nor none`() throws {
        let responses =
            (1...12).map { makeResponse($0, ["helped": .asWritten("ask Dr Bell")]) }
            + (13...24).map { makeResponse($0, ["helped": .answered(.choice("yes"))]) }
            + (25...36).map { makeResponse($0, ["helped": .absent(.leftBlank)]) }

        let summary = Tabulation(consultation: makeConsultation(), responses: responses, quotations: [])
            .summary(by: nil, policy: .nhs)

        #expect(
            summary.questions.first { $0.question == "helped" }?.options == [
                row("yes", "Yes", "answered", .people(10)), row("no", "No", "answered", .people(0)),
                row(nil, "Written by hand, fits no answer", "as_written", .people(10)),
                row(nil, "Left blank", "left_blank", .people(10)),
                row(nil, "Preferred not to say", "prefer_not_to_say", .people(0)),
                row(nil, "Did not know", "dont_know", .people(0)), row(nil, "Not asked", "not_asked", .people(0)),
            ])
        // The words are a person's own.
        #expect(!"\(summary)".contains("Bell"))
    }

    @Test func `an answer that is offered no more is still counted`() {
        let responses = (1...30).map { number in
            makeResponse(number, ["helped": .answered(.choice(number <= 18 ? "yes" : "a_bit"))])
        }

        let question = Tabulation(consultation: makeConsultation(), responses: responses, quotations: [])
            .summary(by: nil, policy: .nhs).questions.first { $0.question == "helped" }

        #expect(
            question?.options.prefix(3) == [
                row("yes", "Yes", "answered", .people(20)), row("no", "No", "answered", .people(0)),
                row("a_bit", "a_bit (no longer offered)", "answered", .people(10)),
            ])
    }
}

private func row(_ option: String?, _ text: String, _ state: String, _ count: PublishedCount) -> Summary.OptionFigures {
    Summary.OptionFigures(option: option, text: text, state: state, respondents: count)
}

private func hidden(_ theme: ID<Theme>, _ name: String, _ count: PublishedCount) -> Summary.ThemeFigures {
    Summary.ThemeFigures(
        theme: theme, name: name, respondents: count, share: nil,
        polarity: [.positive: count, .negative: count, .mixed: count, .neutral: count])
}

/// - Parameter polarity: positive, negative, mixed, neutral.
private func figures(
    _ theme: ID<Theme>, _ name: String, _ count: PublishedCount, of base: Int, _ polarity: [PublishedCount]
) -> Summary.ThemeFigures {
    Summary.ThemeFigures(
        theme: theme, name: name, respondents: count, share: count.count.map { Wilson.share($0, of: base) },
        polarity: [
            .positive: polarity[0], .negative: polarity[1], .mixed: polarity[2], .neutral: polarity[3],
        ])
}

private func block(_ code: String, _ name: String, _ base: PublishedCount, _ count: PublishedCount) -> Summary.Block {
    Summary.Block(
        code: code, name: name, respondents: base,
        themes: [hidden("trust", "Trust", count), hidden("housing", "Housing", count)])
}
