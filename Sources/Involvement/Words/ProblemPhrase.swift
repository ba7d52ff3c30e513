/// What a page says that could not be shown as asked, in English.
public enum ProblemPhrase: String, BuiltInPhrase {
    case notUsedThatWay = "That page cannot be used in that way"
    case notRead = "We could not read what was sent"
    case nothingArrived = "Nothing arrived"
    case tooMuch = "That is too much to take at once"
    case wentWrong = "Something went wrong"
    case nothingChanged = "Nothing was stored or changed."
    case goBackAndTry = "Go back in your browser and try again. If it asks whether to send again, say yes."
    case sentEmpty = "The page was sent without any answers in it. Nothing was stored."
    case nothingStored = "Nothing was stored."
    case makeShorter =
        "Go back in your browser. If it asks whether to send again, say yes. You may have to type that page again. Write less this time."
    case waitAndLoad =
        "Wait a minute, then load this page again. If your browser asks whether to send again, say yes. What you typed goes with it."
    case faultOurs = "The fault is ours."
    case tellReference = "If it happens again, tell the people who run this. The reference is {reference}."
}
