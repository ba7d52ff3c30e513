/// The words of a rule, read from left to right.
struct RuleCursor {
    private let tokens: [RuleToken]
    private var position = 0

    init(_ rule: String) {
        self.tokens = RuleToken.all(in: rule)
    }

    /// The word so many places ahead; nil after the end.
    func peek(ahead: Int = 0) -> RuleToken? {
        position + ahead < tokens.count ? tokens[position + ahead] : nil
    }

    mutating func skip(_ count: Int = 1) {
        position += count
    }

    /// The next word, which must be there.
    mutating func next(_ reason: String, remedy: String) throws(RuleProblem) -> RuleToken {
        guard let token = peek() else {
            // The last word is where a person looks for what is missing.
            throw RuleProblem(offset: tokens.last?.offset ?? 0, reason: reason, remedy: remedy)
        }
        position += 1
        return token
    }

    /// Takes exactly this word.
    mutating func expect(_ text: String, after words: String) throws(RuleProblem) {
        let word = try next("`\(words)` stops too early", remedy: "Write `\(words) \(text)`")
        guard word.text == text else {
            throw RuleProblem(
                offset: word.offset, reason: "`\(words)` is followed by `\(word.text)`",
                remedy: "Write `\(words) \(text)`")
        }
    }

    /// Words that say something about a question.
    static let verbs = ["is", "includes", "does"]

    /// Whether a new comparison begins at a word, so that an `or` before it
    /// joins rules and not codes.
    func startsComparison(ahead: Int) -> Bool {
        guard let word = peek(ahead: ahead) else { return false }
        if ["(", "not", "count"].contains(word.text) { return true }
        return peek(ahead: ahead + 1).map { Self.verbs.contains($0.text) } ?? false
    }
}
