public import Involvement

/// A passage with what people decided about it: what a model learns from.
public struct DecidedPassage: Sendable {
    public let text: String
    /// What the question asked for.
    public let inviting: Question.Invitation
    /// True for a theme that was accepted or added, false for one that was rejected.
    public let decisions: [ID<Theme>: Bool]
    /// Whether somebody has said that they are done with it. Only then does a
    /// theme that nobody spoke of count as not there.
    public let isDone: Bool

    public init(
        text: String, inviting: Question.Invitation = .anything, decisions: [ID<Theme>: Bool], isDone: Bool
    ) {
        self.text = text
        self.inviting = inviting
        self.decisions = decisions
        self.isDone = isDone
    }

    /// 1 for a theme that is there, -1 for one that is not, 0 for not known.
    func answer(about theme: ID<Theme>) -> Int8 {
        switch decisions[theme] {
        case true?: 1
        case false?: -1
        case nil: isDone ? -1 : 0
        }
    }
}
