import DefinitionReading
import Involvement

/// A question answered in a person's own words, which are kept exactly as
/// they were written.
protocol FreeTextType: QuestionType {
    /// Unicode scalars, when the survey says no limit of its own.
    var defaultLimitCharacters: Int { get }
    /// On a printed form.
    var paperLines: Int { get }
}

extension FreeTextType {
    var shape: Answer.Shape? { .text }
    var keys: [String] { ["asks about", "at most characters"] }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.limits.atMostCharacters =
            reading.count("at most characters", of: node, atLeast: 1) ?? defaultLimitCharacters
        question.invites = reading.invitation(of: node)
    }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer { .lines(paperLines) }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        let text = Self.text(entered)
        let limit = question.limits.atMostCharacters ?? defaultLimitCharacters
        // Counting bytes is cheap, and there are never fewer of them.
        if text.utf8.count > limit {
            let excess = text.unicodeScalars.count - limit
            if excess > 0 {
                throw Refusal(FilledPhrase(SurveyPhrase.tooLong, count: excess, ["limit": .number(limit)]))
            }
        }
        return .answered(.text(text))
    }

    /// Paper has margins: what was written there is taken whole.
    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        let written = written.filter { !isBlank($0) }
        return written.isEmpty ? itemWhenBlank() : .answered(.text(Self.text(written)))
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        if case .answered(.text(let text)) = item { text } else { "" }
    }

    private static func text(_ entered: [String]) -> String {
        entered.count == 1 ? entered[0] : entered.joined(separator: "\n")
    }
}
