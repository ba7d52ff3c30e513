public import Involvement

/// What a file of answers may have columns for.
public struct QuestionsOfFiles: Sendable {
    /// In the order of the survey; repeats by round, equality questions last.
    public let ids: [ID<Question>]
    /// The codes of the choices, those of Easy Read among them.
    let choices: [ID<Question>: [String]]
    let shapes: [ID<Question>: Answer.Shape]
    /// Those that are read as blank when the file has no column for them.
    let isAlwaysAsked: Set<ID<Question>>
}

extension Interview {
    /// What a file of answers may have columns for, with the choices that
    /// overlays put together.
    public func questionsOfFiles(overlays: [Overlay] = []) -> QuestionsOfFiles {
        var ids: [ID<Question>] = []
        var choices: [ID<Question>: [String]] = [:]
        var shapes: [ID<Question>: Answer.Shape] = [:]
        let apart = equality?.questions ?? []
        for planned in plan.questions + apart {
            let question = planned.question
            guard planned.role == .question, planned.isAsked, let shape = question.shape else { continue }
            ids.append(question.id)
            shapes[question.id] = shape
            let merged = overlays.flatMap { $0.merges[question.id.base] ?? [] }.map(\.into.rawValue)
            choices[question.id] = question.choices.map(\.id.rawValue) + merged
        }
        let whole = Set(instrument.consents.map(\.id) + instrument.questions.map(\.id))
        return QuestionsOfFiles(
            ids: ids, choices: choices, shapes: shapes, isAlwaysAsked: whole.intersection(ids))
    }
}
