import Foundation
import Involvement
import Testing

@testable import Exporter

@Suite struct EvidenceTests {
    @Test func `Word and OpenDocument say the same, paragraph by paragraph and note by note`() throws {
        let word = try DocumentWords.paragraphs(of: try bytes(of: makeRelease(), EvidenceDOCX()), named: "e.docx")
        let open = try DocumentWords.paragraphs(of: try bytes(of: makeRelease(), EvidenceODT()), named: "e.odt")

        #expect(word == open)
        #expect(word.first == "What Harbour & Hill told us")
        #expect(word.contains("2.\tAnother said: [words that were withdrawn]"))
        #expect(word.contains("Quotation k03 in quotes.csv."))
        #expect(word.contains("Harbour Partnership, *Annual report 2025*, page 7."))
        #expect(
            word.contains { $0.hasPrefix("R1.\tKeep the same worker. Themes: Relationships. Evidence: quotation k01.") }
        )
    }

    @Test func `words stand to the letter, whatever they hold`() throws {
        let torture = [
            " two  spaces\tand a tab ", "line\nend\r\nand\ranother",
            "é and e\u{301}, \u{1F469}\u{200D}\u{1F4BB}, עברית",
            "<b>&amp;</b> ]]>", "\u{FEFF}mark", "=1+1",
        ]
        let quotations = torture.enumerated().map { index, text in
            ReleasedQuotation(
                id: ID("k\(index)"), text: text, attribution: "Somebody", consent: .publish, question: nil, themes: [])
        }
        let report = Report(
            title: "T", summary: [[.words("A")]],
            sections: [
                Report.Section(
                    heading: "H",
                    paragraphs: quotations.enumerated().map { index, quotation in
                        Report.Paragraph(number: index + 1, pieces: [.words("One said:"), .quotation(quotation.id)])
                    })
            ])
        let release = makeRelease(quotations: quotations, asks: [], report: report)

        for format in [EvidenceDOCX(), EvidenceODT()] as [any ExportFormat] {
            let words = try DocumentWords.paragraphs(of: try bytes(of: release, format), named: format.fileName)
            for text in torture {
                let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
                // Scalar by scalar: as `String`s, é and e with an accent are the same.
                #expect(
                    words.contains { Array($0.unicodeScalars) == Array(lines.unicodeScalars) }, "\(format.fileName)")
            }
        }
    }

    @Test func `a quotation that begins a paragraph stands in its sentence, with its source in a note`() {
        let document = Evidence.document(of: makeRelease())

        let third = document.blocks.first { if case .numbered("3.", _, _) = $0 { true } else { false } }

        #expect(
            third
                == .numbered(
                    "3.",
                    [
                        .quoted(nastyWords),
                        .note("Someone who used open access services. Quotation k01 in quotes.csv."),
                        .words(" So: "), .words("Plain envelopes (recommendation 3)"),
                    ]))
    }

    @Test func `a draft says so in its title, an approved release does not`() {
        let approved = makeRelease()
        let draft = Release(
            number: 1, day: approved.day, generator: "heard", consultation: approved.consultation,
            register: approved.register, codebook: approved.codebook, policy: .nhs, summary: approved.summary,
            quotations: [], withheld: [], dataDigest: "")

        #expect(Evidence.document(of: draft).title == "DRAFT: What was it like?")
        #expect(SummaryPage.document(of: draft).title == "DRAFT: What was it like?")
        #expect(Evidence.document(of: approved).title == "What Harbour & Hill told us")
    }

    @Test func `without a report its points and paragraphs are the figures`() {
        let document = Evidence.document(of: makeRelease(report: nil))

        let points = document.blocks.compactMap { if case .bullets(let points) = $0 { points } else { nil } }.first

        #expect(points?.first == [.words("90 people answered, from January 2026 to September 2026.")])
        #expect(
            document.blocks.contains(
                .numbered(
                    "1.",
                    [
                        .words(
                            "45 of 90 people spoke of Relationships (50%; 95% interval 40% to 60%): 20 positively, "
                                + "15 negatively.")
                    ])))
        #expect(
            EvidenceRules.problems(of: makeRelease(report: nil)).map(\.description) == [
                "evidence.docx: nobody has written a report, so its paragraphs are made of figures. "
                    + "Write report.md in the consultation's folder."
            ])
    }

    @Test func `what nobody has written keeps the limit, however many themes there are`() {
        let themes = (1...80).map { number in
            Summary.ThemeFigures(
                theme: ID("t\(number)"), name: "A theme with a name of several words, number \(number)",
                respondents: .people(500 - 5 * number), share: Share(estimate: 0.5, low: 0.4, high: 0.6),
                polarity: makePolarity(.people(20), .people(15), .people(10), .people(5)))
        }
        let quotations = themes.map { theme in
            ReleasedQuotation(
                id: ID(theme.theme.rawValue), text: String(repeating: "word ", count: 59), attribution: "Somebody",
                consent: .publish, question: nil, themes: [.init(theme: theme.theme, polarity: nil)])
        }
        let summary = Summary(
            policy: "nhs-7-5",
            whole: Summary.Block(code: "all", name: "Everybody", respondents: .people(600), themes: themes), tables: [],
            questions: [], collectedQuotations: 0, period: nil)
        let release = makeRelease(quotations: quotations, asks: [], summary: summary, report: nil)

        let document = Evidence.document(of: release)

        #expect(document.blocks.contains { if case .quotation = $0 { true } else { false } })
        #expect(document.countWords <= EvidenceRules.limitWords)
        #expect(document.blocks.contains(.paragraph([.words("55 other rows are in summary.html.")])))
    }

    @Test func `one word too many is said, by the release and by the check of either file`() throws {
        func release(words count: Int) -> Release {
            let words = String(repeating: "word ", count: count)
            let report = Report(
                title: "T", summary: [[.words("A")]],
                sections: [
                    Report.Section(heading: "H", paragraphs: [Report.Paragraph(number: 1, pieces: [.words(words)])])
                ])
            return makeRelease(report: report)
        }
        let others = Evidence.document(of: release(words: 0)).countWords
        let full = release(words: 3000 - others)
        let over = release(words: 3001 - others)

        #expect(EvidenceRules.problems(of: full) == [])
        #expect(
            EvidenceRules.problems(of: over).map(\.description) == [
                "evidence.docx: it has 3001 words, 1 more than the 3000 that a select committee takes. "
                    + "Shorten the report or cite fewer quotations."
            ])
        for format in [EvidenceDOCX(), EvidenceODT()] as [any ExportFormat] {
            let problems = try [full, over].map { release in
                try Places.withFile(try bytes(of: release, format), named: "e") {
                    try format.problems(inFile: $0, named: "e")
                }
            }
            #expect(problems[0] == [])
            #expect(
                problems[1].map(\.reason) == ["it has 3001 words, 1 more than the 3000 that a select committee takes"])
        }
    }

    @Test func `a paragraph that stands on withdrawn words is named`() {
        let problems = EvidenceRules.problems(of: makeRelease())

        #expect(
            problems.map(\.description) == [
                "evidence.docx: paragraph 2: it stands on words that were withdrawn. Write it anew without them."
            ])
    }
}
