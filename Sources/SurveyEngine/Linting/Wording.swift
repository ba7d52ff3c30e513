import Involvement

/// Questions that ask two things at once, or that give the answer away.
enum Wording {
    static func advice(on question: Question) -> [Advice] {
        let words = PlainText(question.text).words.map { $0.lowercased() }
        return [doubleBarrelled(question, words), leading(question)].compactMap(\.self)
    }

    /// Pairs that are one thing.
    private static let onePair: Set<String> = [
        "drug alcohol", "alcohol drug", "drugs alcohol", "alcohol drugs", "drink drugs", "drugs drink",
        "friends family", "family friends", "day month", "month year", "men women", "black white", "mum dad",
        "one more", "more less", "yes no", "now then", "ups downs",
    ]

    /// An open question may ask for two things; a closed one has one answer.
    private static func doubleBarrelled(_ question: Question, _ words: [String]) -> Advice? {
        guard let shape = question.shape, shape != .text, shape != .consent, shape != .choices else { return nil }
        for (place, word) in words.enumerated() where word == "and" || word == "or" {
            guard place > 0, place + 1 < words.count else { continue }
            let before = words[place - 1], after = words[place + 1]
            guard !onePair.contains("\(before) \(after)"), after != "not" else { continue }
            return Advice(
                .doubleBarrelled, question: question.id,
                reason: "it may ask two things at once: “\(before) \(word) \(after)”, with one answer for both",
                remedy: "Ask one thing, or make two questions of it")
        }
        return nil
    }

    /// Openings that lean to one side.
    private static let leading = [
        "don't you", "dont you", "wouldn't you", "isn't it", "do you agree that", "would you agree that",
        "how good was", "how good were", "how great", "how bad", "how much did you enjoy", "how much did you like",
        "how helpful was", "how helpful were", "how useful was", "as you know", "as everyone knows", "most people",
        "of course", "obviously", "surely", "why did you fail", "why didn't you", "why did you not",
    ]

    /// Whether a phrase stands in a text, byte for byte: every text is searched for every phrase.
    private static func holds(_ text: [UInt8], _ phrase: String.UTF8View) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        return text.indices.dropLast(phrase.count - 1).contains { start in
            text[start] == first && text[start...].starts(with: phrase)
        }
    }

    private static func leading(_ question: Question) -> Advice? {
        let text = question.text.lowercased().replacing("’", with: "'")
        let bytes = Array(text.utf8)
        guard let found = leading.first(where: { holds(bytes, $0.utf8) }) else { return nil }
        return Advice(
            .leading, question: question.id, reason: "“\(found)” leans to one answer",
            remedy: "Ask so that every answer is as easy to give, as in “How was ...?”")
    }
}
