import Involvement
import Testing

@testable import Reporting

/// A question in a repeat is answered several times by one person.
struct RoundsTests {
    @Test func `a table adds up the rounds, and says of how many people they are`() throws {
        // 12 people say yes of three workers each, and 12 others of one; 3 say no of four each. 10 leave one of two
        // rounds blank and say yes in the other. 5 were not asked.
        var responses: [Response] = []
        func person(_ listened: ItemResponse...) {
            let items = listened.enumerated().map { (ID<Question>("listened").round($0.offset + 1), $0.element) }
            responses.append(makeResponse(responses.count, Dictionary(uniqueKeysWithValues: items)))
        }
        for _ in 1...12 { person(yes, yes, yes) }
        for _ in 1...12 { person(yes) }
        for _ in 1...3 { person(no, no, no, no) }
        for _ in 1...10 { person(yes, .absent(.leftBlank)) }
        for _ in 1...5 { person(.absent(.notAsked)) }
        for _ in 1...3 { responses.append(makeResponse(responses.count)) }

        let figures = try #require(summary(responses).questions.first { $0.question == "listened" })

        #expect(
            figures.options == [
                // Everybody who was asked but three: it cannot be said, and nor can how often.
                row("yes", "Yes", "answered", .suppressed, .suppressed),
                // Twelve answers, and they are three people's.
                row("no", "No", "answered", .suppressed, .suppressed),
                // Noughts beside nearly everybody.
                row(nil, "Written by hand, fits no answer", "as_written", .suppressed, .suppressed),
                row(nil, "Left blank", "left_blank", .people(10), .people(10)),
                row(nil, "Preferred not to say", "prefer_not_to_say", .suppressed, .suppressed),
                row(nil, "Did not know", "dont_know", .suppressed, .suppressed),
                // Eight of 45, whether their version had the question or not.
                row(nil, "Not asked", "not_asked", .people(10), nil),
            ])
    }

    @Test func `people and rounds are both given where they may be`() throws {
        let responses =
            (1...20).map { makeResponse($0, ["listened.1": yes, "listened.2": yes, "listened.3": no]) }
            + (21...40).map { makeResponse($0, ["listened.1": no]) }

        let all = summary(responses)
        let figures = try #require(all.questions.first { $0.question == "listened" })

        #expect(figures.options[0] == row("yes", "Yes", "answered", .people(20), .people(40)))
        // All forty said it, so neither is given.
        #expect(figures.options[1] == row("no", "No", "answered", .suppressed, .suppressed))
        #expect(
            all.questions.filter { !["listened", "told"].contains($0.question) }.flatMap(\.options).allSatisfy {
                $0.rounds == nil
            })
    }

    @Test func `how often is not given again with the figures of an earlier release, since no ledger has it`() throws {
        let responses =
            (1...20).map { makeResponse($0, ["listened.1": yes, "listened.2": yes, "listened.3": no]) }
            + (21...40).map { makeResponse($0, ["listened.1": no]) }
        let tabulation = Tabulation(consultation: makeRepeating(), responses: responses, quotations: [])
        let then = ReleaseAudit(tabulation, policy: .nhs, ledger: [], changes: []).entry(release: 1)

        let again = ReleaseAudit(tabulation, again: then, policy: .nhs, ledger: []).summary

        let figures = try #require(again.questions.first { $0.question == "listened" })
        #expect(figures.options[0] == row("yes", "Yes", "answered", .people(20), nil))
    }

    @Test func `a question in a repeat that nobody was asked is still one of a repeat`() throws {
        let figures = try #require(
            summary((1...20).map { makeResponse($0) }).questions.first { $0.question == "listened" })

        #expect(figures.options.first == row("yes", "Yes", "answered", .notAvailable, .notAvailable))
    }

    /// However many rounds there are, only people decide what is hidden.
    @Test(arguments: 0..<40)
    func `no number of rounds stands for a few people`(seed: UInt64) throws {
        var state = seed &* 7919 &+ 3
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let most = 1 + below(60)
        let likelihood = below(101)
        let responses = (0..<most).map { number in
            makeResponse(
                number,
                Dictionary(
                    uniqueKeysWithValues: (1...(1 + below(9))).map {
                        (ID<Question>("listened").round($0), below(100) < likelihood ? yes : no)
                    }))
        }

        let figures = try #require(summary(responses).questions.first { $0.question == "listened" })

        for option in figures.options where option.option != nil {
            let said: ItemResponse = option.option == "yes" ? yes : no
            let rounds = responses.reduce(0) { $0 + $1.items.values.count { $0 == said } }
            let people = responses.count { $0.items.values.contains(said) }
            #expect((option.rounds?.count == nil) == (option.respondents.count == nil))
            guard let counted = option.respondents.count, let often = option.rounds?.count else { continue }
            #expect(people == 0 ? counted == 0 : people > 7 && most - people > 7)
            #expect(abs(often - rounds) <= 2 && often.isMultiple(of: 5) && often >= counted)
        }
    }

    @Test func `a person stands in the group of the first service that they told of`() {
        let instrument = Instrument(
            id: "harbour", version: "1", title: "",
            blocks: [
                .repetition(
                    Repetition(
                        id: "place",
                        blocks: [
                            .page(
                                Page(
                                    id: "where",
                                    questions: [
                                        Question(id: "kind", type: "choose one", shape: .choice, text: "Which kind?"),
                                        Question(
                                            id: "where", type: "service", shape: .service, text: "Where?",
                                            servicesOfTierIn: "kind"),
                                    ]))
                        ]))
            ])
        let responses = [
            makeResponse(1, ["where.10": .answered(.service("quay")), "where.2": .answered(.service("hill"))]),
            makeResponse(2, ["kind.1": .absent(.leftBlank), "kind.2": .answered(.choice("t2"))]),
            makeResponse(3, ["where.1": .absent(.leftBlank)]),
        ]
        let tabulation = Tabulation(
            consultation: makeConsultation().asking(instrument), responses: responses, quotations: [])

        #expect(tabulation.groups(by: .service).map(\.members) == [[], [0], [1, 2]])
        #expect(tabulation.groups(by: .tier).map(\.members) == [[], [1], [], [0], [2]])
    }

    @Test func `a quotation from a round leaves under its question, without the round`() {
        let responses = (1...12).map { makeResponse($0, ["told.9": .answered(.text("words"))]) }
        let quotation = makeQuotation(1, of: 1, question: "told.9")

        let released = Tabulation(consultation: makeRepeating(), responses: responses, quotations: [quotation])
            .releasable(policy: .nhs).quotations

        #expect(released.map(\.question) == ["told"])
    }

    private let yes = ItemResponse.answered(.choice("yes"))
    private let no = ItemResponse.answered(.choice("no"))

    private func summary(_ responses: [Response]) -> Summary {
        Tabulation(consultation: makeRepeating(), responses: responses, quotations: []).summary(by: nil, policy: .nhs)
    }

    private func row(
        _ option: String?, _ text: String, _ state: String, _ people: PublishedCount, _ rounds: PublishedCount?
    ) -> Summary.OptionFigures {
        Summary.OptionFigures(option: option, text: text, state: state, respondents: people, rounds: rounds)
    }

    /// The consultation of the other tests, and a repeat about workers.
    private func makeRepeating() -> Consultation {
        let consultation = makeConsultation()
        var instrument = consultation.instrument
        let listened = Question(
            id: "listened", type: "choose one", shape: .choice, text: "Did they listen?",
            choices: [Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")])
        let told = Question(id: "told", type: "story", shape: .text, text: "What happened?", isQuotable: true)
        instrument.blocks.append(
            .repetition(
                Repetition(id: "worker", blocks: [.page(Page(id: "listened", questions: [listened, told]))])))
        return consultation.asking(instrument)
    }
}

extension Consultation {
    fileprivate func asking(_ instrument: Instrument) -> Consultation {
        Consultation(id: id, instrument: instrument, codebook: codebook, register: register)
    }
}
