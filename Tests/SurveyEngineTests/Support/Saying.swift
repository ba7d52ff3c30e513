import Involvement

@testable import SurveyEngine

extension Refusal {
    /// One that says this in English.
    init(_ words: String, isMissing: Bool = false) {
        self.init(FilledPhrase(ofSurvey: words), isMissing: isMissing)
    }
}

extension QuestionType {
    func words(of item: ItemResponse, offering choices: [Choice]) -> String {
        words(of: item, offering: choices, in: .english)
    }
}
