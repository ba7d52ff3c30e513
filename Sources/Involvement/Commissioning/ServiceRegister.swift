/// The services a consultation asks about and the bodies that buy them.
public struct ServiceRegister: Equatable, Sendable {
    public var version: String
    public var commissioners: [Commissioner]
    public var services: [CommissionedService]

    public init(
        version: String = "", commissioners: [Commissioner] = [], services: [CommissionedService] = []
    ) {
        self.version = version
        self.commissioners = commissioners
        self.services = services
    }

    public func service(_ id: ID<CommissionedService>) -> CommissionedService? {
        services.first { $0.id == id }
    }

    public func commissioner(_ id: ID<Commissioner>) -> Commissioner? {
        commissioners.first { $0.id == id }
    }

    /// By what others know the body of this name; nil where none has the name and
    /// a code. Of several, such as a body and the one that took its place, the
    /// last that has.
    public func identifier(ofBodyNamed name: String) -> BodyIdentifier? {
        commissioners.last { $0.name == name && $0.identifier != nil }?.identifier
    }

    /// The tier of the services a person speaks of: that of the service they
    /// chose, else the one they said.
    public func tier(in response: Response, of instrument: Instrument) -> Tier? {
        if let service = service(in: response) { return service.tier }
        guard let question = instrument.tierQuestion else { return nil }
        // In a repeat, that of the first round that has one.
        for (_, item) in response.items(of: question) {
            if case .answered(.choice(let choice)) = item { return Tier(code: choice.rawValue) }
        }
        return nil
    }

    /// The service a person chose; nil when they did not. Of several, that of the
    /// question whose code comes first, so that it is always the same one.
    public func service(in response: Response) -> CommissionedService? {
        var first: (question: ID<Question>, service: ID<CommissionedService>)?
        for (question, item) in response.items {
            guard case .answered(.service(let id)) = item, first.map({ question < $0.question }) ?? true else {
                continue
            }
            first = (question, id)
        }
        return first.flatMap { service($0.service) }
    }
}
