public import Involvement

/// What the product says to people about their answers, in English: what to
/// put right, and the choices that no survey writes.
public enum SurveyPhrase: String, BuiltInPhrase {
    case writeAFewWords = "Write something, even if it is only a few words"
    case writeSomething = "Write something here"
    case writeTheTime = "Write the time"
    case chooseAtLeastOne = "Choose at least one of these"
    case chooseYesOrNo = "Choose yes or no"
    case tickToGoOn = "Tick the box to go on"
    case chooseInEachRow = "Choose one in each row"
    case writeTheDate = "Write the date"
    case putInOrder = "Put these in order: 1 for the first, 2 for the next"
    case chooseANumber = "Choose one of these numbers"
    case chooseOne = "Choose one of these"
    case timeNeedsHour = "The time must include an hour"
    case timeNeedsMinutes = "The time must include minutes"
    case unreadableTime = "Write a real time, like 9:30am"
    case chooseFromShown = "Choose from the answers shown here"
    case chooseOnlyOne = "Choose only one of these"
    case chooseOneShown = "Choose one of the answers shown here"
    case tickOrLeave = "Tick the box, or leave it empty"
    case chooseOnlyOneNumber = "Choose only one of these numbers"
    case chooseANumberShown = "Choose one of the numbers shown here"
    case standsAlone = "“{choice}” cannot go with another answer. Choose that one, or the others"
    case chooseAtLeast = "Choose at least {least} of these"
    case chooseAtMost = "Choose no more than {most} of these"
    case rankOnlyOne = "Write only a 1, beside one of these"
    case rankOnly = "Give only the places 1 to {places}"
    case rankEvery = "Give every place from 1 to {places}"
    case rankInNumbers = "Write each place as a number: 1 for the first, 2 for the next"
    case rankOncePerPlace = "Give each place to one thing only"
    case rankFromOne = "Start from 1"
    case rankWithoutGaps = "Give the places one after the other, without leaving one out: 1, 2, 3"
    case rankOnlyListed = "Put only the things listed here in order"
    case tooLong = "This is {n} characters too long. There is room for {limit}"
    case writeANumber = "Write a number, like 2.5"
    case writeAWholeNumber = "Write a number, like 26"
    case writeOneNumber = "Write one number"
    case writeInFigures = "Write it in figures, like {example}"
    case writeNumberLike = "Write a number, like {example}"
    case writeWholeLike = "Write a whole number, like {example}"
    case numberAtLeast = "Write a number that is {least} or more"
    case numberAtMost = "Write a number that is {most} or less"
    case numberTooLarge = "This number is too large. Check that it is right"
    case numberTooFine = "Write this number with fewer figures"
    case dateNeedsDay = "The date must include a day"
    case dateNeedsMonth = "The date must include a month"
    case dateNeedsYear = "The date must include a year"
    case dateNeedsDayAndMonth = "The date must include a day and month"
    case dateNeedsDayAndYear = "The date must include a day and year"
    case dateNeedsMonthAndYear = "The date must include a month and year"
    case yearInFourFigures = "Write the year with four figures, like 2026"
    case unreadableDate = "Write a real date, like 27 3 2026"
    case unreadableMonth = "Write a real month and year, like 3 2026"
    case unreadableYear = "Write a real year, like 2026"
    case dateLater = "The date must be {date} or later"
    case dateTodayLater = "The date must be today or later"
    case dateThisMonthLater = "The date must be this month or later"
    case dateThisYearLater = "The date must be this year or later"
    case dateEarlier = "The date must be {date} or earlier"
    case dateTodayEarlier = "The date must be today or earlier"
    case dateThisMonthEarlier = "The date must be this month or earlier"
    case dateThisYearEarlier = "The date must be this year or earlier"
    case morning = "{time}am"
    case afternoon = "{time}pm"
    case yes = "Yes"
    case no = "No"
    case iConfirm = "Yes, I confirm"
    case another = "Do you want to tell us about another?"
    case leftOut = "You left this out. That is fine: press Continue again to go on"
    case needsYes = "Without a yes to this, nothing can be kept"

    public var forOne: String? {
        switch self {
        case .tooLong: "This is {n} character too long. There is room for {limit}"
        default: nil
        }
    }
}

extension Choice {
    /// The two answers to a consent, and to whether there is more to tell.
    static func yesAndNo(in words: Words) -> [Choice] {
        [Choice(id: "yes", text: words(SurveyPhrase.yes)), Choice(id: "no", text: words(SurveyPhrase.no))]
    }
}
