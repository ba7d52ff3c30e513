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
    /// What the product itself says, by language; English is always there.
    public let words: [Words]
    /// What people asked for, what stands behind it and what came of it.
    public let asks: [Ask]
    /// What the group says about it all; nil until somebody has written it.
    public let report: ReportDraft?
    /// By the names that the survey and its overlays give them.
    public let pictures: [String: Picture]
    /// How its pages look.
    public let houseStyle: HouseStyle

    public init(
        id: ID<Consultation>, instrument: Instrument, overlays: [Overlay] = [], codebook: Codebook,
        register: ServiceRegister, words: [Words] = [], pictures: [String: Picture] = [:],
        asks: [Ask] = [], report: ReportDraft? = nil, houseStyle: HouseStyle = HouseStyle()
    ) {
        self.id = id
        self.instrument = instrument
        self.overlays = overlays
        self.codebook = codebook
        self.register = register
        self.words = words
        self.asks = asks
        self.report = report
        self.houseStyle = houseStyle
        self.pictures = pictures
    }

    /// What the product itself says in a language; in English when it is not
    /// known there.
    public func words(in language: String) -> Words { words.first { $0.language == language } ?? .english }
}
