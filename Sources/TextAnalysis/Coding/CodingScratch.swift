/// What one text is read with, in memory that serves for the next.
struct CodingScratch {
    var text = NormalisedText()
    /// The same words in plain Welsh spelling, where the language has Welsh.
    var welsh = NormalisedText()
    var language = PassageLanguage.english
    /// The language of the texts to come, where somebody says it; nil to tell by
    /// the words of each.
    var writtenIn: PassageLanguage?
    var foundInWelsh = MatchScratch()
    var found = MatchScratch()
    var evidence = Evidence()
    var polarity = PolarityScratch()
    var tally = GramTally()
    var gramSums = GramWeights.Sums()
    /// By theme: what is known for and against it so far.
    var logOdds: ContiguousArray<Float> = []
    /// By theme: whether its list found anything.
    var isListed: ContiguousArray<Bool> = []
    var reasons = ReasonScratch()
    /// By entry: the last count in which it was counted.
    private var lastCounted: ContiguousArray<UInt32> = []
    private var count: UInt32 = 0

    /// Reads another text in place of the last.
    /// - Parameter code: the language the person answered in, BCP 47; nil where
    ///   nobody knows.
    mutating func read(_ source: String, answeredIn code: String? = nil) {
        text.read(source)
        language = writtenIn ?? .of(text, hint: code.map { PassageLanguage(code: $0) })
        guard language.hasWelsh else { return }
        text.turnInWelsh()
        welsh.readInWelsh(text)
    }

    /// Nil where the language is English.
    var wordsInWelsh: NormalisedText? { language.hasWelsh ? welsh : nil }

    /// Gives every entry that the evidence has matches of, once.
    mutating func eachDistinctEntry(of entryCount: Int, _ take: (Int) -> Void) {
        if lastCounted.count != entryCount || count == .max {
            lastCounted = ContiguousArray(repeating: 0, count: entryCount)
            count = 0
        }
        count += 1
        for match in evidence.matches where lastCounted[Int(match.entry)] != count {
            lastCounted[Int(match.entry)] = count
            take(Int(match.entry))
        }
    }
}
