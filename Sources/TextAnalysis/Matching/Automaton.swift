/// An Aho-Corasick automaton over bytes (Aho and Corasick, 1975), as one dense
/// table. Literals begin only where a word begins. Where a clause begins, it
/// begins anew.
struct Automaton: Sendable {
    /// Bytes that no literal tells apart share a class.
    let classOfByte: FixedTable<UInt8>
    /// States, `classCount` entries each: where the next state's entries begin,
    /// with `outputFlag` where that state ends a literal.
    let table: FixedTable<UInt32>
    let classCount: Int
    /// By state: the literals that end there.
    let literals: [[UInt32]]
    /// Before the first word of a text.
    let start: UInt32

    static let outputFlag: UInt32 = 1 << 31

    /// - Parameter literals: normalised words with one space between, all
    ///   different, none empty.
    init(literals: [[UInt8]]) {
        var trie = ByteTrie(literals: literals)
        trie.link()
        self.classOfByte = FixedTable(trie.classOfByte)
        self.classCount = trie.classCount
        self.table = FixedTable(trie.table())
        self.start = UInt32(ByteTrie.wordStart * trie.classCount)
        self.literals = (0..<trie.stateCount).map { trie.literals(endingAt: $0) }
    }
}
