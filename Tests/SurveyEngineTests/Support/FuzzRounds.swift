import FoundationEssentials

/// How often a random test goes round: so many times, or for as many seconds as
/// `HEARD_FUZZ_SECONDS` says. A test of many cases shares the time among them.
struct FuzzRounds: Sequence, IteratorProtocol {
    static let seconds = ProcessInfo.processInfo.environment["HEARD_FUZZ_SECONDS"].flatMap { Double($0) }

    private let rounds: Int
    private let seconds: Double?
    private let start = ContinuousClock.now
    private var round = 0

    init(_ rounds: Int, cases: Int = 1) {
        self.rounds = rounds
        self.seconds = Self.seconds.map { $0 / Double(cases) }
    }

    mutating func next() -> Int? {
        let goesOn = seconds.map { ContinuousClock.now - start < .seconds($0) } ?? (round < rounds)
        defer { round += 1 }
        return goesOn ? round : nil
    }
}
