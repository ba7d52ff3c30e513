import Involvement

/// Puts choices in an order of each person's own, so that no place in the list
/// is better than another for everybody. The order follows from the seed that
/// travels with the answers: the same at every page, and known afterwards.
struct Shuffle {
    let seed: UInt64?

    init(_ entries: Entries) {
        self.seed = entries[CarriedEntry.seed]?.first.flatMap { UInt64($0) }
    }

    func order(_ choices: [Choice], of question: Question) -> [Choice] {
        guard question.isShuffled, let seed else { return choices }
        var generator = SplitMix64(state: seed)
        for byte in question.id.rawValue.utf8 { generator.state = generator.state &* 31 &+ UInt64(byte) }
        let moved = choices.filter { !Self.staysLast($0) }.shuffled(using: &generator)
        return moved + choices.filter(Self.staysLast)
    }

    /// What is none of the others makes sense only after them.
    private static func staysLast(_ choice: Choice) -> Bool {
        choice.isOnItsOwn || choice.nonresponse != nil || choice.pleaseSay != nil || choice.id == "other"
    }
}

/// A small generator with a good spread: Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators" (2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
