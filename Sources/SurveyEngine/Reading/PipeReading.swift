import DefinitionReading
import Involvement

/// Answers put into later texts: only what a person chose or counted, never
/// what they wrote.
extension SurveyReading {
    mutating func checkPipes(_ key: String, of node: DefinitionNode) {
        guard let value = node[key], let text = value.text else { return }
        let piped = PipedText(text)
        for offset in piped.strayBraces {
            report(
                offset: offset, in: text, at: value, "this brace makes no pipe",
                remedy: "Write an earlier question in braces, as in {tier} or {tier|the service}; plain text uses ( )")
        }
        for case .answer(let id, _, let offset) in piped.pieces {
            switch scope.find(RuleToken(text: id.rawValue, offset: offset)) {
            case .unreadable: break
            case .problem(let problem):
                report(offset: problem.offset, in: text, at: value, problem.reason, remedy: problem.remedy)
            case .question(let question):
                guard let reason = whyNotPiped(question) else { continue }
                report(
                    offset: offset, in: text, at: value, reason,
                    remedy: "Put in a question whose answer is chosen or counted")
            }
        }
    }

    private func whyNotPiped(_ question: Question) -> String? {
        switch question.shape {
        case .text where isFreeOfWords(question, depth: 0): nil
        case .text where question.isWorkedOutText:
            "`\(question.id)` is worked out from people's own words, which are never put into another text"
        case .text: "`\(question.id)` is answered in people's own words, which are never put into another text"
        case .consent: "`\(question.id)` is a consent, which is never put into another text"
        case nil: "`\(question.id)` is a message, and nobody answers it"
        case .number, .choice, .choices, .ranking, .date, .time, .service: nil
        }
    }

    /// Whether nothing that a person wrote can be in the value of a question. A
    /// rule may ask about words, but what it comes to is not looked into here.
    private func isFreeOfWords(_ question: Question, depth: Int) -> Bool {
        guard question.shape == .text else { return true }
        if question.fixedValue != nil { return true }
        guard let calculation = question.calculation, depth < 32 else { return false }
        return calculation.questions.allSatisfy { id in
            scope.earlier[id.rawValue].map { isFreeOfWords($0, depth: depth + 1) } ?? true
        }
    }

    /// Notes braces where no answer can be put in.
    mutating func refuseBraces(in node: DefinitionNode?) {
        guard let node, let text = node.text else { return }
        let piped = PipedText(text)
        guard !piped.questions.isEmpty || !piped.strayBraces.isEmpty else { return }
        report(
            node, "an answer can be put only into the text or the hint of a question",
            remedy: "Remove the braces")
    }
}
