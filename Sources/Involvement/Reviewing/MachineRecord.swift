/// How good the machine's suggestions were, by what people decided about them.
/// It is judged by what it said before they decided, never by what it has
/// learned since.
public struct MachineRecord: Equatable, Sendable {
    /// One for each, in the order of `ConfidenceBand.allCases`.
    public let bands: [Band]
    public let sample: Sample

    public init(bands: [Band], sample: Sample) {
        self.bands = bands
        self.sample = sample
    }

    public func band(_ band: ConfidenceBand) -> Band {
        bands.first { $0.band == band } ?? Band(band: band, accepted: 0, decided: 0)
    }

    /// What became of the suggestions of which the machine was about as sure.
    public struct Band: Equatable, Sendable {
        public let band: ConfidenceBand
        public let accepted: Int
        /// Accepted or rejected.
        public let decided: Int

        /// Fewer decisions say nothing.
        public static let fewestDecided = 20

        public init(band: ConfidenceBand, accepted: Int, decided: Int) {
            self.band = band
            self.accepted = accepted
            self.decided = decided
        }

        public var isTested: Bool { decided >= Self.fewestDecided }
    }

    /// What came of the passages chosen by chance.
    public struct Sample: Equatable, Sendable {
        /// How many were chosen.
        public let passages: Int
        /// With how many of them somebody is done.
        public let finished: Int
        /// Themes on those that were suggested and accepted.
        public let found: Int
        /// Suggested and rejected.
        public let wrong: Int
        /// Accepted, and not suggested.
        public let missed: Int
        /// How many of the suggested themes were accepted; nil when too few passages
        /// are finished to say, or none was suggested.
        public let precision: Share?
        /// How many of the accepted themes had been suggested; nil likewise.
        public let recall: Share?

        /// Fewer finished passages say nothing.
        public static let fewestFinished = 50

        public init(
            passages: Int, finished: Int, found: Int, wrong: Int, missed: Int, precision: Share?, recall: Share?
        ) {
            self.passages = passages
            self.finished = finished
            self.found = found
            self.wrong = wrong
            self.missed = missed
            self.precision = precision
            self.recall = recall
        }
    }
}
