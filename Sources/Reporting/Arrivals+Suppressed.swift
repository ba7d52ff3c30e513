public import Involvement

extension Arrivals {
    /// Numbers fit to show, out of true ones.
    /// - Parameters:
    ///   - counts: people by the way they answered.
    ///   - assisted: of those for whom somebody typed, people by how they agreed.
    public init(counts: [Channel: Int], assisted: [ConsentManner: Int], policy: DisclosurePolicy) {
        let suppression = Suppression(policy: policy)
        let channels = suppression.answers(Channel.allCases.map { counts[$0] ?? 0 }, of: counts.values.reduce(0, +))
        let byChannel = Dictionary(uniqueKeysWithValues: zip(Channel.allCases, channels))
        let manners = suppression.answers(
            ConsentManner.allCases.map { assisted[$0] ?? 0 }, of: assisted.values.reduce(0, +))
        // Where the number of people who were helped is hidden, these would add up to it.
        let isShown = (byChannel[.assisted]?.count ?? 0) > 0
        self.init(
            channels: byChannel,
            assisted: isShown ? Dictionary(uniqueKeysWithValues: zip(ConsentManner.allCases, manners)) : [:])
    }
}
