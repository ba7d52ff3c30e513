import Involvement

/// How old a reader must be to follow a text with ease, by the Flesch–Kincaid
/// grade (Kincaid and others, 1975: Derivation of new readability formulas for
/// Navy enlisted personnel) and five years before school.
public enum ReadingAge {
    /// The target for respondents: 9 to 11.
    static let oldest = 11.0
    /// A few words say too little about how hard they are to read.
    static let fewestWords = 10

    /// In years; nil for a text that is too short to judge.
    public static func years(of text: String) -> Double? {
        let text = PlainText(text)
        guard text.words.count >= fewestWords else { return nil }
        let syllables = text.words.reduce(0) { $0 + Self.syllables(in: $1) }
        let words = Double(text.words.count)
        let grade = 0.39 * words / Double(text.sentences) + 11.8 * Double(syllables) / words - 15.59
        return max(5, grade + 5)
    }

    static func advice(on question: Question) -> [Advice] {
        [question.text, question.hint ?? ""].compactMap { text in
            guard let years = years(of: text), years > oldest + 0.5 else { return nil }
            let start = PlainText(text).words.prefix(4).joined(separator: " ")
            return Advice(
                .readingAge, question: question.id,
                reason: "“\(start) ...” takes a reader of about \(Int(years.rounded())) years, and 9 to 11 is the aim",
                remedy: "Make the sentences shorter, and use words of one or two syllables")
        }
    }

    /// Groups of vowels, without the silent `e` at the end; at least one.
    static func syllables(in word: String) -> Int {
        let letters = Array(word.lowercased().utf8)
        func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
        var count = 0
        var wasVowel = false
        for byte in letters {
            let vowel = isVowel(byte)
            if vowel, !wasVowel { count += 1 }
            wasVowel = vowel
        }
        let e = UInt8(ascii: "e"), l = UInt8(ascii: "l")
        if letters.count > 2, letters.last == e, !isVowel(letters[letters.count - 2]) {
            // `table` has two, `like` has one.
            let endsInLe = letters[letters.count - 2] == l && !isVowel(letters[letters.count - 3])
            if !endsInLe { count -= 1 }
        }
        if letters.count > 3, letters.suffix(2).elementsEqual("ed".utf8), !isVowel(letters[letters.count - 3]),
            ![UInt8(ascii: "t"), UInt8(ascii: "d")].contains(letters[letters.count - 3])
        {
            count -= 1
        }
        return max(1, count)
    }
}

/// A text taken apart into words and sentences; answers put in by braces count
/// as one word.
struct PlainText {
    private(set) var words: [String] = []
    private(set) var sentences = 0

    init(_ text: String) {
        var word: [UInt8] = []
        var depth = 0
        func close(_ words: inout [String]) {
            if word.contains(where: { $0 >= 65 }) { words.append(String(decoding: word, as: UTF8.self)) }
            word = []
        }
        var wordsInSentence = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth = 0
                word.append(UInt8(ascii: "x"))
            case _ where depth > 0: break
            case 65...90, 97...122, 128..., UInt8(ascii: "'"): word.append(byte)
            default:
                close(&words)
                if [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":")].contains(byte),
                    words.count > wordsInSentence
                {
                    sentences += 1
                    wordsInSentence = words.count
                }
            }
        }
        close(&words)
        if words.count > wordsInSentence || sentences == 0 { sentences += 1 }
    }
}
