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
    /// What became of each question.
    let tallies: [ID<Question>: AnswerTally]
    /// Where each response stands.
    private let position: [ID<Response>: Int]
    /// Of those who said one.
    private let services: [ID<Response>: CommissionedService]
    private let tiers: [ID<Response>: Tier]

    /// A response given twice counts once. Codings of responses that are not
    /// here, or on themes that the codebook no longer has, are left out.
    public init(consultation: Consultation, responses: [Response], quotations: [CodedQuotation]) {
        var position: [ID<Response>: Int] = [:]
        var distinct: [Response] = []
        for response in responses where position[response.id] == nil {
            position[response.id] = distinct.count
            distinct.append(response)
        }
        let serviceQuestions = consultation.instrument.questions.filter { $0.shape == .service }.map(\.id)
        var services: [ID<Response>: CommissionedService] = [:]
        var tiers: [ID<Response>: Tier] = [:]
        for response in distinct {
            let service = Self.service(of: response, asked: serviceQuestions, consultation.register)
            services[response.id] = service
            tiers[response.id] =
                service?.tier ?? consultation.register.tier(in: response, of: consultation.instrument)
        }
        self.init(
            consultation: consultation, responses: distinct, position: position, services: services, tiers: tiers,
            quotations: quotations, serviceQuestions: serviceQuestions,
            tallies: AnswerTally.ofEachQuestion(in: distinct))
    }

    /// The same responses with other quotations, or with what was said of them
    /// since: what was counted of the answers stays.
    public func with(_ quotations: [CodedQuotation]) -> Tabulation {
        Tabulation(
            consultation: consultation, responses: responses, position: position, services: services, tiers: tiers,
            quotations: quotations, serviceQuestions: serviceQuestions, tallies: tallies)
    }

    /// The tier of the services a person speaks of; nil when they did not say.
    func tier(of response: Response) -> Tier? { tiers[response.id] }

    /// The first service a person chose, in the order of the questionnaire and of
    /// its rounds, so that a survey which asks for two is counted the same way
    /// every time, and a person stands in one group.
    func service(of response: Response) -> CommissionedService? { services[response.id] }

    private static func service(
        of response: Response, asked questions: [ID<Question>], _ register: ServiceRegister
    ) -> CommissionedService? {
        for question in questions {
            for (_, item) in response.items(of: question) {
                if case .answered(.service(let id)) = item { return register.service(id) }
            }
        }
        return nil
    }

    private init(
        consultation: Consultation, responses: [Response], position: [ID<Response>: Int],
        services: [ID<Response>: CommissionedService], tiers: [ID<Response>: Tier], quotations: [CodedQuotation],
        serviceQuestions: [ID<Question>], tallies: [ID<Question>: AnswerTally]
    ) {
        let themes = Set(consultation.codebook.themes.map(\.id))
        var mentions = [[ID<Theme>: Polarity]](repeating: [:], count: responses.count)
        for quotation in quotations {
            guard let response = quotation.quotation.response, let index = position[response] else { continue }
            for coding in quotation.accepted where themes.contains(coding.theme) {
                let before = mentions[index][coding.theme]
                mentions[index][coding.theme] = before?.together(with: coding.polarity) ?? coding.polarity
            }
        }
        self.consultation = consultation
        self.responses = responses
        self.position = position
        self.services = services
        self.tiers = tiers
        self.quotations = quotations
        self.serviceQuestions = serviceQuestions
        self.mentions = mentions
        self.tallies = tallies
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
