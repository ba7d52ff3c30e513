import Involvement
import Storage
import TextAnalysis

/// What the machine has learned from people's decisions so far, kept until
/// they decide more. It is made anew from all decisions each time, since that
/// is quick, and so is never out of step with them.
actor Learning {
    private let codebook: Codebook
    /// Not before something is asked: reading the word lists takes time.
    private(set) lazy var learner = ThemeLearner(codebook)
    private var kept: (state: LearningState, model: ThemeModel)?
    private var running: Task<ThemeModel, any Error>?

    init(_ codebook: Codebook) { self.codebook = codebook }

    /// The model of all decisions so far. One is made at a time: of decisions that
    /// come fast, all that came meanwhile are learned together.
    /// - Parameters:
    ///   - state: how far decisions have come.
    ///   - decided: reads what was decided, up to that state at least.
    func model(
        at state: @Sendable () async throws -> LearningState,
        of decided: @escaping @Sendable () async throws -> [DecidedPassage]
    ) async throws -> ThemeModel {
        while true {
            let state = try await state()
            if let kept, kept.state == state { return kept.model }
            if let running {
                _ = await running.result
                continue
            }
            let learner = learner
            let task = Task.detached { learner.model(of: try await decided()) }
            running = task
            defer { running = nil }
            let model = try await task.value
            kept = (state, model)
            return model
        }
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
