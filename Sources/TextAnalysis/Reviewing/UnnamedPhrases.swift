public import Involvement

/// Finds what several people speak of and no theme's word list knows: where a
/// codebook may have to grow.
///
/// A phrase is one to three words of one part of a sentence, with no stop word
/// at either end. Where it overlaps a theme's words it does not count. Only
/// answers count, since nobody knows how many people other quotations come from.
public enum UnnamedPhrases {
    private static let longest = 3

    /// Those with most people in passages without any theme first.
    public static func find(in passages: [CodedQuotation], codebook: Codebook) -> [UnnamedPhrase] {
        // One person's passages one after the other.
        let answers = passages.compactMap { passage in passage.quotation.response.map { (passage, $0) } }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        var read = ReadPassages(codebook: codebook)
        for (passage, _) in answers { read.add(passage.quotation.text, answeredIn: passage.quotation.answeredIn) }
        var person = -1
        let places = answers.indices.map { index in
            let (passage, response) = answers[index]
            if index == 0 || answers[index - 1].1 != response { person += 1 }
            return Place(
                passage: index, person: person, hasTheme: !passage.undecided.isEmpty || !passage.accepted.isEmpty)
        }

        var found: [Gram: Users] = [:]
        for length in 1...longest {
            var longer: [Gram: Users] = [:]
            for (words, place) in zip(read.passages, places) {
                Gram.each(in: words, length: length) { gram in
                    // No run is used by more people than either of its parts.
                    guard length == 1 || found[gram.dropLast] != nil && found[gram.dropFirst] != nil else { return }
                    longer[gram, default: Users()].add(place)
                }
            }
            found.merge(longer.filter { $0.value.people >= UnnamedPhrase.fewestPeople }) { $1 }
        }
        let phrases = withoutParts(found.filter { $0.key.isTelling(read) })
        return phrases.map { gram, users in
            UnnamedPhrase(
                words: gram.numbers.map { read.spelling[$0 - 1] }.joined(separator: " "), people: users.people,
                peopleWithoutTheme: users.peopleWithoutTheme, passages: users.passages.map { answers[$0].0.id })
        }
        .sorted { ($1.peopleWithoutTheme, $1.people, $0.words) < ($0.peopleWithoutTheme, $0.people, $1.words) }
    }

    /// Leaves out a phrase that is mostly part of one longer phrase.
    private static func withoutParts(_ phrases: [Gram: Users]) -> [Gram: Users] {
        var wholes: [Gram: Int] = [:]
        for (gram, users) in phrases {
            for part in gram.parts { wholes[part] = max(wholes[part] ?? 0, users.people) }
        }
        return phrases.filter { gram, users in 5 * (wholes[gram] ?? 0) < 4 * users.people }
    }
}

/// One passage, while phrases are counted.
private struct Place {
    let passage: Int
    let person: Int
    let hasTheme: Bool
}

/// Who uses a phrase, so far.
private struct Users {
    var people = 0
    var peopleWithoutTheme = 0
    /// The first few, each of another person.
    var passages: [Int] = []
    private var last = -1
    private var lastWithoutTheme = -1

    /// To be called person by person.
    mutating func add(_ place: Place) {
        if place.person != last {
            last = place.person
            people += 1
            if passages.count < UnnamedPhrase.mostPassages { passages.append(place.passage) }
        }
        if !place.hasTheme, place.person != lastWithoutTheme {
            lastWithoutTheme = place.person
            peopleWithoutTheme += 1
        }
    }
}

/// One to three words in a row, by their numbers; nought for none.
private struct Gram: Hashable {
    var first: Int
    var second = 0
    var third = 0

    var numbers: [Int] { [first, second, third].filter { $0 > 0 } }

    /// Without its last word; itself when it has only one.
    var dropLast: Gram { third > 0 ? Gram(first: first, second: second) : Gram(first: first) }

    /// Without its first word; of several.
    var dropFirst: Gram { Gram(first: second, second: third) }

    /// Every shorter run inside it.
    var parts: [Gram] {
        guard second > 0 else { return [] }
        let words = numbers.map { Gram(first: $0) }
        return third > 0 ? words + [dropLast, dropFirst] : words
    }

    /// Whether neither its first nor its last word is a stop word.
    func isTelling(_ read: ReadPassages) -> Bool {
        numbers.first.map { read.isTelling[$0 - 1] } == true && numbers.last.map { read.isTelling[$0 - 1] } == true
    }

    /// Every run of so many words of one part that no theme knows any of.
    static func each(in words: [ReadPassages.Word], length: Int, _ take: (Gram) -> Void) {
        guard words.count >= length else { return }
        for start in 0...(words.count - length) {
            let run = words[start..<start + length]
            guard run.allSatisfy({ !$0.isCovered && $0.part == words[start].part }) else { continue }
            take(
                Gram(
                    first: words[start].number, second: length > 1 ? words[start + 1].number : 0,
                    third: length > 2 ? words[start + 2].number : 0))
        }
    }
}
