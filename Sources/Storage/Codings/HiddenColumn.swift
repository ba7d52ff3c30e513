import Involvement

/// How hidden words are written in one column: `0-5:name 9-12:location`.
enum HiddenColumn {
    static func text(_ hidden: [HiddenWords]) -> String {
        hidden.map { "\(Evidence.text([$0.rangeUTF8])):\($0.mark.rawValue)" }.joined(separator: " ")
    }

    /// Nil unless the text is what `text(_:)` makes of sound ranges inside that
    /// many bytes.
    static func hidden(_ text: String, within lengthBytes: Int) -> [HiddenWords]? {
        var hidden: [HiddenWords] = []
        for part in text.split(separator: " ") {
            let halves = part.split(separator: ":", omittingEmptySubsequences: false)
            guard halves.count == 2, let range = Evidence.ranges(String(halves[0]), within: lengthBytes)?.first,
                let mark = RedactionMark(rawValue: String(halves[1]))
            else { return nil }
            hidden.append(HiddenWords(range, mark))
        }
        return Evidence.areSound(hidden.map(\.rangeUTF8), within: lengthBytes) ? hidden : nil
    }
}
