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

    /// The tier of the services a person speaks of: that of the service they
    /// chose, else the one they said.
    public func tier(in response: Response, of instrument: Instrument) -> Tier? {
        if let service = service(in: response) { return service.tier }
        guard let question = instrument.tierQuestion,
            case .choice(let choice) = response.items[question]?.answer
        else { return nil }
        return Tier(code: choice.rawValue)
    }

    /// The service a person chose; nil when they did not.
    public func service(in response: Response) -> CommissionedService? {
        for item in response.items.values {
            if case .answered(.service(let id)) = item { return service(id) }
        }
        return nil
    }
}
