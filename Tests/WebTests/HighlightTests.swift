import Involvement
import Testing

@testable import Web

struct HighlightTests {
    private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
        Highlight(text, marking: ranges).pieces.map { $0.isMarked ? "[\($0.words)]" : $0.words }.joined()
    }

    @Test(arguments: [
        ([], "too long a wait"),
        ([0..<3, 11..<15], "[too] long a [wait]"),
        ([11..<15, 0..<8, 4..<8], "[too long] a [wait]"),
        ([0..<99], "[too long a wait]"),
        ([20..<30, 3..<3], "too long a wait"),
    ])
    func `the words that led to a theme are marked once`(ranges: [Range<Int>], expected: String) {
        #expect(marked("too long a wait", ranges) == expected)
    }

    @Test func `a mark never cuts a letter in two`() {
        #expect(marked("é日", [1..<3]) == "[é日]")
        #expect(marked("é日", [0..<2]) == "[é]日")
        #expect(Highlight.words(of: [1..<3], in: "é日") == ["é日"])
    }

    @Test(arguments: [(0, 1, 1, 0..<0), (20, 9, 1, 0..<20), (21, 2, 2, 20..<21), (45, -3, 1, 0..<20)])
    func `a page that does not exist is the nearest that does`(
        total: Int, wanted: Int, page: Int, indices: Range<Int>
    ) {
        let paging = Paging(total: total, wanted: wanted)

        #expect(paging.page == page)
        #expect(paging.indices == indices)
    }

    @Test(arguments: [
        (0.0, "possible"), (0.744, "possible"), (0.75, "likely"), (1.0, "likely"), (.nan, "possible"),
    ])
    func `confidence is said in words`(confidence: Double, expected: String) {
        #expect(ConfidenceBand(of: confidence).rawValue == expected)
    }

    @Test func `what a band was worth is told from twenty decisions on`() {
        #expect(MachineRecord.Band(band: .likely, accepted: 19, decided: 19).inWords == "likely (untested)")
        #expect(
            MachineRecord.Band(band: .possible, accepted: 9, decided: 20).inWords
                == "possible (9 of 20 such were accepted)")
    }

    @Test func `months are said in words`() {
        #expect(SummaryPage.inWords("2026-01"..."2026-03") == "January 2026 to March 2026")
        #expect(SummaryPage.inWords("2026-12"..."2026-12") == "December 2026")
        #expect(SummaryPage.inWords("x"..."y") == "x to y")
    }
}
