import Involvement
import Testing

struct JudgingTests {
    private let ash = Coder.person("Ash")

    private func coding(
        _ theme: ID<Theme>, _ decision: Decision, by coder: Coder, confidence: Double? = nil
    ) -> Coding {
        Coding(
            quotation: "p9", theme: theme, coder: coder, decision: decision, polarity: .neutral,
            confidence: confidence, day: Day(year: 2026, month: 5, day: 1)!)
    }

    /// A passage of the tenth chosen by chance, for which the machine now says 0.9.
    private func coded(_ decisions: [Coding] = [], finished: Bool = false, id: ID<Quotation> = "p9") -> CodedQuotation {
        CodedQuotation(
            quotation: Quotation(id: id, source: .collected("1"), rangeUTF8: 0..<2, text: "hm", consent: .none),
            suggestions: [coding("trust", .suggested, by: .machine("2"), confidence: 0.9)], decisions: decisions,
            finished: finished
                ? FinishedReading(quotation: id, coder: ash, day: Day(year: 2026, month: 5, day: 1)!) : nil)
    }

    @Test func `before anybody spoke it is what the machine says now`() {
        #expect(coded().confidenceBeforeDecisions(on: "trust") == 0.9)
        #expect(coded().confidenceBeforeDecisions(on: "housing") == nil)
        #expect(coded([coding("housing", .accepted, by: ash)]).confidenceBeforeDecisions(on: "trust") == 0.9)
    }

    @Test func `a second decision does not take what was learned from the first`() {
        let suggested = coded([coding("trust", .rejected, by: ash, confidence: 0.4)])
        let added = coded([coding("trust", .accepted, by: ash)])

        #expect(suggested.confidenceBeforeDecisions(on: "trust") == 0.4)
        #expect(added.confidenceBeforeDecisions(on: "trust") == nil)
    }

    @Test func `what is suggested after somebody was done came too late`() {
        #expect(coded(finished: true).confidenceBeforeDecisions(on: "trust") == nil)
    }

    @Test func `a passage that came with themes is none to judge by`() {
        #expect(coded().isInSample)
        #expect(!coded([coding("trust", .accepted, by: .imported)]).isInSample)
        #expect(!coded(id: "p8").isInSample)
    }

    @Test func `one to judge by waits until somebody is done, others until all is decided`() {
        let decided = [coding("trust", .accepted, by: ash, confidence: 0.9)]

        #expect(coded(decided).isToDecide)
        #expect(!coded(decided, finished: true).isToDecide)
        #expect(!coded(finished: true).isToDecide)
        #expect(coded(id: "p8").isToDecide)
        #expect(!coded(decided, id: "p8").isToDecide)
    }
}
