import Involvement

/// What a rule may know beside the answers.
struct RuleContext {
    var today: Day
    /// For `now()`; midnight when nobody says.
    var now = TimeOfDay(hour: 0, minute: 0)
    /// Which round of a repeat is being asked, from 1.
    var position: Int?
    /// The question whose own value is being worked out, for `once()`.
    var this: ID<Question>?
    /// The words of a choice, in the reader's language.
    var choiceName: ((ID<Question>, ID<Choice>) -> String?)?
}
