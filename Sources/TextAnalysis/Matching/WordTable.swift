/// The different words of all literals, numbered from 1.
struct WordTable: Sendable {
    /// By number; the first is nobody's.
    private let keys: FixedTable<WordKey>
    /// Where a word's number is looked up: an open table, at most an eighth full.
    private let places: FixedTable<UInt32>
    private let shift: UInt64
    /// By number, for words that a key does not know whole.
    private let spellings: [[UInt8]]

    /// - Parameter words: all different, none empty.
    init(_ words: [[UInt8]]) {
        var bits = 6
        while 1 << bits < words.count * 8 { bits += 1 }
        shift = UInt64(64 - bits)
        var places = [UInt32](repeating: 0, count: 1 << bits)
        for (index, word) in words.enumerated() {
            var place = Int(truncatingIfNeeded: WordKey(word).mixed >> shift)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = UInt32(index + 1)
        }
        self.places = FixedTable(places)
        keys = FixedTable([.none] + words.map { WordKey($0) })
        spellings = [[]] + words
    }

    /// The word's number; 0 for one that stands in no literal.
    /// - Parameter letters: where the word begins.
    @inline(__always)
    func number(of key: WordKey, _ letters: UnsafeRawPointer) -> UInt32 {
        let candidate = places[Int(truncatingIfNeeded: key.mixed >> shift)]
        let isSame = keys[candidate].isSame(as: key)
        // Nearly always it is this one or none.
        if key.length > WordKey.mostBytes || candidate != 0 && !isSame { return search(key, letters) }
        return candidate
    }

    @inline(never)
    private func search(_ key: WordKey, _ letters: UnsafeRawPointer) -> UInt32 {
        var place = Int(truncatingIfNeeded: key.mixed >> shift)
        while places[place] != 0 {
            let candidate = places[place]
            if keys[candidate].isSame(as: key), spells(Int(candidate), letters) { return candidate }
            place = (place + 1) & (places.count - 1)
        }
        return 0
    }

    private func spells(_ candidate: Int, _ letters: UnsafeRawPointer) -> Bool {
        spellings[candidate].enumerated().allSatisfy { letters.load(fromByteOffset: $0, as: UInt8.self) == $1 }
    }
}
