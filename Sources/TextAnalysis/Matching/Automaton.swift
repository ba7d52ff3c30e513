/// An Aho-Corasick automaton over bytes (Aho and Corasick, 1975), as one dense
/// table. Literals begin only where a word begins. Where a clause begins, it
/// begins anew.
struct Automaton: Sendable {
    /// Bytes that no literal tells apart share a class.
    let classOfByte: ContiguousArray<UInt8>
    /// States, `classCount` entries each: where the next state's entries begin,
    /// with `outputFlag` where that state ends a literal.
    let table: ContiguousArray<UInt32>
    let classCount: Int
    /// Where each state's literals begin in `outputs`; one entry more than
    /// there are states.
    let outputStart: ContiguousArray<UInt32>
    /// Indices of literals, by state.
    let outputs: ContiguousArray<UInt32>
    /// Before the first word of a text.
    let start: UInt32

    static let outputFlag: UInt32 = 1 << 31

    /// - Parameter literals: normalised words with one space between, all
    ///   different, none empty.
    init(literals: [[UInt8]]) {
        var trie = ByteTrie(literals: literals)
        trie.link()
        self.classOfByte = trie.classOfByte
        self.classCount = trie.classCount
        self.table = trie.table()
        self.start = UInt32(ByteTrie.wordStart * trie.classCount)
        var starts: ContiguousArray<UInt32> = [0]
        var all: ContiguousArray<UInt32> = []
        for state in 0..<trie.stateCount {
            all += trie.literals(endingAt: state)
            starts.append(UInt32(all.count))
        }
        self.outputStart = starts
        self.outputs = all
    }
}
