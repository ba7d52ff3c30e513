import DefinitionReading
import Involvement

/// Worked out from earlier answers, as text or as a number.
struct WorkedOut: UnaskedType {
    let name = "worked out"
    let shape: Answer.Shape? = .text
    let keys = ["value xpath", "as"]
    let twin = FormTwin(xlsform: "calculate", control: .none, dataType: "string", ddi: .text)

    func twin(of question: Question) -> FormTwin {
        var twin = twin
        if question.shape == .number { twin.ddi = .numeric }
        return twin
    }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.shape = reading.oneOf([Answer.Shape.text, .number], "as", of: node) ?? .text
        question.calculation = reading.calculation("value xpath", of: node)
    }

    func itemUnasked(_ question: Question, given answers: AnswersSoFar) -> ItemResponse {
        guard let calculation = question.calculation else { return itemWhenBlank() }
        return Self.item(valued: answers.value(calculation, of: question.id).asText, as: question.shape)
    }

    /// What a value in XPath's words comes to; one that is empty, or no number
    /// where a number is asked for, is no answer.
    static func item(valued text: String, as shape: Answer.Shape?) -> ItemResponse {
        guard !isBlank(text) else { return .absent(.leftBlank) }
        guard shape == .number else { return .answered(.text(text)) }
        guard let number = Double(text), number.isFinite else { return .absent(.leftBlank) }
        return .answered(.number(number))
    }
}

extension SurveyReading {
    /// The calculation under a key, which must be there; nil when it cannot be
    /// read.
    mutating func calculation(_ key: String, of node: DefinitionNode) -> Expression? {
        guard text(key, of: node) != nil else { return nil }
        return xpath(key, of: node)
    }
}
