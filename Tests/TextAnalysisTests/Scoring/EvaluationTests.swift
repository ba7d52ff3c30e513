import Involvement
import Testing

@testable import TextAnalysis

struct EvaluationTests {
    private let codebook = Codebook(
        id: "c", version: "1", title: "C",
        themes: [
            Theme(id: "housing", name: "Housing", lexicon: Lexicon(stems: ["hous*"])),
            Theme(id: "trust", name: "Trust", lexicon: Lexicon(stems: ["trust*"])),
        ])

    private func comment(_ text: String, _ labels: Set<ID<Theme>>, fold: Int? = nil) -> LabelledComment {
        LabelledComment(text: text, inviting: .anything, labels: labels, fold: fold)
    }

    @Test func `a list that is always right has an F1 of one, comments without themes included`() {
        let evaluation = Evaluation(
            codebook: codebook,
            comments: [
                comment("A house", ["housing"]), comment("They trusted me", ["trust"]), comment("Nothing", []),
                comment("Houses and trust", ["housing", "trust"]),
            ], foldCount: 2)

        let lexicon = evaluation.crossValidated(labels: 0)[0]

        #expect(lexicon.coder == .lexicon && lexicon.labels == 0)
        #expect(lexicon.micro == 1 && lexicon.macro == 1 && lexicon.samples == 1)
    }

    @Test func `comments that say the same are judged once, so that none is learned from and judged`() {
        let evaluation = Evaluation(
            codebook: codebook,
            comments: [comment("A house!", ["housing"]), comment("a  HOUSE", []), comment("Trust", ["trust"])])

        #expect(evaluation.commentCount == 2)
    }

    @Test func `with no labels both rows are the word list`() {
        let comments = (0..<20).map { comment("House \($0)", $0 % 3 == 0 ? ["housing"] : []) }
        let rows = Evaluation(codebook: codebook, comments: comments).crossValidated(labels: 0)

        #expect(rows.map(\.coder) == [.lexicon, .heard])
        #expect(rows[0].micro == rows[1].micro && rows[0].calibrationError == rows[1].calibrationError)
    }

    @Test func `what a list gets wrong every time is learned from`() {
        let comments =
            (0..<60).map { comment("The house number \($0) on the form", [], fold: $0 % 5) }
            + (0..<60).map { comment("Trust in day \($0)", ["trust"], fold: $0 % 5) }
        let rows = Evaluation(codebook: codebook, comments: comments).crossValidated(labels: nil)

        #expect(rows[0].micro < 0.7 && rows[1].micro > 0.95 && rows[1].labels == 96)
        #expect(rows[1].calibrationError < rows[0].calibrationError)
        #expect(rows[1].oneTap.precision > 0.95)
    }

    @Test func `local comments are learned from and not judged`() {
        let others = (0..<10).map { comment("Trust \($0)", ["trust"]) }
        let here = (0..<10).map { comment("House \($0)", ["housing"]) }
        let evaluation = Evaluation(codebook: codebook, comments: here)

        let rows = evaluation.tested(afterLearning: others, local: 4)

        #expect(rows[1].labels == 14)
        #expect(rows[1].score.perTheme["housing"].map { $0.truePositives + $0.falseNegatives } == 6)
    }
}
