/// One exercise of asking: the questionnaire, the themes it is read by, and
/// the services it asks about. One consultation is one folder.
public struct Consultation: Equatable, Sendable {
    /// The folder's name made into a code; it stands in addresses.
    public let id: ID<Consultation>
    public let instrument: Instrument
    /// The questionnaire in other languages and ways of asking.
    public let overlays: [Overlay]
    public let codebook: Codebook
    public let register: ServiceRegister

    public init(
        id: ID<Consultation>, instrument: Instrument, overlays: [Overlay] = [], codebook: Codebook,
        register: ServiceRegister
    ) {
        self.id = id
        self.instrument = instrument
        self.overlays = overlays
        self.codebook = codebook
        self.register = register
    }
}
