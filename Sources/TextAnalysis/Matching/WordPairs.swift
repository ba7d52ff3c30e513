/// Which node of a tree of words follows another by which word.
struct FollowerTable: Sendable {
    private let places: FixedTable<Follower>
    private let shift: UInt64

    struct Follower: BitwiseCopyable {
        var node: UInt32
        var word: UInt32
        /// `PhraseTree.nowhere` where nothing stands.
        var next: PhraseTree.Node
    }

    /// - Parameter followers: all different by node and word.
    init(_ followers: [Follower]) {
        var bits = 6
        while 1 << bits < followers.count * 2 { bits += 1 }
        shift = UInt64(64 - bits)
        var places = [Follower](repeating: Follower(node: 0, word: 0, next: PhraseTree.nowhere), count: 1 << bits)
        for follower in followers {
            var place = Self.place(follower.node, follower.word, shift)
            while places[place].next.number != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = follower
        }
        self.places = FixedTable(places)
    }

    /// `PhraseTree.nowhere` where none does.
    @inline(__always)
    func node(after node: UInt32, _ word: UInt32) -> PhraseTree.Node {
        var place = Self.place(node, word, shift)
        while true {
            let follower = places[place]
            if follower.next.number == 0 || (follower.node == node && follower.word == word) { return follower.next }
            place = (place + 1) & (places.count - 1)
        }
    }

    @inline(__always)
    private static func place(_ node: UInt32, _ word: UInt32, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: ((UInt64(node) << 32 | UInt64(word)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}

/// Tells most pairs of words with which nothing begins, from bits that lie
/// near: a Bloom filter with one hash.
struct PairFilter: Sendable {
    private let bits: FixedTable<UInt32>
    private let shift: UInt32

    init(_ pairs: [(first: UInt32, second: UInt32)]) {
        var size = 10
        while 1 << size < pairs.count * 16, size < 31 { size += 1 }
        shift = UInt32(32 - size)
        var bits = [UInt32](repeating: 0, count: 1 << (size - 5))
        for pair in pairs {
            let bit = Self.bit(pair.first, pair.second, shift)
            bits[Int(bit / 32)] |= 1 << (bit % 32)
        }
        self.bits = FixedTable(bits)
    }

    /// 1 for two words that may be one of the pairs, 0 for two that are none.
    @inline(__always)
    func mayHave(_ first: UInt32, _ second: UInt32) -> UInt32 {
        let bit = Self.bit(first, second, shift)
        return bits[bit / 32] >> (bit % 32) & 1
    }

    @inline(__always)
    private static func bit(_ first: UInt32, _ second: UInt32, _ shift: UInt32) -> UInt32 {
        (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) &>> shift
    }
}
