/// How answers came in: people by the way they answered and, where somebody
/// typed for them, by how they agreed. For the group that runs the
/// consultation; it is part of no release.
public struct Arrivals: Equatable, Sendable {
    /// One for each way, those that nobody came too.
    public let channels: [Channel: PublishedCount]
    /// One for each manner; empty where too few people were helped to say.
    public let assisted: [ConsentManner: PublishedCount]

    public init(channels: [Channel: PublishedCount], assisted: [ConsentManner: PublishedCount]) {
        self.channels = channels
        self.assisted = assisted
    }
}
