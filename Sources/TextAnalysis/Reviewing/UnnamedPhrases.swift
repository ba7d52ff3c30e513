public import Involvement

/// Finds what several people speak of and no theme's word list knows: where a
/// codebook may have to grow.
///
/// A phrase is one to three words of one part of a sentence, with no stop word
/// at either end. Where it overlaps a theme's words it does not count. Only
/// answers count, since nobody knows how many people other quotations come from.
public struct UnnamedPhrases: Sendable {
    private static let longest = 3

    private let phrases: [Phrase]
    /// The passages that count, one person's after the other, and whose each is.
    private let passages: [ID<Quotation>]
    private let persons: [Int]

    /// What was said, and by whom; whether it has a theme is asked later.
    private struct Phrase: Sendable {
        let words: String
        let users: Users
    }

    /// Reads what was said. It is read once; what people decide changes only in
    /// which order the phrases stand.
    /// - Parameters:
    ///   - passages: any, of which those from answers count.
    ///   - learner: knows the words of the codebook.
    public init(in passages: [CodedQuotation], learner: ThemeLearner) {
        // One person's passages one after the other.
        let answers = passages.compactMap { passage in passage.quotation.response.map { (passage.quotation, $0) } }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        var read = ReadPassages(learner.hits)
        for (quotation, _) in answers { read.add(quotation.text, answeredIn: quotation.answeredIn) }
        var persons: [Int] = []
        for (index, answer) in answers.enumerated() {
            let isSame = index > 0 && answers[index - 1].1 == answer.1
            persons.append((persons.last ?? -1) + (isSame ? 0 : 1))
        }
        self.passages = answers.map(\.0.id)
        self.persons = persons

        var found: [Gram: Users] = [:]
        for length in 1...Self.longest {
            var longer: [Gram: Users] = [:]
            for (passage, words) in read.passages.enumerated() {
                Gram.each(in: words, length: length) { gram in
                    // No run is used by more people than either of its parts.
                    guard length == 1 || found[gram.dropLast] != nil && found[gram.dropFirst] != nil else { return }
                    longer[gram, default: Users()].add(passage, of: persons[passage])
                }
            }
            found.merge(longer.filter { $0.value.people >= UnnamedPhrase.fewestPeople }) { $1 }
        }
        phrases = Self.withoutParts(found.filter { $0.key.isTelling(read) }).map { gram, users in
            Phrase(words: gram.numbers.map { read.spelling[$0 - 1] }.joined(separator: " "), users: users)
        }
    }

    /// Those with most people in passages without any theme first.
    /// - Parameter passages: the same as they are now.
    public func inOrder(for passages: [CodedQuotation]) -> [UnnamedPhrase] {
        let withoutTheme = Set(passages.lazy.filter(\.isWithoutTheme).map(\.id))
        let isBare = self.passages.map(withoutTheme.contains)
        return phrases.map { phrase in
            let bare = Set(phrase.users.passages.lazy.filter { isBare[$0] }.map { persons[$0] })
            return UnnamedPhrase(
                words: phrase.words, people: phrase.users.people, peopleWithoutTheme: bare.count,
                passages: phrase.users.firstPassages.map { self.passages[$0] })
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

/// Who uses a phrase.
private struct Users: Sendable {
    private(set) var people = 0
    /// In which passages, by their places; each once.
    private(set) var passages: [Int] = []
    /// The first few, each of another person.
    private(set) var firstPassages: [Int] = []
    private var last = -1

    /// To be called person by person.
    mutating func add(_ passage: Int, of person: Int) {
        if passages.last != passage { passages.append(passage) }
        guard person != last else { return }
        last = person
        people += 1
        if firstPassages.count < UnnamedPhrase.mostPassages { firstPassages.append(passage) }
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
