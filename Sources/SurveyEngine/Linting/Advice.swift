public import Involvement

/// Something in a survey that works, and that a person may still stumble over.
/// Advice never stops a survey: whoever wrote it knows the people it is for.
public struct Advice: Equatable, Sendable {
    /// What kind of advice it is, for those who want to leave a kind out.
    public let kind: Kind
    /// The question it is about; nil for the whole survey.
    public let question: ID<Question>?
    public let reason: String
    /// What to do, as a command without a full stop.
    public let remedy: String

    public enum Kind: String, Sendable, CaseIterable {
        case readingAge = "reading_age"
        case plainWords = "plain_words"
        case doubleBarrelled = "double_barrelled"
        case leading
        case storyFirst = "story_first"
        case unequalScale = "unequal_scale"
        case preferNotToSay = "prefer_not_to_say"
        case unreachable
        case lateQuota = "late_quota"
        case length
    }

    public init(_ kind: Kind, question: ID<Question>?, reason: String, remedy: String) {
        self.kind = kind
        self.question = question
        self.reason = reason
        self.remedy = remedy
    }
}

/// Reads a survey as the people will who answer it.
public enum SurveyLint {
    /// All advice, in the order of the survey; what concerns the whole comes
    /// last. The checks of wording know English only and are silent on other
    /// languages.
    public static func advice(on instrument: Instrument) -> [Advice] {
        let questions = instrument.questions
        var all: [Advice] = []
        for question in questions {
            if instrument.language.hasPrefix("en") {
                all += ReadingAge.advice(on: question)
                all += PlainWords.advice(on: question)
                all += Wording.advice(on: question)
            }
            all += ScaleBalance.advice(on: question)
            all += Sensitivity.advice(on: question)
        }
        all += Reachability.advice(on: instrument) + QuotaEarly.advice(on: instrument)
        return all + StoryFirst.advice(on: questions) + SurveyLength.advice(on: questions)
    }
}
