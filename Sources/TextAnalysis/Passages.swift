/// Where a person's answer falls into passages, each to be read and coded by
/// itself: its paragraphs, which stand apart by an empty line.
public enum Passages {
    /// Half-open UTF-8 ranges of the text, in order, without the white space
    /// around them; none for a text of white space only. A line that ends
    /// without an empty one after it goes on in the same passage, since lines
    /// are also broken by the programs that words were pasted from.
    public static func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var start: Int?
            var end = 0
            var lineEnds = 0
            var offset = 0
            while offset < bytes.count {
                let scalar = ScalarReading(bytes, at: offset)
                let next = offset + scalar.lengthUTF8
                switch Blank(scalar.scalar) {
                case .lineEnd:
                    // CR LF ends one line.
                    let isSecondHalf = scalar.scalar == 0x0A && offset > 0 && bytes[offset - 1] == 0x0D
                    if !isSecondHalf { lineEnds += 1 }
                case .paragraphEnd: lineEnds += 2
                case .space: break
                case nil:
                    if let begun = start, lineEnds > 1 {
                        ranges.append(begun..<end)
                        start = nil
                    }
                    start = start ?? offset
                    end = next
                    lineEnds = 0
                }
                offset = next
            }
            if let start { ranges.append(start..<end) }
            return ranges
        }
    }

    /// Scalars that show nothing.
    private enum Blank {
        case space, lineEnd, paragraphEnd

        init?(_ scalar: UInt32) {
            switch scalar {
            case 0x0A, 0x0D, 0x85, 0x2028: self = .lineEnd
            case 0x2029: self = .paragraphEnd
            case 0...0x20, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: self = .space
            default: return nil
            }
        }
    }
}
