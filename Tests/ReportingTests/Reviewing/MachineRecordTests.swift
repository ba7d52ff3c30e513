import Involvement
import Reporting
import Testing

struct MachineRecordTests {
    private let themes: [ID<Theme>] = ["trust", "housing", "stigma"]

    /// A passage with what was decided on each theme and how sure the machine was.
    private func passage(
        _ id: ID<Quotation>, _ decisions: [(Decision, Double?)], finished: Bool = true, by coder: Coder = .person("Ash")
    ) -> CodedQuotation {
        let day = makeDay("2026-05-01")
        return CodedQuotation(
            quotation: Quotation(id: id, source: .collected("1"), rangeUTF8: 0..<5, text: "words", consent: .none),
            // What it says now is not what it said.
            suggestions: themes.map {
                Coding(
                    quotation: id, theme: $0, coder: .machine("9"), decision: .suggested, polarity: .neutral,
                    confidence: 0.99, day: day)
            },
            decisions: zip(themes, decisions).map { theme, decided in
                Coding(
                    quotation: id, theme: theme, coder: coder, decision: decided.0, polarity: .neutral,
                    confidence: decided.1, day: day)
            },
            finished: finished ? FinishedReading(quotation: id, coder: coder, day: day) : nil)
    }

    /// The first keys that are chosen by chance.
    private func chosen(_ count: Int) -> [ID<Quotation>] {
        Array((0...).lazy.map { ID<Quotation>("k\($0)") }.filter(RandomTenth.contains).prefix(count))
    }

    @Test func `bands count decisions on what was suggested, wherever they were made`() {
        let record = MachineRecord(of: [
            passage("a", [(.accepted, 0.75), (.rejected, 0.9), (.accepted, nil)], finished: false),
            passage("b", [(.accepted, 0.74), (.accepted, 0.3)]), passage("c", [(.rejected, 0.5)]), passage("d", []),
        ])

        #expect(
            record.bands == [
                MachineRecord.Band(band: .likely, accepted: 1, decided: 2),
                MachineRecord.Band(band: .possible, accepted: 2, decided: 3),
            ])
    }

    @Test func `fifty finished passages of the sample say how much was right and how much was found`() {
        let keys = chosen(53)
        // On each of 40: one found, one wrong. On each of 10: one found, one missed.
        let passages =
            keys[..<40].map { passage($0, [(.accepted, 0.8), (.rejected, 0.4)]) }
            + keys[40..<50].map { passage($0, [(.accepted, 0.5), (.accepted, nil), (.rejected, nil)]) }
            // Not finished; coded before it came; not chosen.
            + [
                passage(keys[50], [(.accepted, nil)], finished: false),
                passage(keys[51], [(.accepted, nil)], by: .imported), passage("p8", [(.accepted, nil)]),
            ]

        let sample = MachineRecord(of: passages).sample

        #expect(sample.passages == 51)
        #expect(sample.finished == 50)
        #expect([sample.found, sample.wrong, sample.missed] == [50, 40, 10])
        // Wilson's interval for 50 in 90 and 50 in 60, worked out apart.
        expectShare(sample.precision, 0.5556, 0.4527, 0.6538)
        expectShare(sample.recall, 0.8333, 0.7197, 0.9069)
    }

    @Test func `forty-nine are too few to say, and so is a sample on which nothing was suggested`() {
        let few = MachineRecord(of: chosen(49).map { passage($0, [(.accepted, 0.8)]) }).sample
        let silent = MachineRecord(of: chosen(50).map { passage($0, [(.accepted, nil)]) }).sample

        #expect(few.finished == 49 && few.precision == nil && few.recall == nil)
        #expect(silent.precision == nil && silent.recall?.estimate == 0)
    }

    private func expectShare(_ share: Share?, _ estimate: Double, _ low: Double, _ high: Double) {
        #expect(share.map { abs($0.estimate - estimate) < 0.0001 } == true, "\(String(describing: share))")
        #expect(share.map { abs($0.low - low) < 0.0001 && abs($0.high - high) < 0.0001 } == true)
    }
}
