import Involvement

extension PolarityModel {
    /// Learns how themes are spoken of from passages on which people said so.
    init(codebook: Codebook, hits: ThemeHits, decided passages: [DecidedPassage]) {
        var examples = PolarityExamples()
        var scratch = CodingScratch()
        let themes = codebook.themes.map(\.id)
        examples.reserve(
            runs: passages.reduce(0) { $0 + ($1.polarities.isEmpty ? 0 : GramHash.mostDistinct(in: $1.text)) },
            examples: passages.reduce(0) { $0 + $1.polarities.count })
        for passage in passages where !passage.polarities.isEmpty {
            examples.begin()
            scratch.read(passage.text, answeredIn: passage.answeredIn)
            Self.lists.read(scratch.text, welsh: scratch.wordsInWelsh, inviting: passage.inviting, &scratch.polarity)
            var isFound = Array(repeating: false, count: themes.count)
            func add(_ theme: Int, _ scratch: inout CodingScratch) {
                isFound[theme] = true
                guard let polarity = passage.polarities[themes[theme]] else { return }
                examples.add(polarity, passage.inviting, &scratch)
            }
            hits.each(&scratch, add)
            scratch.evidence.take([])
            for theme in themes.indices where !isFound[theme] { add(theme, &scratch) }
        }
        self.init(examples)
    }

    init(_ examples: consuming PolarityExamples) {
        guard !examples.all.isEmpty else {
            self = .lists
            return
        }
        let table = GramTable(examples.takeCounted(), scale: Precision.gram.scale)
        let questions = Signs.both.map { sign in
            var own = SparseRows()
            for example in examples.all {
                for column in example.columns { own.add(column, Self.ownScale) }
                own.end()
            }
            return PriorRegression.Question(
                own: own, priorLogOdds: examples.all.map { Float(Self.prior(of: sign, $0.read)) },
                answers: examples.all.map { Signs($0.polarity).contains(sign) ? 1 : -1 })
        }
        let solution = PriorRegression(shared: table.rows, questions: questions)
            .solve(sharedColumns: table.columnCount, ownColumns: PolarityColumn.count)
        self.init(
            grams: table.weights([solution.shared], questionCount: questions.count, scale: Precision.gram.scale),
            ownWeights: questions.indices.map { solution.own(of: $0).map { $0 * Self.ownScale } })
    }

    /// The root of the precision by which entries are divided: what the lists say
    /// is soon known to be right or wrong.
    private static let ownScale = 1 / Float(2).squareRoot()
}
