import Involvement
import SurveyEngine
import Testing

/// The example consultation that the product ships.
struct RiversideTests {
    let instrument: Instrument
    let register: ServiceRegister

    init() throws {
        instrument = try SurveyFile.read(
            name: "survey.yaml", text: productFile("Surveys/riverside/survey.yaml"))
        register = try RegisterFile.read(
            name: "services.yaml", text: productFile("Surveys/riverside/services.yaml"))
    }

    @Test func `the example survey and register go together`() {
        let problems = DefinitionCheck.problems(
            instrument: instrument, register: register, surveyName: "survey.yaml")

        #expect(problems == [])
    }

    @Test func `the head of the example is read`() {
        #expect(instrument.id == "riverside")
        #expect(instrument.people.closes == Day(year: 2027, month: 9, day: 30))
        #expect(
            instrument.helpLines.first
                == HelpLine(
                    name: "Emergency services", phone: "999",
                    hours: "Any time. Call if someone may die or is badly hurt"))
        #expect(instrument.pages.prefix(3).map(\.id) == ["take_part", "quote_my_words", "show_service"])
        #expect(instrument.tierQuestion == "tier")
    }

    @Test func `one person goes the whole way through the example`() throws {
        let interview = Interview(instrument: instrument, register: register)
        let typed: Entries = [
            "take_part": ["yes"], "quote_my_words": ["yes"], "story": ["It was a long road."],
            "tier": ["t3"], "service": ["bobbin_row_prescribing"], "helped": ["other", "group"],
            "helped_other": ["My sister"], "weeks_waited": ["6"], "listened": ["prefer_not_to_say"],
        ]
        var entries: Entries = [:]
        var pages: [ID<Page>] = []

        while case .ask(let page) = interview.step(entries), pages.count < 50 {
            #expect(!page.hasProblems)
            let posted = page.questions.flatMap { question in
                (typed[question.id] ?? []).map { (name: question.id.rawValue, value: $0) }
            }
            pages.append(page.id)
            entries.merge(interview.entries(posted: page.names + posted)) { _, new in new }
        }

        #expect(
            pages == [
                "take_part", "quote_my_words", "show_service", "before_you_start", "story", "good", "tier", "service",
                "helped", "helped_other", "weeks_waited", "listened", "one_change", "long_wait", "thanks",
            ])
        let wait = interview.page("long_wait", entries).askedPage
        #expect(wait?.questions.first?.text.hasPrefix("You told us you waited 6 weeks for Bobbin Row Clinic.") == true)
        let response = try interview.response(entries)
        #expect(
            response.items == [
                "story": .answered(.text("It was a long road.")),
                "good": .absent(.leftBlank),
                "better": .absent(.leftBlank),
                "tier": .answered(.choice("t3")),
                "service": .answered(.service("bobbin_row_prescribing")),
                "helped": .answered(.choices(["group", "other"])),
                "helped_other": .answered(.text("My sister")),
                "weeks_waited": .answered(.number(6)),
                "visits_kept": .absent(.leftBlank),
                "listened": .absent(.preferNotToSay),
                "had_a_say": .absent(.leftBlank),
                "one_change": .absent(.leftBlank),
            ])
        #expect(response.consents.map(\.isGiven) == [true, true, false])
        #expect(response.allows(Consent.quoteMyWords))
    }
}
