public import Involvement

/// In which order people read the passages that wait for them.
///
/// Every tenth is the next of those chosen by chance. The others go round the
/// themes, so that none fills the list, the theme of which least was accepted
/// first: for a theme that is rare so far its likeliest passage, since examples
/// of it are wanted most, and else the one of which the machine is least sure,
/// from which it learns most.
public enum ReviewQueue {
    /// A theme accepted fewer times than this is rare so far.
    public static let fewAccepted = 5

    /// - Parameters:
    ///   - all: every passage, also those that nobody has to decide on.
    ///   - themes: the codebook's, in its order.
    /// - Returns: each passage that is to be decided on, once.
    public static func order(_ all: [CodedQuotation], themes: [ID<Theme>]) -> [CodedQuotation] {
        var chosen: [(place: UInt64, passage: Int)] = []
        var waiting: [ID<Theme>: [Waiting]] = [:]
        var acceptedCount: [ID<Theme>: Int] = [:]
        for (index, passage) in all.enumerated() {
            if !passage.decisions.isEmpty {
                for coding in passage.accepted { acceptedCount[coding.theme, default: 0] += 1 }
            }
            guard passage.finished == nil else { continue }
            if passage.isInSample {
                chosen.append((RandomTenth.place(of: passage.id), index))
            } else {
                for coding in passage.undecided {
                    waiting[coding.theme, default: []].append(
                        Waiting(passage: index, id: passage.id, confidence: coding.confidence ?? 0))
                }
            }
        }
        let place = Dictionary(themes.enumerated().map { ($1, $0) }) { first, _ in first }
        let inTurn = waiting.map { theme, passages in
            let accepted = acceptedCount[theme] ?? 0
            return Turn(
                accepted: accepted, place: place[theme] ?? themes.count, theme: theme,
                passages: accepted < fewAccepted
                    ? passages.sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) }
                    : passages.sorted { ($0.doubt, $0.id) < ($1.doubt, $1.id) })
        }
        .sorted { ($0.accepted, $0.place, $0.theme) < ($1.accepted, $1.place, $1.theme) }
        let byChance = chosen.sorted { ($0.place, all[$0.passage].id) < ($1.place, all[$1.passage].id) }
        return mix(roundRobin(inTurn), byChance.map(\.passage)).map { all[$0] }
    }

    /// One passage of each theme, then again, each passage once.
    private static func roundRobin(_ turns: [Turn]) -> [Int] {
        var left = turns.map { ArraySlice($0.passages) }
        var taken: Set<Int> = []
        var order: [Int] = []
        while !left.isEmpty {
            for turn in left.indices {
                while let next = left[turn].popFirst() {
                    guard taken.insert(next.passage).inserted else { continue }
                    order.append(next.passage)
                    break
                }
            }
            left.removeAll(where: \.isEmpty)
        }
        return order
    }

    /// Puts one chosen by chance into every tenth place, as long as there are any,
    /// and what is left of either at the end.
    private static func mix(_ others: [Int], _ chosen: [Int]) -> [Int] {
        var others = ArraySlice(others)
        var chosen = ArraySlice(chosen)
        var order: [Int] = []
        while !others.isEmpty || !chosen.isEmpty {
            let isChosenPlace = order.count % RandomTenth.share == RandomTenth.share - 1
            if let next = isChosenPlace || others.isEmpty ? chosen.popFirst() ?? others.popFirst() : others.popFirst() {
                order.append(next)
            }
        }
        return order
    }

    /// A passage that waits on account of one theme.
    private struct Waiting {
        let passage: Int
        let id: ID<Quotation>
        let confidence: Double

        /// The less, the less sure the machine is.
        var doubt: Double { abs(confidence - 0.5) }
    }

    /// What one theme puts forward.
    private struct Turn {
        let accepted: Int
        let place: Int
        let theme: ID<Theme>
        let passages: [Waiting]
    }
}
