/// The matcher's rules written down plainly and slowly, for comparison: every
/// word is tried as the beginning of every entry.
struct NaiveMatcher {
    /// Clauses of words, as they were before they became a text.
    let clauses: [[String]]

    struct Found: Hashable {
        var entry: Int
        /// Runs of words, counted from 0 through the text, both ends included.
        var runs: [ClosedRange<Int>]
    }

    func find(_ entries: [String]) -> Set<Found> {
        var found = Set<Found>()
        var wordsBefore = 0
        for clause in clauses {
            for (index, entry) in entries.enumerated() {
                let tokens = entry.split(separator: " ").map(String.init)
                for start in clause.indices {
                    guard let runs = match(tokens[...], at: start, in: clause) else { continue }
                    let shifted = runs.map { $0.lowerBound + wordsBefore...$0.upperBound + wordsBefore }
                    found.insert(Found(entry: index, runs: shifted))
                }
            }
            wordsBefore += clause.count
        }
        return found
    }

    private func match(_ tokens: ArraySlice<String>, at word: Int, in clause: [String]) -> [ClosedRange<Int>]? {
        guard word < clause.count, let token = tokens.first else { return nil }
        let rest = tokens.dropFirst()
        guard fits(token, clause[word], isLast: rest.isEmpty || rest.first == "...") else { return nil }
        if rest.isEmpty { return [word...word] }
        if rest.first == "..." {
            for between in 0...4 {
                if let runs = match(rest.dropFirst(), at: word + 1 + between, in: clause) {
                    return [word...word] + runs
                }
            }
            return nil
        }
        guard let runs = match(rest, at: word + 1, in: clause), let first = runs.first else { return nil }
        return [word...first.upperBound] + runs.dropFirst()
    }

    private func fits(_ token: String, _ word: String, isLast: Bool) -> Bool {
        if token.hasSuffix("*") { return word.hasPrefix(token.dropLast()) }
        return word == token || isLast && word == token + "'s"
    }
}
