/// What a page says that could not be shown as asked, in English.
public enum ProblemPhrase: String, BuiltInPhrase {
    case notUsedThatWay = "That page cannot be used in that way"
    case notRead = "We could not read what was sent"
    case nothingArrived = "Nothing arrived"
    case tooMuch = "That is too much to take at once"
    case wentWrong = "Something went wrong"
    case nothingChanged = "Nothing was stored or changed."
    case goBackAndTry = "Go back in your browser and try again."
    case sentEmpty = "The page was sent without any answers in it. Nothing was stored."
    case nothingStored = "Nothing was stored."
    case makeShorter =
        "Go back in your browser. What you typed should still be there. Make it shorter and send it again."
    case faultOurs = "The fault is ours."
    case tellReference = "If it happens again, tell the people who run this. The reference is {reference}."
}
