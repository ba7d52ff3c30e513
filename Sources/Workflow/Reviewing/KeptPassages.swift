import Involvement
import Storage

/// Every passage with what has been said about it, kept in memory from one page
/// to the next. Whatever has changed in the file since, by this program or
/// another, is read again before anybody is given them.
actor KeptPassages {
    private var kept: (mark: ChangeMark, passages: [CodedQuotation])?
    private var timesForgotten = 0

    /// More than one in so many changed: reading all is quicker.
    private static let fewest = 4

    /// Those that `Store.codedQuotations()` would give now.
    func all(in store: Store) async throws -> [CodedQuotation] {
        // Others come while this one waits and put something newer in its place: what changed is counted from here.
        let (before, times) = (kept, timesForgotten)
        let changes = try await store.changes(since: before?.mark)
        if changes.isNothing, let before { return before.passages }
        let touched = changes.decided.union(changes.read)
        guard !changes.isAnything, var passages = before?.passages, touched.count * Self.fewest <= passages.count else {
            let passages = try await store.codedQuotations()
            if times == timesForgotten { kept = (changes.mark, passages) }
            return passages
        }
        let read = try await store.codedQuotations(Array(touched))
        var isThere = Set<ID<Quotation>>()
        for passage in read {
            isThere.insert(passage.id)
            if let place = passages.place(of: passage.id) { passages[place] = passage }
        }
        if isThere.count < touched.count { passages.removeAll { touched.contains($0.id) && !isThere.contains($0.id) } }
        if times == timesForgotten { kept = (changes.mark, passages) }
        return passages
    }

    /// Whether nothing is kept.
    var isEmpty: Bool { kept == nil }

    /// Lets go of all words, also of those that somebody is reading just now.
    func forget() {
        kept = nil
        timesForgotten += 1
    }
}

extension [CodedQuotation] {
    /// Where a passage stands among passages in the order of keys.
    func place(of id: ID<Quotation>) -> Int? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && self[low].id == id ? low : nil
    }
}
