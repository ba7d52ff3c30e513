import Involvement

@testable import SurveyEngine

/// A survey made at random, with everything that a file can say.
struct RandomSurvey {
    var random: SeededGenerator
    var asked: [Question] = []
    var scales: [SharedScale] = []
    private var number = 0
    private var isInRepeat = false

    static func make(seed: UInt64) -> Instrument {
        var survey = RandomSurvey(random: SeededGenerator(state: seed))
        return survey.instrument()
    }

    private init(random: SeededGenerator) {
        self.random = random
    }

    private mutating func instrument() -> Instrument {
        let consents = [consent("take_part", isRequired: true), consent("quote_my_words", isRequired: chance(2))]
        scales = (0..<int(1...2)).map { _ in
            SharedScale(name: code("s"), choices: choices(mayStandOnTheirOwn: true, hasRules: false), kept: kept())
        }
        asked = []
        var instrument = Instrument(
            id: chance(2) ? "a-survey" : "survey_1", version: text(), title: text(),
            language: pick(["en", "cy", "en-GB", "no"]), otherLanguages: chance(2) ? [] : ["pl", "ur"],
            variants: chance(2) ? [] : ["easy-read"],
            people: People(
                runBy: chance(3) ? "" : text(), isFor: chance(3) ? "" : text(),
                closes: chance(2) ? nil : Day(year: 2027, month: int(1...12), day: int(1...28))),
            helpLines: (0..<int(0...2)).map { _ in
                HelpLine(
                    name: text(), phone: pick(["999", "0808 157 0142", "+44 1: #2"]), hours: chance(2) ? "" : text())
            },
            consents: consents, scales: scales,
            sameMeaning: chance(2) ? [:] : ["q1/a": text(), "q2": text()], needsInvitation: chance(2), kept: kept())
        instrument.blocks = (0..<int(1...7)).map { _ in block(depth: 0) }
        instrument.quotas = (0..<int(0...2)).map { _ in
            Quota(id: ID(code("n")), fits: rule(), atMost: int(1...900), say: text())
        }
        asked = []
        switch int(0...3) {
        case 0: instrument.equality = EqualityQuestions(pages: shippedPages, isShippedPack: true)
        case 1: instrument.equality = EqualityQuestions(pages: equalityPages(), isShippedPack: false)
        default: break
        }
        return instrument
    }

    private var shippedPages: [Page] {
        let text = makeSurveyText(pages: "- message: a\n  text: A", head: "equality questions: after check answers")
        return (try? SurveyFile.read(name: "", text: text))?.equality?.pages ?? []
    }

    private mutating func equalityPages() -> [Page] {
        (0..<int(1...3)).map { _ in
            // Never required, never an end, and no layout but pages.
            var page = page()
            page.stops = []
            for place in page.questions.indices {
                page.questions[place].isRequired = false
                page.questions[place].stops = []
            }
            return page
        }
    }

    private mutating func consent(_ id: ID<Question>, isRequired: Bool) -> Question {
        var consent = Question(
            id: id, type: "consent", shape: .consent, text: text(), hint: chance(2) ? text() : nil,
            isRequired: isRequired, choices: [Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")],
            consentPurpose: ID(id.rawValue))
        consent.kept = kept()
        return consent
    }

    // MARK: blocks

    private mutating func block(depth: Int) -> Block {
        switch int(0...9) {
        case 0 where depth < 2:
            let showIf = rule()
            return .section(
                Section(
                    id: chance(2) ? nil : ID(code("s")), title: chance(3) ? nil : text(), showIf: showIf,
                    blocks: (0..<int(1...3)).map { _ in block(depth: depth + 1) }, kept: kept()))
        case 1 where !isInRepeat: return repetition(depth: depth)
        case 2:
            return .kept(
                KeptBlock(sheet: text(), rows: (0..<int(1...2)).map { .init(number: $0 + 2, cells: kept(atLeast: 1)) }))
        default: return .page(page())
        }
    }

    private mutating func repetition(depth: Int) -> Block {
        let before = asked
        let showIf = rule()
        var rounds = Repetition.Rounds.addAnother(upTo: int(1...50))
        if let source = asked.last(where: { $0.shape == .choices }), chance(2) {
            rounds = .forEach(source.id)
        } else if let times = asked.last(where: { $0.shape == .number }), chance(2) {
            let most = pick([Repetition.mostRounds, 3])
            rounds = chance(2) ? .times(.answer(times.id), upTo: most) : .times(xpath("${\(times.id)} + 1"), upTo: most)
        }
        isInRepeat = true
        let id = code("r")
        if case .forEach(let source) = rounds, let choices = asked.last(where: { $0.id == source })?.choices {
            asked.append(Question(id: ID(id), type: "choose one", shape: .choice, text: "", choices: choices))
        }
        let blocks = (0..<int(1...2)).map { _ in block(depth: max(depth, 1)) }
        isInRepeat = false
        asked = before
        return .repetition(
            Repetition(
                id: ID(id), title: chance(2) ? nil : text(), rounds: rounds, showIf: showIf, blocks: blocks,
                kept: kept()))
    }

    private mutating func page() -> Page {
        guard chance(2) else {
            let asked = questions()
            return Page(id: ID(asked[0].id.rawValue), questions: asked)
        }
        let showIf = rule()
        let asked = (0..<int(1...3)).flatMap { _ in questions() }
        let stops = stops()
        return Page(
            id: ID(chance(2) ? code("p") : asked[0].id.rawValue), isWritten: true, title: chance(2) ? nil : text(),
            showIf: showIf, questions: asked, stops: stops, kept: kept())
    }

    mutating func stops() -> [Question.Stop] {
        (0..<(chance(3) ? 2 : 0)).compactMap { _ in rule().map { Question.Stop(stopIf: $0, say: text()) } }
    }

    // MARK: chance

    mutating func text() -> String { RandomText.any(&random) }
    mutating func chance(_ one: Int) -> Bool { int(1...one) == 1 }
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[int(0...(things.count - 1))] }

    mutating func code(_ start: String) -> String {
        number += 1
        return "\(start)\(number)"
    }

    /// Columns of another tool may have any name and any text, or none.
    mutating func kept(atLeast least: Int = 0) -> KeptColumns {
        var kept: KeptColumns = [:]
        for _ in 0..<(chance(5) ? int(1...3) : least) {
            let name = chance(2) ? "bind::esri:fieldType" : RandomText.withBraces(&random)
            guard name != "<<" else { continue }
            kept[name] = chance(4) ? "" : RandomText.withBraces(&random)
        }
        return least > 0 && kept.isEmpty ? ["type": "geopoint"] : kept
    }
}
