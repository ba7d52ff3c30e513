/// How the words that led to a theme are written in one column: `0-5 9-12`,
/// half-open ranges in UTF-8 bytes, in order, not overlapping.
enum Evidence {
    static func text(_ ranges: [Range<Int>]) -> String {
        ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
    }

    /// Nil unless the text is what `text(_:)` makes of sound ranges inside that
    /// many bytes.
    static func ranges(_ text: String, within lengthBytes: Int) -> [Range<Int>]? {
        guard let ranges = anyRanges(text) else { return nil }
        return areSound(ranges, within: lengthBytes) ? ranges : nil
    }

    /// The same for ranges in an order of their own.
    static func phrases(_ text: String, within lengthBytes: Int) -> [Range<Int>]? {
        guard let ranges = anyRanges(text) else { return nil }
        let inOrder = ranges.sorted { $0.lowerBound < $1.lowerBound }
        return areSound(inOrder, within: lengthBytes) ? ranges : nil
    }

    private static func anyRanges(_ text: String) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        for part in text.split(separator: " ") {
            let bounds = part.split(separator: "-", omittingEmptySubsequences: false)
            guard bounds.count == 2, let start = Int(bounds[0]), let end = Int(bounds[1]), start <= end
            else { return nil }
            ranges.append(start..<end)
        }
        return ranges
    }

    /// Whether they are in order, don't overlap, and end within the text.
    static func areSound(_ ranges: [Range<Int>], within lengthBytes: Int) -> Bool {
        var end = 0
        for range in ranges {
            guard range.lowerBound >= end, !range.isEmpty else { return false }
            end = range.upperBound
        }
        return end <= lengthBytes
    }
}
