/// What travels with a person's answers from page to page and is no answer.
/// The names begin with an underscore, which no question's code does.
public enum CarriedEntry {
    /// What the order of shuffled choices is made from, in figures.
    public static let seed: ID<Question> = "_seed"
    /// The questions that were asked once more after they were left blank.
    public static let askedAgain: ID<Question> = "_again"
    /// That the person has read their answers through.
    public static let wasChecked: ID<Question> = "_checked"

    /// The language or the way of asking, by the name of its overlay: `cy`.
    public static let edition: ID<Question> = "_edition"

    /// The single-use code a person came with, as they typed it.
    public static let invitation: ID<Question> = "_invitation"

    /// Where the interview is given, when that is a kiosk.
    public static let channel: ID<Question> = "_channel"

    /// How a person agreed for whom somebody else types.
    public static let consentManner: ID<Question> = "_manner"

    public static let all = [seed, askedAgain, wasChecked, edition, invitation, channel, consentManner]
}
