/// All literals as a tree of words: below each word, the words that may follow
/// it. The last word of a literal may be a stem.
struct PhraseTree: Sendable {
    let words: WordTable
    /// The root, and behind it those of the words that begin a literal.
    private let nodes: FixedTable<Node>
    let stems: StemTable
    private let followers: FollowerTable
    /// How many words begin a literal: they have the lowest numbers, and each
    /// the node of its number.
    let beginnerCount: UInt32
    /// How many of them must be followed whatever stands behind them: a literal
    /// ends with them, or a stem follows. They have the lowest numbers of all.
    let sureCount: UInt32
    /// Which two words may begin a literal together.
    let pairs: PairFilter

    /// Before the first word.
    var root: Node { nodes[0] }

    /// Where no literal goes on.
    static let nowhere = Node()

    /// What stands at the end of these words.
    struct Node: BitwiseCopyable {
        /// 0 for the root.
        var number: UInt32 = 0
        /// The literals that end here: where their uses stand.
        var firstUse: UInt32 = 0
        var endUse: UInt32 = 0
        var hasFollowers = false
        /// Which lengths of beginning, one to three, stems that follow are found by.
        var stemBeginnings: UInt8 = 0

        var goesOn: Bool { hasFollowers || stemBeginnings != 0 }
    }

    /// - Parameters:
    ///   - literals: the words of each, all different, none empty.
    ///   - uses: of each: all, and those to which it is a stem.
    init(literals: [[[UInt8]]], uses: [Range<UInt32>], stems stemUses: [Range<UInt32>]) {
        let sure = literals.indices.filter {
            literals[$0].count == 1 || literals[$0].count == 2 && !stemUses[$0].isEmpty
        }
        let sureWords = Self.distinct(sure.map { literals[$0][0] })
        let beginners = Self.distinct(sureWords + literals.map { $0[0] })
        let all = Self.distinct(beginners + literals.joined())
        words = WordTable(all)
        sureCount = UInt32(sureWords.count)
        beginnerCount = UInt32(beginners.count)
        var growth = Growth(numbers: Dictionary(uniqueKeysWithValues: zip(all, 1...)), beginnerCount: beginners.count)
        for (index, literal) in literals.enumerated() {
            growth.add(literal, uses: uses[index], stem: stemUses[index])
        }
        nodes = FixedTable(growth.nodes.prefix(beginners.count + 1))
        followers = FollowerTable(growth.followers)
        pairs = PairFilter(growth.followers.filter { $0.node <= beginners.count }.map { ($0.node, $0.word) })
        stems = StemTable(growth.stems)
    }

    private static func distinct(_ words: some Sequence<[UInt8]>) -> [[UInt8]] {
        var seen = Set<[UInt8]>()
        return words.filter { seen.insert($0).inserted }
    }

    /// `nowhere` where no literal goes on so.
    @inline(__always)
    func node(after node: Node, _ word: UInt32) -> Node {
        if node.number == 0 { return word > 0 && word <= beginnerCount ? nodes[word] : Self.nowhere }
        return node.hasFollowers ? followers.node(after: node.number, word) : Self.nowhere
    }
}

/// A tree of words while literals are put in.
private struct Growth {
    let numbers: [[UInt8]: Int]
    let beginnerCount: Int
    private(set) var nodes: [PhraseTree.Node]
    private var links: [(node: Int, word: UInt32, next: Int)] = []
    private(set) var stems: [StemTable.Stem] = []
    /// By node and word.
    private var known: [[UInt32]: Int] = [:]

    init(numbers: [[UInt8]: Int], beginnerCount: Int) {
        self.numbers = numbers
        self.beginnerCount = beginnerCount
        nodes = (0...beginnerCount).map { PhraseTree.Node(number: UInt32($0)) }
    }

    var followers: [FollowerTable.Follower] {
        links.map { FollowerTable.Follower(node: UInt32($0.node), word: $0.word, next: nodes[$0.next]) }
    }

    mutating func add(_ literal: [[UInt8]], uses: Range<UInt32>, stem stemUses: Range<UInt32>) {
        var node = 0
        var parent = 0
        for word in literal {
            parent = node
            node = follower(of: node, UInt32(numbers[word, default: 0]))
        }
        nodes[node].firstUse = uses.lowerBound
        nodes[node].endUse = uses.upperBound
        guard let last = literal.last, !stemUses.isEmpty else { return }
        let stem = StemTable.Stem(last, after: UInt32(parent), uses: stemUses)
        nodes[parent].stemBeginnings |= 1 << (stem.beginningLength - 1)
        stems.append(stem)
    }

    private mutating func follower(of node: Int, _ word: UInt32) -> Int {
        if node == 0 { return Int(word) }
        let link = [UInt32(node), word]
        if let next = known[link] { return next }
        let next = nodes.count
        nodes.append(PhraseTree.Node(number: UInt32(next)))
        nodes[node].hasFollowers = true
        links.append((node, word, next))
        known[link] = next
        return next
    }
}
