import FoundationEssentials

/// How often a random test goes round: so many times, or for as many seconds as
/// `HEARD_FUZZ_SECONDS` says.
struct FuzzRounds: Sequence, IteratorProtocol {
    static let seconds = ProcessInfo.processInfo.environment["HEARD_FUZZ_SECONDS"].flatMap { Double($0) }

    private let rounds: Int
    private let start = ContinuousClock.now
    private var round = 0

    init(_ rounds: Int) {
        self.rounds = rounds
    }

    mutating func next() -> Int? {
        let goesOn = Self.seconds.map { ContinuousClock.now - start < .seconds($0) } ?? (round < rounds)
        defer { round += 1 }
        return goesOn ? round : nil
    }
}
