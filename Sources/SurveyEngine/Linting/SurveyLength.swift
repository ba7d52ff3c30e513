public import Involvement

/// How long a survey takes somebody who is asked everything.
public enum SurveyLength {
    /// Slower than the mean of 238 words a minute for adults reading in silence
    /// (Brysbaert, 2019), since many who answer read with effort.
    static let wordsPerMinute = 150.0
    /// Beyond this many people give up.
    static let mostMinutes = 15

    /// In minutes, at least one: reading everything, and our own assumption of
    /// how long each kind of answer takes.
    public static func minutes(of questions: [Question]) -> Int {
        var seconds = 0.0
        for question in questions {
            let texts = [question.text, question.hint ?? ""] + question.choices.map(\.text)
            let words = texts.reduce(0) { $0 + PlainText($1).words.count }
            seconds += Double(words) / wordsPerMinute * 60 + answering(question)
        }
        return max(1, Int((seconds / 60).rounded()))
    }

    private static func answering(_ question: Question) -> Double {
        switch question.shape {
        case nil: 0
        case .consent, .choice, .service: 4
        case .choices, .number, .time: 6
        case .date: 8
        case .ranking: 20
        case .text: question.type == "story" ? 120 : question.isQuotable ? 60 : 15
        }
    }

    static func advice(on questions: [Question]) -> [Advice] {
        let minutes = minutes(of: questions)
        guard minutes > mostMinutes else { return [] }
        return [
            Advice(
                .length, question: nil, reason: "it takes about \(minutes) minutes, and many stop after \(mostMinutes)",
                remedy: "Leave out what nobody will use")
        ]
    }
}
