import Involvement
import Storage
import Synchronization
import TextAnalysis

/// What the machine has learned from people's decisions so far, kept until
/// they decide more. It is made anew from all decisions each time, since that
/// is quick, and so is never out of step with them.
final class Learning: Sendable {
    private let kept: Mutex<(state: LearningState, model: ThemeModel)?> = Mutex(nil)

    func model(at state: LearningState) -> ThemeModel? {
        kept.withLock { $0?.state == state ? $0?.model : nil }
    }

    func keep(_ model: ThemeModel, at state: LearningState) {
        kept.withLock { $0 = (state, model) }
    }
}

extension DecidedPassage {
    /// Nil when nobody has decided anything about the passage.
    init?(_ coded: CodedQuotation, inviting: Question.Invitation) {
        guard !coded.decisions.isEmpty || coded.finished != nil else { return nil }
        var decisions: [ID<Theme>: Bool] = [:]
        var polarities: [ID<Theme>: Polarity] = [:]
        for coding in coded.rejected { decisions[coding.theme] = false }
        for coding in coded.accepted {
            decisions[coding.theme] = true
            polarities[coding.theme] = coding.polarity
        }
        self.init(
            text: coded.quotation.text, inviting: inviting, answeredIn: coded.quotation.answeredIn,
            decisions: decisions, polarities: polarities,
            isDone: coded.finished != nil)
    }
}
