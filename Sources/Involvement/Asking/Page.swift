/// Questions put together on one screen; most pages hold one.
public struct Page: Equatable, Sendable {
    /// The code of its first question, unless the file gives one.
    public let id: ID<Page>
    /// Whether the file puts its questions together as a page; a question that
    /// stands alone has a page of its own without saying so.
    public var isWritten: Bool
    /// Shown above the questions; nil when the question speaks for itself.
    public var title: String?
    /// Asked only when this holds; nil means always.
    public var showIf: Expression?
    public var questions: [Question]
    /// When one of these holds the interview ends after this page.
    public var stops: [Question.Stop]
    public var kept: KeptColumns

    public init(
        id: ID<Page>, isWritten: Bool = false, title: String? = nil, showIf: Expression? = nil, questions: [Question],
        stops: [Question.Stop] = [], kept: KeptColumns = [:]
    ) {
        self.id = id
        self.isWritten = isWritten
        self.title = title
        self.showIf = showIf
        self.questions = questions
        self.stops = stops
        self.kept = kept
    }

    /// The page under one more rule.
    public func asked(onlyIf rule: Expression?) -> Page {
        guard let rule else { return self }
        var page = self
        page.showIf = showIf.map { .call(.and, [rule, $0]) } ?? rule
        return page
    }
}
