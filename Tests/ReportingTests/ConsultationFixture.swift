import Involvement

func makeDay(_ iso: String) -> Day { Day(iso: iso)! }

/// Two themes, a service in two tiers, and four kinds of question.
func makeConsultation() -> Consultation {
    let tiers = Tier.allCases.map { Choice(id: ID($0.code), text: $0.name) }
    let helped = [
        Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No"),
        Choice(id: Choice.preferNotToSay, text: "I would rather not say"),
    ]
    return Consultation(
        id: "harbour",
        instrument: Instrument(
            id: "harbour", version: "2026.1", title: "What was it like?",
            pages: [
                Page(
                    id: "hello",
                    questions: [
                        Question(id: "hello", type: "message", shape: nil, text: "Nobody reads this live."),
                        Question(id: "take_part", type: "consent", shape: .consent, text: "I agree"),
                        Question(id: "story", type: "story", shape: .text, text: "What was it like?"),
                        Question(
                            id: "helped", type: "choose one", shape: .choice, text: "Did it help?", choices: helped),
                        Question(id: "tier", type: "choose one", shape: .choice, text: "Which kind?", choices: tiers),
                        Question(
                            id: "service", type: "service", shape: .service, text: "Which service?",
                            servicesOfTierIn: "tier"),
                    ])
            ]),
        codebook: Codebook(
            id: "harbour", version: "1", title: "Harbour",
            themes: [Theme(id: "trust", name: "Trust"), Theme(id: "housing", name: "Housing", parent: "trust")]),
        register: ServiceRegister(
            services: [
                CommissionedService(id: "quay", name: "Quay", tier: .openAccess, kind: "drop-in", area: "Quays"),
                CommissionedService(id: "hill", name: "Hill", tier: .specialist, kind: "rehab", area: "Hill"),
            ]))
}

/// A person who said nothing but what the test says they did.
func makeResponse(
    _ number: Int, day: String = "2026-01-10", _ items: [ID<Question>: ItemResponse] = [:]
) -> Response {
    Response(
        id: makeKey(number), instrument: "harbour", instrumentVersion: "2026.1", channel: .web, day: makeDay(day),
        items: items, consents: [])
}

func makeKey<Entity>(_ number: Int) -> ID<Entity> {
    let digits = String(number)
    return ID("k" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits)
}

/// A quotation of an answer, with what a person decided about its themes.
func makeQuotation(
    _ number: Int, of response: Int, accepted: [ID<Theme>: Polarity] = [:], rejected: [ID<Theme>] = [],
    suggested: [ID<Theme>] = [], consent: QuotationConsent = .publish, isCleared: Bool? = true,
    attribution: String? = nil, question: ID<Question> = "story"
) -> CodedQuotation {
    let id: ID<Quotation> = makeKey(number)
    func coding(_ theme: ID<Theme>, _ decision: Decision, _ polarity: Polarity, _ coder: Coder) -> Coding {
        Coding(
            quotation: id, theme: theme, coder: coder, decision: decision, polarity: polarity,
            day: makeDay("2026-02-01"))
    }
    return CodedQuotation(
        quotation: Quotation(
            id: id, source: .answer(makeKey(response), question), rangeUTF8: 0..<5, text: "words", consent: consent,
            attribution: attribution),
        suggestions: suggested.map { coding($0, .suggested, .positive, .machine("1")) },
        decisions: accepted.sorted { $0.key < $1.key }.map { coding($0.key, .accepted, $0.value, .person("Ash")) }
            + rejected.map { coding($0, .rejected, .neutral, .person("Ash")) },
        clearance: isCleared.map {
            Clearance(quotation: id, coder: .person("Ash"), isCleared: $0, day: makeDay("2026-02-01"))
        })
}

func makeCollected(_ number: Int, attribution: String? = "A panel member") -> CodedQuotation {
    CodedQuotation(
        quotation: Quotation(
            id: makeKey(number), source: .collected("\(number)"), rangeUTF8: 0..<5, text: "words", consent: .publish,
            attribution: attribution),
        decisions: [
            Coding(
                quotation: makeKey(number), theme: "trust", coder: .imported, decision: .accepted, polarity: .positive,
                day: makeDay("2026-02-01"))
        ])
}
