import Involvement

/// True counts of what became of one question: of people, and of how often,
/// since in a repeat one person answers it in several rounds.
struct AnswerTally {
    /// Whether it is asked in a repeat, so that the two counts differ.
    var isRepeated = false
    /// Those who were asked it, in one round or more. With routing it may be few.
    private(set) var peopleAsked = 0
    private var counts: [Outcome: Count] = [:]

    struct Count: Equatable {
        /// Each once, however often they gave it.
        var people = 0
        var rounds = 0
    }

    /// What may become of a question that was asked.
    enum Outcome: Hashable {
        case answered
        case chose(String)
        case asWritten
        case absent(ItemNonresponse)

        /// The word in tables and files.
        var state: String {
            switch self {
            case .answered, .chose: ItemResponse.answered(.text("")).state
            case .asWritten: ItemResponse.asWritten("").state
            case .absent(let reason): reason.rawValue
            }
        }
    }

    /// One line of a table.
    struct Row {
        /// The choice or service; nil where there is none.
        let option: String?
        let text: String
        let outcome: Outcome

        init(option: String?, text: String, is outcome: Outcome) {
            self.option = option
            self.text = text
            self.outcome = outcome
        }
    }

    subscript(outcome: Outcome) -> Count { counts[outcome] ?? Count() }

    /// By question, as the survey has it. A response that knows nothing of a
    /// question is of an older version, and was not asked it.
    static func ofEachQuestion(in responses: [Response]) -> [ID<Question>: AnswerTally] {
        var tallies: [ID<Question>: AnswerTally] = [:]
        for response in responses {
            var inRounds: [ID<Question>: [ItemResponse]] = [:]
            for (id, item) in response.items {
                if id.nameOfRound == nil {
                    tallies[id, default: AnswerTally()].add(item)
                } else {
                    inRounds[id.base, default: []].append(item)
                }
            }
            for (question, items) in inRounds { tallies[question, default: AnswerTally()].add(rounds: items) }
        }
        return tallies
    }

    /// A person who was asked once.
    private mutating func add(_ item: ItemResponse) {
        guard item != .absent(.notAsked) else { return }
        peopleAsked += 1
        for outcome in item.outcomes { add(1, of: outcome) }
    }

    /// A person who was asked in rounds.
    private mutating func add(rounds items: [ItemResponse]) {
        isRepeated = true
        var given: [Outcome: Int] = [:]
        for item in items where item != .absent(.notAsked) {
            for outcome in item.outcomes { given[outcome, default: 0] += 1 }
        }
        guard !given.isEmpty else { return }
        peopleAsked += 1
        for (outcome, rounds) in given { add(rounds, of: outcome) }
    }

    private mutating func add(_ rounds: Int, of outcome: Outcome) {
        counts[outcome, default: Count()].people += 1
        counts[outcome, default: Count()].rounds += rounds
    }

    /// Codes that somebody chose.
    var chosen: Set<String> {
        Set(counts.keys.compactMap { if case .chose(let code) = $0 { code } else { nil } })
    }

    /// What is offered now, in its order, then what only older answers hold.
    static func rows(offered: [(code: String, text: String)], chosen: Set<String>) -> [Row] {
        let former = chosen.subtracting(offered.map(\.code))
        return (offered + former.sorted().map { ($0, "\($0) (no longer offered)") }).map {
            Row(option: $0.code, text: $0.text, is: .chose($0.code))
        }
    }
}

extension ItemResponse {
    /// Each at most once.
    var outcomes: [AnswerTally.Outcome] {
        switch self {
        case .absent(let reason): [.absent(reason)]
        case .asWritten: [.asWritten]
        case .answered(let answer):
            switch answer {
            case .choice(let choice): [.answered, .chose(choice.rawValue)]
            // Of a ranking, that it was put somewhere in the order; which place is not counted.
            case .choices(let choices), .ranking(let choices): [.answered] + choices.map { .chose($0.rawValue) }
            case .service(let service): [.answered, .chose(service.rawValue)]
            case .text, .number, .date, .time, .consent: [.answered]
            }
        }
    }
}
