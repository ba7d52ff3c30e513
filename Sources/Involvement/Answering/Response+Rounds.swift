// A question in a repeat has an item in each round, and the survey has it once.

extension Response {
    /// What became of a question of the survey: one item, or one for each round
    /// of a repeat. Counted rounds come first, in their order, then those about
    /// things chosen, by code. Empty when the response knows nothing of it, as
    /// when an older version of the survey did not ask it.
    public func items(of question: ID<Question>) -> [(id: ID<Question>, item: ItemResponse)] {
        if let item = items[question] { return [(question, item)] }
        return items.filter { $0.key.base == question }.sorted { Self.isBefore($0.key, $1.key) }
            .map { (id: $0.key, item: $0.value) }
    }

    private static func isBefore(_ one: ID<Question>, _ other: ID<Question>) -> Bool {
        func number(_ id: ID<Question>) -> Int { id.nameOfRound.flatMap { Int($0) } ?? .max }
        let (first, second) = (number(one), number(other))
        return first == second ? one < other : first < second
    }
}

extension Instrument {
    /// Every repeat, in the order asked.
    public var repetitions: [Repetition] { Self.repetitions(in: blocks) }

    private static func repetitions(in blocks: [Block]) -> [Repetition] {
        blocks.flatMap { block -> [Repetition] in
            switch block {
            case .repetition(let repetition): [repetition]
            case .section(let section): repetitions(in: section.blocks)
            case .page, .kept: []
            }
        }
    }

    /// The words of a question; of a question in a round, with what the round is
    /// about, or its number. Nil for a question that the survey does not have.
    public func words(of id: ID<Question>) -> String? {
        guard let question = question(id.base) else { return nil }
        guard let round = id.nameOfRound else { return question.text }
        for repetition in repetitions {
            guard case .forEach(let source) = repetition.rounds,
                repetition.blocks.contains(where: { $0.pages.contains { $0.questions.contains { $0.id == id.base } } }),
                let about = self.question(source)?.choices.first(where: { $0.id.rawValue == round })
            else { continue }
            let told = question.text.replacing("{\(repetition.id)}", with: about.text)
            return told == question.text ? "\(question.text) (\(about.text))" : told
        }
        return "\(question.text) (\(round))"
    }
}
