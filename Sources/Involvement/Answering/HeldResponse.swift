/// Why a response was set aside until a facilitator has looked at it.
public enum HeldReason: String, Sendable, CaseIterable {
    /// A box that people do not see was filled in.
    case trap
    /// The page it was sent from was not one that this program gave out since
    /// it was started.
    case unsigned
    /// It came back sooner than anybody can read.
    case tooFast = "too_fast"
    /// Many came from one place within minutes.
    case tooMany = "too_many"
    /// A facilitator set it aside together with others that say the same.
    case sameWords = "same_words"
}

/// A response that was set aside. It is stored like any other, and left out of
/// passages, figures and releases until somebody lets it in.
public struct HeldResponse: Equatable, Sendable {
    public let response: Response
    public let reason: HeldReason
    /// What a person decided last; nil while nobody has looked at it.
    public let decision: HeldDecision?

    public init(response: Response, reason: HeldReason, decision: HeldDecision?) {
        self.response = response
        self.reason = reason
        self.decision = decision
    }
}

/// What a person decided about a response that was set aside.
public struct HeldDecision: Equatable, Sendable {
    public let verdict: Verdict
    public let coder: Coder
    public let day: Day

    public enum Verdict: String, Sendable, CaseIterable {
        /// Set aside, to be looked at.
        case held
        case letIn = "let_in"
        case keptOut = "kept_out"
    }

    public init(verdict: Verdict, coder: Coder, day: Day) {
        self.verdict = verdict
        self.coder = coder
        self.day = day
    }
}
