import DefinitionReading
import Involvement

/// Several things put in an order, or the first few of them: a place, from 1,
/// is written beside each.
struct Rank: QuestionType {
    let name = "rank"
    let shape: Answer.Shape? = .ranking
    let keys = ["choices", "scale", "order", "choose at most"]
    let wordsWhenMissing = SurveyPhrase.putInOrder
    let twin = FormTwin(xlsform: "rank", control: .rank, dataType: "odk:rank", ddi: .multiple)

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        reading.readChoices(of: node, into: &question)
        question.limits.chooseAtMost = reading.count("choose at most", of: node, atLeast: 1)
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .ranking(choices) }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        .rankPlaces(choices, places: Self.places(of: question, among: choices))
    }

    func parts(of question: Question, offering choices: [Choice]) -> [String] { choices.map(\.id.rawValue) }

    /// From a place beside each choice, or from codes in the person's order.
    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        let isInPlaces = entered.contains { EntryPart($0) != nil }
        let ranked = isInPlaces ? try Self.byPlace(entered, choices) : try Self.inOrder(entered, choices)
        if ranked.count == 1, let reason = ranked[0].nonresponse { return .absent(reason) }
        if let refusal = ranked.first(where: { $0.nonresponse != nil }) {
            throw Refusal(.standsAlone, ["choice": .text(refusal.text)])
        }
        let places = Self.places(of: question, among: choices)
        guard ranked.count <= places else {
            throw places == 1 ? Refusal(.rankOnlyOne) : Refusal(.rankOnly, ["places": .number(places)])
        }
        guard ranked.count == places || !question.isRequired else {
            throw Refusal(.rankEvery, ["places": .number(places)], isMissing: true)
        }
        return .answered(.ranking(ranked.map(\.id)))
    }

    /// On paper the first few are taken even where all are asked for.
    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        var question = question
        question.isRequired = false
        return keptAsWritten(written) { written throws(Refusal) in
            let isInPlaces = written.contains { EntryPart($0) != nil }
            let codes = isInPlaces ? nil : HandChosen.codes(written, among: choices)
            return try item(from: codes ?? written, to: question, offering: choices)
        }
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        switch item {
        case .answered(.ranking(let ids)):
            let texts = ids.enumerated().compactMap { place, id in
                choices.first { $0.id == id }.map { "\(place + 1). \($0.text)" }
            }
            return texts.joined(separator: "; ")
        case .absent(let reason): return choices.first { $0.nonresponse == reason }?.text ?? ""
        case .answered, .asWritten: return ""
        }
    }

    /// How many places there are to give.
    private static func places(of question: Question, among choices: [Choice]) -> Int {
        let choices = choices.filter { $0.nonresponse == nil }.count
        return min(question.limits.chooseAtMost ?? choices, choices)
    }

    private static func byPlace(_ entered: [String], _ choices: [Choice]) throws(Refusal) -> [Choice] {
        var placed: [Int: Choice] = [:]
        var seen: Set<ID<Choice>> = []
        for entry in entered {
            guard let part = EntryPart(entry), let choice = choices.first(where: { $0.id.rawValue == part.name }),
                seen.insert(choice.id).inserted
            else { throw unknown }
            guard let number = try? Figures.number(in: part.value), let place = Int(exactly: number), place >= 1 else {
                throw Refusal(.rankInNumbers)
            }
            guard placed.updateValue(choice, forKey: place) == nil else {
                throw Refusal(.rankOncePerPlace)
            }
        }
        let ordered = placed.sorted { $0.key < $1.key }
        guard ordered.first?.key == 1 else { throw Refusal(.rankFromOne) }
        guard ordered.last?.key == ordered.count else {
            throw Refusal(.rankWithoutGaps)
        }
        return ordered.map(\.value)
    }

    private static func inOrder(_ entered: [String], _ choices: [Choice]) throws(Refusal) -> [Choice] {
        var ranked: [Choice] = []
        for code in entered {
            guard let choice = choices.first(where: { $0.id.rawValue == code }) else { throw unknown }
            guard !ranked.contains(where: { $0.id == choice.id }) else {
                throw Refusal(.rankOncePerPlace)
            }
            ranked.append(choice)
        }
        return ranked
    }

    private static let unknown = Refusal(.rankOnlyListed)
}
