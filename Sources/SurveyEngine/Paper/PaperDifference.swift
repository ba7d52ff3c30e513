public import Involvement

/// An answer that two people typed in differently from the same paper.
public struct PaperDifference: Equatable, Sendable {
    public let item: PaperForm.Item
    /// As each of them typed it; empty for nothing.
    public let first: [String]
    public let second: [String]
}

extension PaperForm {
    /// Where two entries of one form say different things, in the order of the
    /// paper. Spaces and the order of crosses make no difference, since paper has
    /// neither.
    public func differences(_ first: Entries, _ second: Entries) -> [PaperDifference] {
        lines.compactMap { item in
            let one = first[item.question] ?? []
            let other = second[item.question] ?? []
            guard Self.compared(one, item) != Self.compared(other, item) else { return nil }
            return PaperDifference(item: item, first: one, second: other)
        }
    }

    private static func compared(_ entered: [String], _ item: Item) -> [String] {
        entered.map { entry in
            if item.isInParts, let part = EntryPart(entry) {
                // 05 and 5 in a box for a month are the same figure.
                return "\(part.name)=\(Int(part.value).map(String.init) ?? part.value)"
            }
            return entry.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }.sorted()
    }
}
