import Involvement

/// Which ways something is spoken of: well, badly, both, or not at all.
struct Signs: OptionSet {
    var rawValue: UInt8

    static let positive = Signs(rawValue: 1)
    static let negative = Signs(rawValue: 2)

    /// Nil when nothing was found. Both ways is mixed, never an average.
    var polarity: Polarity? {
        switch self {
        case [.positive, .negative]: .mixed
        case .positive: .positive
        case .negative: .negative
        default: nil
        }
    }
}

/// Words that speak well or badly, after negation and wishes were read.
struct Signal: Equatable {
    /// The first and last word, counted from 0, both included.
    var first: UInt32
    var last: UInt32
    var signs: Signs
}

/// A word that negates, and the last word it can reach.
struct Negation: Equatable {
    var word: UInt32
    var lastReached: UInt32
}

/// What speaks well or badly in one text, in memory that serves for the next.
struct PolarityScratch {
    var found = MatchScratch()
    var foundInWelsh = MatchScratch()
    /// By place; none lies inside another.
    var signals: ContiguousArray<Signal> = []
    /// By place.
    var negations: ContiguousArray<Negation> = []
    var sorted: ContiguousArray<Match> = []
    var all: Signs = []
    var isNothing = false
    /// How many words at the beginning say that there is nothing to say, where
    /// more follows.
    var openingWords: UInt32 = 0
    var tally = GramTally()
    var gramSums = GramWeights.Sums()
    var clauses: ContiguousArray<UInt32> = []
}
