/// How a question is put on a screen: the kind of control, and no markup.
/// A new question type picks one of these; only new markup adds a case.
public enum Widget: Equatable, Sendable {
    case textLine
    /// A box of this many lines, with the limit said beside it if there is one.
    case textBox(lines: Int, atMostCharacters: Int?)
    case numberLine
    /// One of these.
    case radios([Choice])
    /// Any of these.
    case checkboxes([Choice])
    /// Words to read; nothing to answer.
    case message
}
