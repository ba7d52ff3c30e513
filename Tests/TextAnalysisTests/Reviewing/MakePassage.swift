import Involvement

/// A passage of somebody's answer.
func makePassage(
    _ id: ID<Quotation>, _ text: String = "words", of person: ID<Response>? = nil, in language: String? = nil,
    suggested: KeyValuePairs<ID<Theme>, Double> = [:], accepted: [ID<Theme>] = [], finished: Bool = false
) -> CodedQuotation {
    let day = Day(year: 2026, month: 5, day: 1)!
    let ash = Coder.person("Ash")
    return CodedQuotation(
        quotation: Quotation(
            id: id, source: .answer(person ?? ID("r-\(id)"), "story"), rangeUTF8: 0..<text.utf8.count, text: text,
            consent: .none, answeredIn: language),
        suggestions: suggested.map {
            Coding(
                quotation: id, theme: $0.key, coder: .machine("1"), decision: .suggested, polarity: .neutral,
                confidence: $0.value, day: day)
        },
        decisions: accepted.map {
            Coding(quotation: id, theme: $0, coder: ash, decision: .accepted, polarity: .neutral, day: day)
        },
        finished: finished ? FinishedReading(quotation: id, coder: ash, day: day) : nil)
}
