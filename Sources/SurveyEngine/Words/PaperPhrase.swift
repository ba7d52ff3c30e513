public import Involvement

/// What the printed form says about who answers what, in English.
public enum PaperPhrase: String, BuiltInPhrase {
    case thisPartOnlyIf = "Answer this part only if {rule}."
    case thisOnlyIf = "Answer this only if {rule}."
    case ifItFits = "Answer this if it fits you."
    case yourAnswerTo = "(your answer to question {number})"
    case and = "and"
    case or = "or"
    case youAnswered = "you answered question {number}"
    case youDidNotAnswer = "you did not answer question {number}"
    case youTicked = "you ticked {choices} in question {number}"
    case youDidNotTick = "you did not tick “{choice}” in question {number}"
    case answerMoreThan = "your answer to question {number} is more than {amount}"
    case answerLessThan = "your answer to question {number} is less than {amount}"
    case answerAtLeast = "your answer to question {number} is {amount} or more"
    case answerAtMost = "your answer to question {number} is {amount} or less"
    case tickedMoreThan = "you ticked more than {amount} in question {number}"
    case tickedLessThan = "you ticked less than {amount} in question {number}"
    case tickedAtLeast = "you ticked {amount} or more in question {number}"
    case tickedAtMost = "you ticked {amount} or less in question {number}"
}
