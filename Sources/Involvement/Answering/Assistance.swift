/// That somebody typed what another person said, and how that person agreed.
public struct Assistance: Hashable, Sendable {
    /// The name or the role of who helped; never of the person who answered.
    public let helper: String
    public let consent: ConsentManner

    public init(helper: String, consent: ConsentManner) {
        self.helper = helper
        self.consent = consent
    }
}
