public import Involvement

/// True counts of what people said, kept inside: what comes out has passed
/// through a disclosure policy.
///
/// The unit is a person, never a quotation: someone who spoke of a theme in
/// five answers is one person, and so is someone who was asked the same of
/// three workers. Only what somebody on the panel accepted is
/// counted, never a suggestion. Quotations collected elsewhere are nobody's,
/// since it is not known how many people they come from.
public struct Tabulation: Sendable {
    public let consultation: Consultation
    /// Each response once.
    let responses: [Response]
    public let quotations: [CodedQuotation]
    /// Those that are answered with a service, in the order asked.
    let serviceQuestions: [ID<Question>]
    /// For each response, the themes it spoke of and how, over all its quotations.
    let mentions: [[ID<Theme>: Polarity]]

    /// A response given twice counts once. Codings of responses that are not
    /// here, or on themes that the codebook no longer has, are left out.
    public init(consultation: Consultation, responses: [Response], quotations: [CodedQuotation]) {
        var position: [ID<Response>: Int] = [:]
        var distinct: [Response] = []
        for response in responses where position[response.id] == nil {
            position[response.id] = distinct.count
            distinct.append(response)
        }
        let themes = Set(consultation.codebook.themes.map(\.id))
        var mentions = [[ID<Theme>: Polarity]](repeating: [:], count: distinct.count)
        for quotation in quotations {
            guard let response = quotation.quotation.response, let index = position[response] else { continue }
            for coding in quotation.accepted where themes.contains(coding.theme) {
                let before = mentions[index][coding.theme]
                mentions[index][coding.theme] = before?.together(with: coding.polarity) ?? coding.polarity
            }
        }
        self.consultation = consultation
        self.responses = distinct
        self.quotations = quotations
        self.serviceQuestions = consultation.instrument.questions.filter { $0.shape == .service }.map(\.id)
        self.mentions = mentions
    }

    /// Numbers fit to publish.
    /// - Parameter grouping: what to give the theme figures by, besides for
    ///   everybody together.
    public func summary(by grouping: Summary.Grouping?, policy: DisclosurePolicy) -> Summary {
        let suppression = Suppression(policy: policy)
        let groupings = grouping.map { [$0] } ?? []
        return summary(groupings, suppression.firstPass(counted(by: groupings)), suppression)
    }
}

extension Polarity {
    /// How one person spoke of a theme, from two of their quotations: for and
    /// against is mixed, and neutral words take nothing away from either.
    func together(with other: Polarity) -> Polarity {
        switch (self, other) {
        case (.neutral, let other): other
        case (let own, .neutral): own
        case (.positive, .positive): .positive
        case (.negative, .negative): .negative
        default: .mixed
        }
    }
}
