/// Questions put together on one screen; most pages hold one.
public struct Page: Equatable, Sendable {
    /// The code of its first question.
    public let id: ID<Page>
    /// Shown above the questions; nil when the question speaks for itself.
    public var title: String?
    /// Asked only when this holds; nil means always.
    public var showIf: Expression?
    public var questions: [Question]

    public init(id: ID<Page>, title: String? = nil, showIf: Expression? = nil, questions: [Question]) {
        self.id = id
        self.title = title
        self.showIf = showIf
        self.questions = questions
    }
}
