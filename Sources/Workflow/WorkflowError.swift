/// Something that cannot be done as asked. Its words are for the group that
/// runs the consultation and hold nothing a respondent wrote.
public struct WorkflowError: Error, Equatable, Sendable {
    /// What it is about: a folder, a theme, a quotation.
    public let place: String
    /// What is wrong and what to do, as sentences.
    public let reason: String

    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}

extension WorkflowError: CustomStringConvertible {
    public var description: String { "\(place): \(reason)" }
}
