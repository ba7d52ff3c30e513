import Testing

@testable import TextAnalysis

struct PolarityLexiconTests {
    @Test(arguments: PolarityGroup.allCases)
    func `every entry can be read and stands in small letters once`(group: PolarityGroup) throws {
        for entry in group.entries {
            #expect(throws: Never.self, "\(entry)") { try Phrase(entry) }
            #expect(entry == entry.lowercased())
        }

        let twice = Dictionary(grouping: group.entries) { $0 }.filter { $0.value.count > 1 }
        #expect(twice.keys.sorted() == [])
    }

    @Test func `praise and complaint are long lists that share no entry`() {
        #expect(PolarityLexicon.praise.count >= 150)
        #expect(PolarityLexicon.complaint.count >= 150)
        #expect(Set(PolarityLexicon.praise).intersection(PolarityLexicon.complaint) == [])
        #expect(Set(PolarityLexicon.wishes).intersection(PolarityLexicon.praise + PolarityLexicon.complaint) == [])
    }
}
