import Involvement

/// Long words with a short one that says the same, in the spirit of GOV.UK's
/// list of words to avoid.
enum PlainWords {
    static let shorter = [
        "accommodation": "a place to live", "additional": "more", "approximately": "about", "assistance": "help",
        "attend": "go to", "commence": "start", "comprehensive": "full", "concerning": "about", "consume": "use",
        "demonstrate": "show", "engage": "take part", "engagement": "taking part", "facilitate": "help",
        "frequently": "often", "implement": "do", "indicate": "say", "individual": "person", "intervention": "help",
        "located": "is", "obtain": "get", "participate": "take part", "practitioner": "worker", "previously": "before",
        "prior": "before", "provider": "service", "provision": "help", "purchase": "buy", "receive": "get",
        "regarding": "about", "require": "need", "respond": "answer", "respondent": "you", "subsequently": "later",
        "substance": "drug", "sufficient": "enough", "terminate": "end", "utilise": "use", "utilize": "use",
    ]

    static func advice(on question: Question) -> [Advice] {
        let texts = [question.text, question.hint ?? ""] + question.choices.map(\.text)
        var seen: Set<String> = []
        return texts.flatMap { PlainText($0).words }.compactMap { word in
            let word = word.lowercased()
            guard let better = shorter[word], seen.insert(word).inserted else { return nil }
            return Advice(
                .plainWords, question: question.id, reason: "“\(word)” is a hard word",
                remedy: "Say “\(better)”, if that fits")
        }
    }
}
