/// One thing a person may choose in a closed question.
public struct Choice: Equatable, Sendable {
    public let id: ID<Choice>
    public var text: String
    /// Offered only when this holds; nil means always.
    public var showIf: Expression?
    /// Cannot be chosen together with another, such as "None of these".
    public var isOnItsOwn: Bool

    public init(id: ID<Choice>, text: String, showIf: Expression? = nil, isOnItsOwn: Bool = false) {
        self.id = id
        self.text = text
        self.showIf = showIf
        self.isOnItsOwn = isOnItsOwn
    }

    /// Choosing this is stored as the reason for having no answer.
    public var nonresponse: ItemNonresponse? {
        switch id {
        case Self.preferNotToSay: .preferNotToSay
        case Self.dontKnow: .dontKnow
        default: nil
        }
    }

    public static let preferNotToSay: ID<Choice> = "prefer_not_to_say"
    public static let dontKnow: ID<Choice> = "dont_know"
}
