/// A paper form as one person typed it in, before it is a response.
public struct TypedForm: Equatable, Sendable {
    /// As it stands on the form.
    public let number: String
    /// The overlay it was printed from, such as `cy`; empty for the survey as it is.
    public let edition: String
    /// When it was filled in or handed in.
    public let day: Day
    /// The name or the role of who typed.
    public let typedBy: String
    /// Tells one typing from another, so that a page sent twice is not taken for
    /// a second entry.
    public let receipt: ReceiptCode
    public var entries: Entries

    public init(
        number: String, edition: String, day: Day, typedBy: String, receipt: ReceiptCode, entries: Entries
    ) {
        self.number = number
        self.edition = edition
        self.day = day
        self.typedBy = typedBy
        self.receipt = receipt
        self.entries = entries
    }
}

/// A form that was typed once and waits for its second entry, without a word
/// of what it says.
public struct WaitingForm: Equatable, Sendable {
    public let number: String
    public let edition: String
    public let day: Day
    public let typedBy: String

    public init(number: String, edition: String, day: Day, typedBy: String) {
        self.number = number
        self.edition = edition
        self.day = day
        self.typedBy = typedBy
    }
}
