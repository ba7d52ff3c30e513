/// Whether words were only tidied. Nothing is left to judgement: capitals,
/// spaces, hyphens between words and the marks of a sentence may change;
/// every letter, figure and sign stays. "Employed" and "employer" differ by
/// one letter, so a program that lets one letter go lets a meaning go.
enum SameWords {
    static func areSame(_ left: String, _ right: String) -> Bool {
        bare(left) == bare(right)
    }

    private static let marks = Set(".,;:!?…\"'“”‘’()")

    private static func bare(_ text: String) -> [String] {
        let letters = Array(text.lowercased())
        let spaced = letters.indices.map { index -> Character in
            let letter = letters[index]
            let isBetween =
                index > 0 && index + 1 < letters.count && letters[index - 1].isLetter && letters[index + 1].isLetter
            return letter.isWhitespace || (letter == "-" && isBetween) ? " " : letter == "’" ? "'" : letter
        }
        // Inside a word a mark is part of it: 1.5 is not 15.
        return spaced.split(separator: " ").map { word -> String in
            let start = word.drop { marks.contains($0) }
            return String(
                start.prefix(1 + (start.lastIndex { !marks.contains($0) } ?? start.startIndex) - start.startIndex))
        }.filter { !$0.isEmpty }
    }
}
