import Involvement

/// A paragraph or a point as it is told in a comparison: people's words by
/// their keys.
struct NumberedWords {
    let number: Int
    let pieces: [Report.Piece]
    /// That which it stands under; empty for a point.
    let heading: String
    let words: String

    init(_ number: Int, _ pieces: [Report.Piece], under heading: String = "") {
        self.number = number
        self.pieces = pieces
        self.heading = heading
        self.words = pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .quotation(let id): "{quote \(id)}"
            case .withdrawn(let id): "{withdrawn \(id)}"
            case .figure(let figure): "\(figure.text) {\(figure.reference)}"
            case .ask(let id): "{ask \(id)}"
            case .note(let words): "{note: \(words)}"
            }
        }.joined()
    }

    func isSame(_ other: NumberedWords) -> Bool { pieces == other.pieces && !words.isOther(than: other.words) }

    /// Whether half of the words of the longer stand in the other, so that it is
    /// told as one that changed.
    func isLike(_ other: NumberedWords) -> Bool {
        let (mine, theirs) = (Set(words.split(separator: " ")), Set(other.words.split(separator: " ")))
        return mine.intersection(theirs).count * 2 >= max(mine.count, theirs.count, 1)
    }
}

/// Two lists of things side by side, as a person would lay them.
enum Alignment {
    /// What stands in both faces itself; between two such places, things that are
    /// like each other face each other; everything else faces nothing.
    static func rows<Thing>(
        _ before: [Thing], _ after: [Thing], isSame: (Thing, Thing) -> Bool, isLike: (Thing, Thing) -> Bool
    ) -> [(before: Thing?, after: Thing?)] {
        let difference = after.difference(from: before, by: isSame)
        var isGone = [Bool](repeating: false, count: before.count)
        var isNew = [Bool](repeating: false, count: after.count)
        for change in difference {
            switch change {
            case .remove(let place, _, _): isGone[place] = true
            case .insert(let place, _, _): isNew[place] = true
            }
        }
        var rows: [(before: Thing?, after: Thing?)] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            let goneEnd = before[left...].indices.first { !isGone[$0] } ?? before.count
            let newEnd = after[right...].indices.first { !isNew[$0] } ?? after.count
            for place in left..<goneEnd {
                guard let like = (right..<newEnd).first(where: { isLike(before[place], after[$0]) }) else {
                    rows.append((before[place], nil))
                    continue
                }
                for added in right..<like { rows.append((nil, after[added])) }
                rows.append((before[place], after[like]))
                right = like + 1
            }
            for added in right..<newEnd { rows.append((nil, after[added])) }
            (left, right) = (goneEnd, newEnd)
            guard left < before.count, right < after.count else { continue }
            rows.append((before[left], after[right]))
            left += 1
            right += 1
        }
        return rows
    }
}
