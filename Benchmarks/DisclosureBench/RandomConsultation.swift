import Foundation
import Involvement

/// Consultations and people by chance, the same for the same seed (SplitMix64).
struct RandomConsultation: RandomNumberGenerator {
    private var state: UInt64
    private var services: [CommissionedService] = []
    private var themes: [ID<Theme>] = []
    private var likelihood: [Double] = []
    private var popularity: [Double] = []
    private var months = 1
    private var came = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 99 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func chance() -> Double { Double.random(in: 0..<1, using: &self) }

    /// From 5 to 500, small and large ones alike.
    mutating func people() -> Int { Int(5 * pow(100, chance())) }

    mutating func makeConsultation() -> Consultation {
        services = (1...Int.random(in: 1...5, using: &self)).map {
            CommissionedService(
                id: ID("s\($0)"), name: "Service \($0)",
                tier: Tier.allCases.randomElement(using: &self) ?? .general, kind: "drop-in", area: "Here")
        }
        themes = (1...Int.random(in: 3...12, using: &self)).map { ID("theme\($0)") }
        likelihood = themes.map { _ in pow(chance(), 2) }
        popularity = services.map { _ in 0.05 + chance() }
        months = Int.random(in: 1...6, using: &self)
        let tiers = Tier.allCases.map { Choice(id: ID($0.code), text: $0.name) }
        return Consultation(
            id: "random",
            instrument: Instrument(
                id: "random", version: "1", title: "Random",
                pages: [
                    Page(
                        id: "all",
                        questions: [
                            Question(id: "story", type: "story", shape: .text, text: "What was it like?"),
                            Question(
                                id: "tier", type: "choose one", shape: .choice, text: "Which kind?", choices: tiers),
                            Question(
                                id: "service", type: "service", shape: .service, text: "Which service?",
                                servicesOfTierIn: "tier"),
                            Question(
                                id: "helped", type: "choose one", shape: .choice, text: "Did it help?",
                                choices: ["yes", "no", "partly"].map { Choice(id: ID($0), text: $0) }),
                            Question(
                                id: "wants", type: "choose any", shape: .choices, text: "What would help?",
                                choices: ["time", "money", "home"].map { Choice(id: ID($0), text: $0) }),
                        ])
                ]),
            codebook: Codebook(
                id: "random", version: "1", title: "Random",
                themes: themes.map { Theme(id: $0, name: "Theme \($0.rawValue.dropFirst(5))") }),
            register: ServiceRegister(services: services))
    }

    /// Later people come in later months.
    mutating func makePerson() -> Person {
        var person = Person(month: min(months, 1 + came * months / 200))
        came += 1
        let draw = chance()
        if draw < 0.8 {
            var rest = chance() * popularity.reduce(0, +)
            person.service = services.last
            for (service, weight) in zip(services, popularity) {
                rest -= weight
                if rest < 0 {
                    person.service = service
                    break
                }
            }
            person.tier = person.service?.tier
        } else if draw < 0.9 {
            person.tier = Tier.allCases.randomElement(using: &self)
        }
        for (theme, likelihood) in zip(themes, likelihood) where chance() < likelihood {
            let polarity = Polarity.allCases[min(3, Int(pow(chance(), 2) * 4))]
            person.mentions[theme] = polarity
        }
        if chance() < 0.7 { person.helped = ["yes", "yes", "no", "partly"].randomElement(using: &self) }
        person.wants = ["time", "money", "home"].filter { _ in chance() < 0.4 }
        return person
    }
}

/// One person who answers.
struct Person {
    let month: Int
    var service: CommissionedService?
    var tier: Tier?
    var mentions: [ID<Theme>: Polarity] = [:]
    /// Nil for those who were not asked.
    var helped: String?
    var wants: [String] = []

    init(month: Int) { self.month = month }

    /// As the referee reads it.
    struct Truth: Encodable {
        let service: String?
        let tier: String?
        let month: String
        let themes: [String: String]
        let helped: String?
        let wants: [String]
    }

    var isoMonth: String { "2026-0\(month)" }

    var truth: Truth {
        Truth(
            service: service?.id.rawValue, tier: tier?.code, month: isoMonth,
            themes: Dictionary(uniqueKeysWithValues: mentions.map { ($0.key.rawValue, $0.value.rawValue) }),
            helped: helped, wants: wants)
    }

    func response(_ number: Int) -> Response {
        Response(
            id: ID("r\(number)"), instrument: "random", instrumentVersion: "1", channel: .web,
            day: Day(iso: "\(isoMonth)-01")!,
            items: [
                "story": .answered(.text("words")),
                "tier": tier.map { .answered(.choice(ID($0.code))) } ?? .absent(.leftBlank),
                "service": service.map { .answered(.service($0.id)) } ?? .absent(.leftBlank),
                "helped": helped.map { .answered(.choice(ID($0))) } ?? .absent(.notAsked),
                "wants": wants.isEmpty ? .absent(.leftBlank) : .answered(.choices(wants.map { ID($0) })),
            ], consents: [])
    }

    func quotations(_ number: Int) -> [CodedQuotation] {
        mentions.sorted { $0.key < $1.key }.map { theme, polarity in
            let id: ID<Quotation> = ID("q\(number)-\(theme)")
            return CodedQuotation(
                quotation: Quotation(
                    id: id, source: .answer(ID("r\(number)"), "story"), rangeUTF8: 0..<5, text: "words",
                    consent: .publish),
                decisions: [
                    Coding(
                        quotation: id, theme: theme, coder: .person("Ash"), decision: .accepted, polarity: polarity,
                        day: Day(iso: "2026-09-01")!)
                ])
        }
    }
}
