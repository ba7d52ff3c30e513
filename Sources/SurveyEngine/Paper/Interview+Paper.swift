public import Involvement

/// From what somebody typed off a printed form to entries.
extension Interview {
    /// What was typed, as the paper means it. A consent that is not plainly given
    /// is not given. What stands on the line beside a choice chooses it, and when
    /// another was crossed as well, it is kept as it was written.
    public func entries(typed: [(name: String, value: String)], from form: PaperForm) -> Entries {
        var entries = entries(posted: typed).mapValues { $0.filter { !isBlank($0) } }
        for planned in plan.questions where planned.question.shape == .consent {
            if entries[planned.question.id] != ["yes"] { entries[planned.question.id] = ["no"] }
        }
        for item in form.lines + form.linesApart {
            for (choice, more) in item.moreQuestions {
                guard let written = entries[more], !written.isEmpty else { continue }
                let crossed = entries[item.question] ?? []
                guard !crossed.contains(choice.rawValue) else { continue }
                if case .boxesBeside(_, many: false) = item.answer, !crossed.isEmpty {
                    entries[item.question] = crossed + written.filter { !crossed.contains($0) }
                } else {
                    entries[item.question] = crossed + [choice.rawValue]
                }
            }
        }
        return entries
    }

    /// What an equality sheet that was handed in apart says, question by question.
    public func equalityItems(typed entries: Entries, day: Day) -> [ID<Question>: ItemResponse] {
        equalityItems(entries, day, isByHand: true)
    }

    /// The consents that must be given for the answers to be stored.
    public var consentsNeeded: [Question] { plan.questions.filter(\.isNeededConsent).map(\.question) }
}
