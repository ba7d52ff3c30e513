import Involvement
import SurveyEngine

/// A survey with this under `pages:`, and around it what every survey needs.
func makeSurveyText(
    pages: String, head: String = "", consent: String = "  take part: {text: I agree to take part, needed: yes}"
) -> String {
    """
    survey: example
    version: 1
    title: An example
    \(head.isEmpty ? "" : head + "\n")consent:
    \(consent)
    pages:
    \(pages)
    """
}

func makeInstrument(pages: String, head: String = "", consent: String? = nil) throws -> Instrument {
    let text =
        consent.map { makeSurveyText(pages: pages, head: head, consent: $0) }
        ?? makeSurveyText(pages: pages, head: head)
    return try SurveyFile.read(name: "survey.yaml", text: text)
}

func makeInterview(
    pages: String, head: String = "", consent: String? = nil, register: ServiceRegister = makeRegister()
) throws -> Interview {
    Interview(instrument: try makeInstrument(pages: pages, head: head, consent: consent), register: register)
}

/// Two services in tier 2, one in tier 3, none in tiers 1 and 4.
func makeRegister() -> ServiceRegister {
    func service(_ id: ID<CommissionedService>, _ name: String, _ tier: Tier) -> CommissionedService {
        CommissionedService(id: id, name: name, tier: tier, kind: "outreach", area: "Quays")
    }
    return ServiceRegister(
        version: "1",
        services: [
            service("night_van", "The Night Van", .openAccess),
            service("drop_in", "The Drop-in", .openAccess),
            service("community_team", "Community Team", .community),
        ])
}

/// What is wrong in a survey with this under `pages:`; line 7 is the first
/// line of the pages.
func problems(inPages pages: String, head: String = "") -> [Problem] {
    problems(in: makeSurveyText(pages: pages, head: head))
}

func problems(in text: String) -> [Problem] {
    do {
        _ = try SurveyFile.read(name: "survey.yaml", text: text)
        return []
    } catch {
        return error.all
    }
}

extension AskedPage {
    /// What a page sends of its own accord: the name of every question on it.
    var names: [(name: String, value: String)] { questions.map { (name: $0.id.rawValue, value: "") } }
}

extension InterviewStep {
    var askedPage: AskedPage? {
        if case .ask(let page) = self { page } else { nil }
    }

    var lines: [AnswerLine]? {
        if case .check(let lines) = self { lines } else { nil }
    }
}

extension Day {
    /// The day on which every example is asked.
    static let example = Day(year: 2026, month: 3, day: 4)!
}

extension Interview {
    func step(_ entries: Entries) -> InterviewStep { step(entries, today: .example) }

    func page(_ id: ID<Page>, _ entries: Entries) -> InterviewStep { page(id, entries, today: .example) }

    func response(_ entries: Entries, channel: Channel = .web) throws(Problems) -> Response {
        try response(entries, id: "k1", channel: channel, day: .example)
    }
}

/// Random, and the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    /// SplitMix64, https://prng.di.unimi.it/splitmix64.c
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
