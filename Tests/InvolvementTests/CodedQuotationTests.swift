import Involvement
import Testing

struct CodedQuotationTests {
    let ash = Coder.person("Ash")
    let bee = Coder.person("Bee")

    @Test func `the last decision on a theme is the one that stands`() {
        let coded = makeCoded(decisions: [
            makeCoding("trust", .accepted, by: ash), makeCoding("trust", .rejected, by: bee),
            makeCoding("stigma", .rejected, by: ash), makeCoding("stigma", .accepted, by: ash),
        ])

        #expect(coded.accepted.map(\.theme) == ["stigma"])
        #expect(coded.rejected.map(\.theme) == ["trust"])
    }

    @Test func `a suggestion is undecided until somebody says something about its theme`() {
        let coded = makeCoded(
            suggestions: [makeCoding("trust", .suggested), makeCoding("stigma", .suggested)],
            decisions: [makeCoding("trust", .rejected, by: ash)])

        #expect(coded.undecided.map(\.theme) == ["stigma"])
        #expect(coded.accepted.isEmpty)
    }

    @Test(arguments: [Coder.person("Ash: of the panel"), .machine("2026.1"), .imported])
    func `a coder is read back from its name`(coder: Coder) {
        #expect(Coder(name: coder.name) == coder)
    }

    private func makeCoding(
        _ theme: ID<Theme>, _ decision: Decision, by coder: Coder = .machine("1")
    ) -> Coding {
        Coding(
            quotation: "q", theme: theme, coder: coder, decision: decision, polarity: .neutral,
            day: Day(year: 2026, month: 1, day: 1)!)
    }

    private func makeCoded(suggestions: [Coding] = [], decisions: [Coding]) -> CodedQuotation {
        CodedQuotation(
            quotation: Quotation(
                id: "q", source: .collected("1"), rangeUTF8: 0..<2, text: "hm", consent: .none),
            suggestions: suggestions, decisions: decisions)
    }
}
