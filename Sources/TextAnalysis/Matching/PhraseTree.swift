/// All literals as a tree of words: below each word, the words that may follow
/// it. Whole words only: for literals that are stems there is `Automaton`.
struct PhraseTree: Sendable {
    let words: WordTable
    /// The root, and behind it those of the words that begin a literal.
    private let nodes: FixedTable<Node>
    private let followers: FollowerTable
    /// How many words begin a literal: they have the lowest numbers, and each
    /// the node of its number.
    let beginnerCount: UInt32
    /// How many of them must be followed whatever stands behind them: a literal
    /// ends with them. They have the lowest numbers of all.
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
    }

    /// - Parameters:
    ///   - literals: the words of each, all different, none empty.
    ///   - uses: where those of each stand.
    init(literals: [[[UInt8]]], uses: [Range<UInt32>]) {
        let sureWords = Self.distinct(literals.filter { $0.count == 1 }.joined())
        let beginners = Self.distinct(sureWords + literals.map { $0[0] })
        let all = Self.distinct(beginners + literals.joined())
        words = WordTable(all)
        sureCount = UInt32(sureWords.count)
        beginnerCount = UInt32(beginners.count)
        var growth = Growth(numbers: Dictionary(uniqueKeysWithValues: zip(all, 1...)), beginnerCount: beginners.count)
        for (literal, uses) in zip(literals, uses) { growth.add(literal, uses: uses) }
        nodes = FixedTable(growth.nodes.prefix(beginners.count + 1))
        followers = FollowerTable(growth.followers)
        pairs = PairFilter(growth.followers.filter { $0.node <= beginners.count }.map { ($0.node, $0.word) })
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

    mutating func add(_ literal: [[UInt8]], uses: Range<UInt32>) {
        var node = 0
        for word in literal { node = follower(of: node, UInt32(numbers[word, default: 0])) }
        nodes[node].firstUse = uses.lowerBound
        nodes[node].endUse = uses.upperBound
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
