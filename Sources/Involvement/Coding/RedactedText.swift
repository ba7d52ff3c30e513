/// A text with some of its words replaced by marks, and where everything else
/// went.
public struct RedactedText: Equatable, Sendable {
    public let text: String
    /// What was hidden: whole characters, in order, not overlapping.
    public let hidden: [HiddenWords]
    private let lengthBytes: Int

    /// - Parameter hidden: in any order. What lies outside the text is left out,
    ///   a range that cuts a character is widened to it, and ranges that overlap
    ///   become one, under the mark of the first.
    public init(_ original: String, hiding hidden: [HiddenWords]) {
        self.hidden = Self.whole(hidden, in: original)
        self.lengthBytes = original.utf8.count
        let bytes = Array(original.utf8)
        var redacted: [UInt8] = []
        var position = 0
        for one in self.hidden {
            redacted += bytes[position..<one.rangeUTF8.lowerBound]
            redacted += Array(one.mark.written.utf8)
            position = one.rangeUTF8.upperBound
        }
        redacted += bytes[position...]
        self.text = String(decoding: redacted, as: UTF8.self)
    }

    /// Where a range of the original stands in the redacted text. One that
    /// touches hidden words reaches over their whole mark.
    public func rangeUTF8(of original: Range<Int>) -> Range<Int> {
        let start = place(of: min(max(original.lowerBound, 0), lengthBytes), isEnd: false)
        let end = place(of: min(max(original.upperBound, 0), lengthBytes), isEnd: true)
        return start..<max(start, end)
    }

    private func place(of offset: Int, isEnd: Bool) -> Int {
        var shift = 0
        for one in hidden {
            let range = one.rangeUTF8
            let markLength = one.mark.written.utf8.count
            if offset <= range.lowerBound { break }
            if offset < range.upperBound {
                return range.lowerBound + shift + (isEnd ? markLength : 0)
            }
            shift += markLength - range.count
        }
        return offset + shift
    }

    /// Whether nothing but marks, white space and punctuation is left.
    public var saysNothing: Bool {
        var rest = Substring(text)
        var kept = ""
        for one in hidden {
            guard let mark = rest.firstRange(of: one.mark.written) else { break }
            kept += rest[..<mark.lowerBound]
            rest = rest[mark.upperBound...]
        }
        return !(kept + rest).contains { $0.isLetter || $0.isNumber }
    }

    private static func whole(_ hidden: [HiddenWords], in original: String) -> [HiddenWords] {
        // Where each character begins, and the end.
        var starts: [Int] = [0]
        for character in original { starts.append(starts[starts.count - 1] + character.utf8.count) }
        let length = starts[starts.count - 1]
        func start(atOrBefore offset: Int) -> Int { starts[index(offset, starts, orBefore: true)] }
        func start(atOrAfter offset: Int) -> Int { starts[index(offset, starts, orBefore: false)] }

        var whole: [HiddenWords] = []
        let inside = hidden.filter {
            $0.rangeUTF8.lowerBound < length && $0.rangeUTF8.upperBound > 0 && !$0.rangeUTF8.isEmpty
        }
        for one in inside.sorted(by: { $0.rangeUTF8.lowerBound < $1.rangeUTF8.lowerBound }) {
            let range =
                start(
                    atOrBefore: max(one.rangeUTF8.lowerBound, 0))..<start(
                    atOrAfter: min(one.rangeUTF8.upperBound, length))
            if let last = whole.last, range.lowerBound < last.rangeUTF8.upperBound {
                let upper = max(last.rangeUTF8.upperBound, range.upperBound)
                whole[whole.count - 1] = HiddenWords(last.rangeUTF8.lowerBound..<upper, last.mark)
            } else {
                whole.append(HiddenWords(range, one.mark))
            }
        }
        return whole
    }

    /// By halving.
    private static func index(_ offset: Int, _ starts: [Int], orBefore: Bool) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return orBefore && starts[low] > offset ? low - 1 : low
    }
}
