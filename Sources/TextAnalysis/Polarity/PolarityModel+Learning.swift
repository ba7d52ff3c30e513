import Involvement

extension PolarityModel {
    /// What people said of one thing in one passage.
    struct Example {
        let grams: GramCounts
        let read: Polarity
        /// What `PolarityColumn` says of it.
        let columns: [Int]
        let polarity: Polarity
    }

    /// Learns how themes are spoken of from passages on which people said so.
    init(codebook: Codebook, hits: ThemeHits, decided passages: [DecidedPassage]) {
        var examples: [Example] = []
        var scratch = CodingScratch()
        let themes = codebook.themes.map(\.id)
        for passage in passages where !passage.polarities.isEmpty {
            scratch.read(passage.text, answeredIn: passage.answeredIn)
            Self.lists.read(scratch.text, welsh: scratch.wordsInWelsh, inviting: passage.inviting, &scratch.polarity)
            var isFound = Array(repeating: false, count: themes.count)
            func add(_ theme: Int, _ scratch: inout CodingScratch) {
                isFound[theme] = true
                guard let polarity = passage.polarities[themes[theme]] else { return }
                examples.append(Self.example(polarity, passage.inviting, &scratch))
            }
            hits.each(&scratch, add)
            scratch.evidence.take([])
            for theme in themes.indices where !isFound[theme] { add(theme, &scratch) }
        }
        self.init(examples)
    }

    /// One thing said of the evidence in the scratch's text.
    static func example(
        _ polarity: Polarity, _ inviting: Question.Invitation, _ scratch: inout CodingScratch
    ) -> Example {
        let read = lists.polarity(of: scratch.evidence, in: scratch.text, inviting: inviting, &scratch.polarity)
        scratch.polarity.readClauses(of: scratch.evidence, in: scratch.text)
        return Example(
            grams: scratch.polarity.tally.gramCounts, read: read,
            columns: PolarityColumn.all(read, inviting, scratch.polarity), polarity: polarity)
    }

    init(_ examples: [Example]) {
        guard !examples.isEmpty else {
            self = .lists
            return
        }
        let table = GramTable(examples.map(\.grams), scale: Precision.gram.scale)
        let solutions = Signs.both.map { sign in
            var own = PriorRegression.Rows()
            for example in examples {
                for column in example.columns { own.add(column, Self.ownScale) }
                own.end()
            }
            return PriorRegression(
                shared: table.rows, own: own, priorLogOdds: examples.map { Self.prior(of: sign, $0.read) },
                answers: examples.map { Signs($0.polarity).contains(sign) ? 1 : -1 }
            ).solve(sharedColumns: table.columnCount, ownColumns: PolarityColumn.count)
        }
        self.init(
            grams: table.weights(solutions.map(\.shared), scale: Precision.gram.scale),
            ownWeights: solutions.map { $0.own.map { $0 * Self.ownScale } })
    }

    /// The root of the precision by which entries are divided: what the lists say
    /// is soon known to be right or wrong.
    private static let ownScale = 1 / Float(2).squareRoot()
}
