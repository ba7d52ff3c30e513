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
        var text = text
        return text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var index = 0
            /// The number that stands here; nil for none, and for one that no text is long enough for.
            func number() -> Int? {
                let start = index
                var value = 0
                while index < bytes.count, (48...57).contains(bytes[index]), index - start < 18 {
                    value = value * 10 + Int(bytes[index] - 48)
                    index += 1
                }
                return index > start ? value : nil
            }
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: " ") {
                    index += 1
                    continue
                }
                guard let start = number(), index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return nil }
                index += 1
                guard let end = number(), start <= end, index == bytes.count || bytes[index] == UInt8(ascii: " ")
                else { return nil }
                ranges.append(start..<end)
            }
            return ranges
        }
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
