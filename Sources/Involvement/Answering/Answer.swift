/// What a person answered. Question types are many; the shapes of an answer
/// are few, and storage, reporting and export know only these.
public enum Answer: Hashable, Sendable {
    /// A person's own words, exactly as written.
    case text(String)
    case number(Double)
    case choice(ID<Choice>)
    /// In the order of the questionnaire, each at most once, never empty.
    case choices([ID<Choice>])
    /// Codes in the person's order, the first one first; each at most once.
    case ranking([ID<Choice>])
    case date(PartialDate)
    case time(TimeOfDay)
    case service(ID<CommissionedService>)
    case consent(Bool)

    /// The kind of an answer, without its content.
    public enum Shape: String, Sendable, CaseIterable {
        case text, number, choice, choices, ranking, date, time, service, consent
    }

    public var shape: Shape {
        switch self {
        case .text: .text
        case .number: .number
        case .choice: .choice
        case .choices: .choices
        case .ranking: .ranking
        case .date: .date
        case .time: .time
        case .service: .service
        case .consent: .consent
        }
    }
}
