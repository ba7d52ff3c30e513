import Involvement

/// What a part of a rule comes to. Answers keep the kind they have; XPath's
/// conversions make text, a number or a truth of them where one is needed.
enum RuleValue: Equatable, Sendable {
    /// There is no answer: not asked, or left blank.
    case absent
    /// A code, a person's own words, or a text of the rule itself.
    case text(String)
    /// The codes chosen, in order.
    case codes([ID<Choice>])
    case number(Double)
    case day(Day)
    case time(TimeOfDay)
    /// A day and a time, in days since the beginning of 1970.
    case moment(Double)
    case truth(Bool)

    init(_ item: ItemResponse) {
        switch item {
        case .answered(.text(let words)), .asWritten(let words): self = .text(words)
        case .answered(.ranking(let choices)): self = .codes(choices)
        case .answered(.date(let date)): self = .day(date.firstDay)
        case .answered(.time(let time)): self = .time(time)
        case .answered(.number(let number)): self = .number(number)
        case .answered(.choice(let choice)): self = .text(choice.rawValue)
        case .answered(.choices(let choices)): self = .codes(choices)
        case .answered(.service(let service)): self = .text(service.rawValue)
        case .answered(.consent(let isGiven)): self = .text(isGiven ? "yes" : "no")
        // Stored as a reason, but in a rule it is still the choice that was made.
        case .absent(.preferNotToSay): self = .text(Choice.preferNotToSay.rawValue)
        case .absent(.dontKnow): self = .text(Choice.dontKnow.rawValue)
        case .absent(.notAsked), .absent(.leftBlank): self = .absent
        }
    }

    /// Whether there is nothing in it: no answer, or a text without a letter.
    var isEmpty: Bool {
        switch self {
        case .absent: true
        case .text(let text): text.isEmpty
        case .codes(let codes): codes.isEmpty
        case .number, .day, .time, .moment, .truth: false
        }
    }

    /// As text. https://www.w3.org/TR/1999/REC-xpath-19991116/#function-string
    var asText: String {
        switch self {
        case .absent: ""
        case .text(let text): text
        case .codes(let codes): codes.map(\.rawValue).joined(separator: " ")
        case .number(let number): XPathNumber.text(number)
        case .day(let day): day.iso
        case .time(let time): time.iso
        case .moment(let days): DayNumber.momentText(days)
        case .truth(let isTrue): isTrue ? "true" : "false"
        }
    }

    /// As a number: a day counts the days since 1970, as XForms has it, and a
    /// time is a part of a day. Not a number when there is no answer.
    var asNumber: Double {
        switch self {
        case .absent: .nan
        case .text(let text): XPathNumber.read(text)
        case .codes(let codes): codes.count == 1 ? XPathNumber.read(codes[0].rawValue) : .nan
        case .number(let number): number
        case .day(let day): Double(DayNumber.of(day))
        case .time(let time): Double(time.hour * 60 + time.minute) / 1440
        case .moment(let days): days
        case .truth(let isTrue): isTrue ? 1 : 0
        }
    }

    /// As a truth. https://www.w3.org/TR/1999/REC-xpath-19991116/#function-boolean
    var asTruth: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .codes(let codes): !codes.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .day, .time, .moment: true
        case .truth(let isTrue): isTrue
        }
    }

    /// How many were chosen. Leaving the boxes empty is none of them; not
    /// being asked, or not saying, is no number at all. A repeat answers with
    /// the number of its rounds.
    static func count(in item: ItemResponse) -> RuleValue {
        switch item {
        case .answered(.choices(let choices)), .answered(.ranking(let choices)): .number(Double(choices.count))
        case .answered(.number(let rounds)): .number(rounds)
        case .answered(.choice), .answered(.service): .number(1)
        case .absent(.leftBlank): .number(0)
        case .answered, .absent, .asWritten: .absent
        }
    }
}
