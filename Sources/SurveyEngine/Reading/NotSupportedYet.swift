/// What the full format has and this version does not. Each is refused with
/// what to do instead, since a survey must never lose a part in silence.
enum NotSupportedYet {
    static let surveyKeys = [
        "variants": "Remove the line; write an Easy Read survey as a file of its own",
        "equality questions": "Remove the line; ask them as ordinary questions with an answer `prefer_not_to_say`",
        "stop if": "Remove it, and use `show if` on the questions that follow",
    ]

    static let itemKeys = [
        "repeat": "Ask the questions once, or write them out as often as they may be needed"
    ]

    static let pageKeys = [
        "stop if": "Remove it, and use `show if` on the questions that follow",
        "show if xpath": "Write the rule in plain words under `show if`",
        "up to": "Ask the questions once, or write them out as often as they may be needed",
    ]

    static let questionKeys = [
        "stop if": "Remove it, and use `show if` on the questions that follow",
        "show if xpath": "Write the rule in plain words under `show if`",
        "rows": "Ask each row as a question of type `scale`, together on one page",
        "picture": "Remove the line",
        "appearance": "Remove the line",
    ]

    /// Types by name, with what to ask instead.
    static let types = [
        "number": "Use `whole number`, or `short text`",
        "date": "Use `whole number` for a year, or `short text`",
        "time": "Use `short text`",
        "rating": "Use `scale`, or `whole number` with `at least` and `at most`",
        "rank": "Use `choose any` with `choose at most`, or one `choose one` for each place",
        "grid": "Ask each row as a question of type `scale`, together on one page",
        "tick to confirm": "Use `choose one` with a single choice",
        "worked out": "Leave it out; it can be worked out from the answers afterwards",
        "fixed": "Leave it out; it is the same in every response",
        "repeat": "Ask the questions once, or write them out as often as they may be needed",
        "equality pack": "Ask them as ordinary questions with an answer `prefer_not_to_say`",
    ]
}
