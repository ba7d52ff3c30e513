/// How the answers of a paper form were typed in.
public struct PaperTyping: Hashable, Sendable {
    /// Whether it was typed a second time by somebody who did not see the first.
    public let wasTypedTwice: Bool
    /// In how many answers the two entries differed; 0 for a form typed once.
    public let differences: Int

    public static let once = PaperTyping(wasTypedTwice: false, differences: 0)

    public static func twice(differences: Int) -> PaperTyping {
        PaperTyping(wasTypedTwice: true, differences: differences)
    }

    public init(wasTypedTwice: Bool, differences: Int) {
        self.wasTypedTwice = wasTypedTwice
        self.differences = differences
    }
}
