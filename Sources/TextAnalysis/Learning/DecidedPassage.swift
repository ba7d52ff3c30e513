public import Involvement

/// A passage with what people decided about it: what a model learns from.
public struct DecidedPassage: Sendable {
    public let text: String
    /// What the question asked for.
    public let inviting: Question.Invitation
    /// The language it was answered in, BCP 47; nil where nobody knows.
    public let answeredIn: String?
    /// True for a theme that was accepted or added, false for one that was rejected.
    public let decisions: [ID<Theme>: Bool]
    /// How themes that are there are spoken of, as people said.
    public let polarities: [ID<Theme>: Polarity]
    /// Whether somebody has said that they are done with it. Only then does a
    /// theme that nobody spoke of count as not there.
    public let isDone: Bool

    public init(
        text: String, inviting: Question.Invitation = .anything, answeredIn: String? = nil,
        decisions: [ID<Theme>: Bool],
        polarities: [ID<Theme>: Polarity] = [:], isDone: Bool
    ) {
        self.text = text
        self.inviting = inviting
        self.answeredIn = answeredIn
        self.decisions = decisions
        self.polarities = polarities
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

extension DecidedPassage {
    /// Changes with anything that was decided, so that a model can be told from
    /// one of other decisions. It guards against forgetting, not against harm.
    static func digest(of passages: [DecidedPassage]) -> UInt64 {
        var hash = Fingerprint()
        for passage in passages {
            hash.add(passage.text)
            hash.add("\(passage.inviting) \(passage.isDone) \(passage.answeredIn ?? "")")
            for (theme, isThere) in passage.decisions.sorted(by: { $0.key < $1.key }) {
                hash.add("\(theme) \(isThere) \(passage.polarities[theme]?.rawValue ?? "")")
            }
        }
        return hash.value
    }
}
