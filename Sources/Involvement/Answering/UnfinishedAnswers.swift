/// What somebody has answered so far, saved to come back to.
public struct UnfinishedAnswers: Equatable, Sendable {
    /// As it was typed, with the language and the way of asking.
    public var entries: Entries
    /// The page they were on; nil when they were past the last.
    public var page: ID<Page>?
    /// Until when it is kept.
    public var lastDay: Day

    public init(entries: Entries, page: ID<Page>?, lastDay: Day) {
        self.entries = entries
        self.page = page
        self.lastDay = lastDay
    }
}
