import Involvement

/// Forms shape the conversation: the story comes first and ticks after.
enum StoryFirst {
    /// So many closed questions may stand before the first open one.
    static let mostClosed = 2

    static func advice(on questions: [Question]) -> [Advice] {
        var closed = 0
        for question in questions {
            switch question.shape {
            case nil, .consent: continue
            case .text:
                guard question.isQuotable else { continue }
                return closed <= mostClosed ? [] : [late(question, after: closed)]
            default: closed += 1
            }
        }
        guard closed > 0 else { return [] }
        return [
            Advice(
                .storyFirst, question: nil, reason: "there is no question that people answer in their own words",
                remedy: "Start with a question of type `story`")
        ]
    }

    private static func late(_ question: Question, after closed: Int) -> Advice {
        Advice(
            .storyFirst, question: question.id,
            reason: "\(closed) questions with set answers come before the first that people answer in their own words",
            remedy: "Move `\(question.id)` up, so that ticks do not shape the story")
    }
}
