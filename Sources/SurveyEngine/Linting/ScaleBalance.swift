import Involvement

/// A scale with more ways to say yes than to say no, or the other way round,
/// moves the answers.
enum ScaleBalance {
    private static let negative: Set<String> = [
        "no", "not", "never", "none", "disagree", "dissatisfied", "poor", "poorly", "bad", "badly", "worse", "worst",
        "terrible", "awful", "hard", "difficult", "rarely", "unhappy", "unlikely", "unsafe", "dislike", "hardly",
    ]
    private static let positive: Set<String> = [
        "yes", "always", "often", "agree", "satisfied", "good", "well", "great", "excellent", "better", "best", "easy",
        "happy", "likely", "safe", "like", "completely", "mostly", "fully", "outstanding",
    ]
    private static let middle: Set<String> = [
        "neither", "between", "sometimes", "nor", "average", "ok", "okay", "same",
    ]

    static func advice(on question: Question) -> [Advice] {
        // A list of things is not a scale: what is offered must run from one end to the other.
        guard question.shape == .choice, question.saysMoreAbout == nil else { return [] }
        let steps = question.choices.filter { $0.nonresponse == nil }
        guard steps.count >= 3 else { return [] }
        let leanings = steps.compactMap { leaning(of: $0.text) }
        guard leanings.count == steps.count else { return [] }
        let up = leanings.count { $0 > 0 }
        let down = leanings.count { $0 < 0 }
        guard up > 0, down > 0, up != down else { return [] }
        return [
            Advice(
                .unequalScale, question: question.id,
                reason: "there are \(up) ways to say something good and \(down) to say something bad",
                remedy: "Offer as many of the one as of the other")
        ]
    }

    /// 1, 0 or -1; nil when the words do not say.
    private static func leaning(of text: String) -> Int? {
        let words = Set(PlainText(text).words.map { $0.lowercased() })
        if !words.isDisjoint(with: middle) { return 0 }
        if !words.isDisjoint(with: negative) { return -1 }
        if !words.isDisjoint(with: positive) { return 1 }
        return nil
    }
}
