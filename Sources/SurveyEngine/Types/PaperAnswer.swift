public import Involvement

/// What a printed form gives to answer a question by hand.
public enum PaperAnswer: Equatable, Sendable {
    /// So many lines to write on.
    case lines(Int)
    /// A box beside each of these; one to tick, or any.
    case boxesBeside([Choice], many: Bool)
    /// One row of a table, with a box under each of these.
    case gridRow([Choice])
    /// Boxes for the figures of the day, the month and the year, as far as asked.
    case dateBoxes(PartialDate.Precision)
    /// Boxes for hours and minutes.
    case timeBoxes
    /// Boxes for so many figures; a line when nil.
    case numberBoxes(figures: Int?, takesDecimals: Bool)
    /// These numbers in a row, one to circle, with words at the two ends if
    /// there are any.
    case ratingCircles([Double], low: String?, high: String?)
    /// A box for a place, from 1 up to so many, beside each of these.
    case rankPlaces([Choice], places: Int)
    /// A single box to tick, with words beside it.
    case tickBox(String)
    /// Nothing to fill in.
    case none
}
