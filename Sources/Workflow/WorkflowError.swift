/// Something that cannot be done as asked. Its words are for the group that
/// runs the consultation and hold nothing a respondent wrote.
public struct WorkflowError: Error, Equatable, Sendable {
    /// What it is about: a folder, a theme, a quotation.
    public let place: String
    /// What is wrong and what to do, as sentences.
    public let reason: String
    /// The earlier release whose figures can be given again instead, where that is
    /// a way out; a page has a button for it.
    public let figuresOf: Int?
    /// What to do besides where it was asked for by a command: an option or another
    /// command, of which a page does not speak.
    public let command: String?

    public init(place: String, reason: String, figuresOf: Int? = nil, command: String? = nil) {
        self.place = place
        self.reason = reason
        self.figuresOf = figuresOf
        self.command = command
    }
}

extension WorkflowError: CustomStringConvertible {
    public var description: String { "\(place): \(reason)" + (command.map { " " + $0 } ?? "") }
}
