/// Beginnings of words, found by what they follow and by their own first
/// three bytes.
struct StemTable: Sendable {
    /// Those of one row side by side, the shortest first.
    private let stems: FixedTable<Known>
    /// An open table.
    private let rows: FixedTable<Row>
    private let shift: UInt64
    /// One bit for each beginning of a stem at the root, by its mixed bits: most
    /// words have none.
    private let seen: FixedTable<UInt32>
    private let spellings: [[UInt8]]

    struct Stem {
        let letters: [UInt8]
        /// The number of the node it follows; 0 for the root.
        let node: UInt32
        let uses: Range<UInt32>

        init(_ letters: [UInt8], after node: UInt32, uses: Range<UInt32>) {
            self.letters = letters
            self.node = node
            self.uses = uses
        }

        var beginningLength: UInt32 { UInt32(min(letters.count, 3)) }

        fileprivate var beginning: UInt32 { WordKey(letters).beginning(beginningLength) }
    }

    private struct Known: BitwiseCopyable {
        /// Its first bytes, and which bits of a word's first eight they are.
        let head: UInt64
        let mask: UInt64
        let length: UInt32
        let firstUse: UInt32
        let endUse: UInt32
    }

    /// Empty where it has no stems.
    private struct Row: BitwiseCopyable {
        var node: UInt32 = 0
        var beginning: UInt32 = 0
        var first: UInt32 = 0
        var end: UInt32 = 0
    }

    init(_ all: [Stem]) {
        let ordered = all.sorted {
            ($0.node, $0.beginning, $0.letters.count) < ($1.node, $1.beginning, $1.letters.count)
        }
        var bits = 6
        while 1 << bits < all.count * 4 { bits += 1 }
        shift = UInt64(64 - bits)
        var rows = [Row](repeating: Row(), count: 1 << bits)
        for (index, stem) in ordered.enumerated() {
            var place = Self.place(stem.beginning, after: stem.node, shift)
            while rows[place].end > 0, rows[place].node != stem.node || rows[place].beginning != stem.beginning {
                place = (place + 1) & (rows.count - 1)
            }
            if rows[place].end == 0 {
                rows[place] = Row(node: stem.node, beginning: stem.beginning, first: UInt32(index))
            }
            rows[place].end = UInt32(index + 1)
        }
        self.rows = FixedTable(rows)
        stems = FixedTable(
            ordered.map {
                Known(
                    head: WordKey($0.letters).head, mask: WordKey.firstBytes(UInt32(min($0.letters.count, 8))),
                    length: UInt32($0.letters.count), firstUse: $0.uses.lowerBound, endUse: $0.uses.upperBound)
            })
        seen = FixedTable(Self.seen(at: ordered.filter { $0.node == 0 }))
        spellings = ordered.map(\.letters)
    }

    private static func seen(at root: [Stem]) -> [UInt32] {
        // Shorter ones may begin any word.
        if root.contains(where: { $0.letters.count < 3 }) { return Array(repeating: ~0, count: 128) }
        var seen = [UInt32](repeating: 0, count: 128)
        for stem in root {
            let bit = bit(stem.beginning)
            seen[Int(bit / 32)] |= 1 << (bit % 32)
        }
        return seen
    }

    @inline(__always)
    private static func bit(_ beginning: UInt32) -> UInt32 { (beginning &* 0x9E37_79B1) &>> 20 }

    /// 1 where a stem at the root may begin the word, 0 where none does.
    @inline(__always)
    func mayBegin(_ key: WordKey) -> UInt32 {
        let bit = Self.bit(key.beginning(3))
        return seen[bit / 32] &>> (bit % 32) & 1
    }

    /// Gives the uses of each stem that is shorter than the word and begins it,
    /// the shortest first.
    /// - Parameters:
    ///   - length: that of the word without an `'s`.
    ///   - beginnings: which lengths of beginning there are after the node.
    @inline(__always)
    func each(
        of key: WordKey, _ letters: UnsafeRawPointer, shorterThan length: UInt32, after node: UInt32,
        beginnings: UInt8, _ take: (_ firstUse: UInt32, _ endUse: UInt32) -> Void
    ) {
        for count in UInt32(1)...3 where beginnings &>> UInt8(count - 1) & 1 != 0 {
            let row = row(of: key.beginning(count), after: node)
            for index in row.first..<row.end {
                let stem = stems[index]
                guard stem.length < length else { break }
                if key.head & stem.mask == stem.head, stem.length <= 8 || begins(Int(index), letters) {
                    take(stem.firstUse, stem.endUse)
                }
            }
        }
    }

    private func begins(_ stem: Int, _ letters: UnsafeRawPointer) -> Bool {
        spellings[stem].enumerated().allSatisfy { letters.load(fromByteOffset: $0, as: UInt8.self) == $1 }
    }

    @inline(__always)
    private func row(of beginning: UInt32, after node: UInt32) -> Row {
        var place = Self.place(beginning, after: node, shift)
        while true {
            let row = rows[place]
            if row.end == 0 || (row.node == node && row.beginning == beginning) { return row }
            place = (place + 1) & (rows.count - 1)
        }
    }

    @inline(__always)
    private static func place(_ beginning: UInt32, after node: UInt32, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: ((UInt64(node) << 32 | UInt64(beginning)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
