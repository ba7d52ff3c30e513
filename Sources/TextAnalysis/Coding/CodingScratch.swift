/// What one text is read with, in memory that serves for the next.
struct CodingScratch {
    var text = NormalisedText()
    /// The same words in plain Welsh spelling, where the language has Welsh.
    var welsh = NormalisedText()
    var language = PassageLanguage.english
    var foundInWelsh = MatchScratch()
    var found = MatchScratch()
    var evidence = Evidence()
    var polarity = PolarityScratch()
    /// By entry: the last count in which it was counted.
    var lastCounted: ContiguousArray<UInt32> = []
    var count: UInt32 = 0

    /// Reads another text in place of the last.
    /// - Parameter code: the language the person answered in, BCP 47; nil where
    ///   nobody knows.
    mutating func read(_ source: String, answeredIn code: String? = nil) {
        text.read(source)
        language = .of(text, hint: code.map { PassageLanguage(code: $0) })
        guard language.hasWelsh else { return }
        text.turnInWelsh()
        welsh.readInWelsh(text)
    }

    /// Nil where the language is English.
    var wordsInWelsh: NormalisedText? { language.hasWelsh ? welsh : nil }

    /// How many different entries these matches are of.
    mutating func distinctEntries(of entryCount: Int) -> Int {
        if lastCounted.count != entryCount || count == .max {
            lastCounted = ContiguousArray(repeating: 0, count: entryCount)
            count = 0
        }
        count += 1
        var distinct = 0
        for match in evidence.matches where lastCounted[Int(match.entry)] != count {
            lastCounted[Int(match.entry)] = count
            distinct += 1
        }
        return distinct
    }
}
