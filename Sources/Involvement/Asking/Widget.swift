/// How a question is put on a screen: the kind of control, and no markup.
/// A new question type picks one of these; only new markup adds a case.
public enum Widget: Equatable, Sendable {
    case textLine
    /// A box of this many lines, with the limit said beside it if there is one.
    case textBox(lines: Int, atMostCharacters: Int?)
    /// A line for figures; with a decimal point or without.
    case numberLine(takesDecimals: Bool)
    /// One line each for the day, the month and the year, as far as asked. What
    /// is typed comes back as `QUESTION-day`, `QUESTION-month`, `QUESTION-year`.
    case date(PartialDate.Precision)
    /// One line each for hours and minutes: `QUESTION-hour`, `QUESTION-minute`.
    case time
    /// One of these.
    case radios([Choice])
    /// One of these, in a list that folds out.
    case dropdown([Choice])
    /// One of these, found by typing.
    case typeAhead([Choice])
    /// Any of these.
    case checkboxes([Choice])
    /// One of these numbers, in a row, with words at the two ends if there are
    /// any.
    case rating([Double], low: String?, high: String?)
    /// These in an order: a place, from 1, for each: `QUESTION-CHOICE`.
    case ranking([Choice])
    /// A single box to tick.
    case tick(String)
    /// Words to read; nothing to answer.
    case message
}
