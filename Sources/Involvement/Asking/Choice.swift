/// One thing a person may choose in a closed question.
public struct Choice: Equatable, Sendable {
    public let id: ID<Choice>
    public var text: String
    /// Offered only when this holds; nil means always.
    public var showIf: Expression?
    /// Cannot be chosen together with another, such as "None of these".
    public var isOnItsOwn: Bool
    /// The label of a line in which to say more, for "Something else"; nil for
    /// none. What is written there answers the question `QUESTION_CHOICE`.
    public var pleaseSay: String?
    /// A file beside the survey, shown with the words; for Easy Read.
    public var picture: String?
    public var kept: KeptColumns

    public init(
        id: ID<Choice>, text: String, showIf: Expression? = nil, isOnItsOwn: Bool = false, pleaseSay: String? = nil,
        picture: String? = nil, kept: KeptColumns = [:]
    ) {
        self.id = id
        self.text = text
        self.showIf = showIf
        self.isOnItsOwn = isOnItsOwn
        self.pleaseSay = pleaseSay
        self.picture = picture
        self.kept = kept
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
