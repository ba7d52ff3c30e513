import Involvement

/// Reads whether a theme is spoken of well or badly: by the word lists first,
/// and by what people have said of other passages. Two yes-or-no questions,
/// whether anything good and whether anything bad is said, each a logistic
/// regression whose prior is what the lists say.
struct PolarityModel: Sendable {
    private let reader = PolarityReader.british
    /// Nil while nothing has been learned.
    let grams: GramWeights?
    /// By question: the weights of `PolarityColumn`.
    let ownWeights: [[Float]]

    /// The log odds of the answer that the lists give: four in five are right.
    static let priorLogOdds = 1.4

    /// What the lists alone say.
    static let lists = PolarityModel(grams: nil, ownWeights: [])

    init(grams: GramWeights?, ownWeights: [[Float]]) {
        self.grams = grams
        self.ownWeights = ownWeights
    }

    /// Finds all that speaks well or badly in a text.
    func read(
        _ text: borrowing NormalisedText, welsh: NormalisedText? = nil, inviting: Question.Invitation,
        _ scratch: inout PolarityScratch
    ) {
        reader.read(text, welsh: welsh, inviting: inviting, &scratch)
    }

    /// The polarity of one theme, after `read`.
    func polarity(
        of evidence: borrowing Evidence, in text: borrowing NormalisedText, inviting: Question.Invitation,
        _ scratch: inout PolarityScratch
    ) -> Polarity {
        let read = reader.polarity(of: evidence, in: text, inviting: inviting, &scratch)
        guard let grams else { return read }
        scratch.findClauses(of: evidence, in: text)
        scratch.countClauses(in: text)
        grams.add(scratch.tally, &scratch.gramSums)
        var signs: Signs = []
        let columns = PolarityColumn.all(read, inviting, scratch)
        for (question, sign) in Signs.both.enumerated() {
            let own = columns.reduce(Float(0)) { $0 + ownWeights[question][$1] }
            let prior = Float(Self.prior(of: sign, read))
            if prior + own + scratch.gramSums[question] > 0 { signs.formUnion(sign) }
        }
        return signs.polarity ?? .neutral
    }

    /// What the lists say to whether anything of that sign is said.
    static func prior(of sign: Signs, _ read: Polarity) -> Double {
        Signs(read).contains(sign) ? priorLogOdds : -priorLogOdds
    }
}

extension Signs {
    static let both: [Signs] = [.positive, .negative]

    init(_ polarity: Polarity) {
        switch polarity {
        case .positive: self = .positive
        case .negative: self = .negative
        case .mixed: self = [.positive, .negative]
        case .neutral: self = []
        }
    }
}

extension PolarityScratch {
    /// The clauses in which the evidence stands; none where there is none.
    mutating func findClauses(of evidence: borrowing Evidence, in text: borrowing NormalisedText) {
        clauses.removeAll(keepingCapacity: true)
        for match in evidence.matches {
            let clause = text.words[Int(match.first)].clause
            if clauses.last != clause { clauses.append(clause) }
        }
    }

    /// Counts the runs of words and letters of these clauses; of the whole text where
    /// there are none.
    mutating func countClauses(in text: borrowing NormalisedText) {
        guard !clauses.isEmpty else { return tally.read(text) }
        // Both go up through the text.
        var next = 0
        tally.read(text) { word in
            while next < clauses.count, clauses[next] < word.clause { next += 1 }
            return next < clauses.count && clauses[next] == word.clause
        }
    }
}
