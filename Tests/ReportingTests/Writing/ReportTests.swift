import Involvement
import Testing

@testable import Reporting

/// A report as it is written, and as it reads.
@Suite struct ReportTests {
    static let text = """
        # What we heard

        ## Summary

        - {people} people answered,
          {share trust} of them about trust.

        ## What it was like

        One said {quote k1} and another {quote k2}. See the rules.[^rules]

        In open access {people trust in t2} spoke of it; it took {number 3} years.

        ## What people ask for

        They ask: {ask open}.

        [^rules]: The rules, page 4.
        """

    static let summary = Summary(
        policy: "nhs-7-5", whole: block("all", 90, 45),
        tables: [Summary.Table(grouping: .tier, blocks: [block("t2", 60, 30), block("t3", 30, nil)])],
        questions: [
            Summary.QuestionFigures(
                question: "waited", text: "Did you wait?", type: "choose one",
                options: [
                    Summary.OptionFigures(option: "long", text: "Long", state: "answered", respondents: .people(25))
                ])
        ], collectedQuotations: 0, period: nil)

    static func block(_ code: String, _ people: Int, _ trust: Int?) -> Summary.Block {
        Summary.Block(
            code: code, name: code, respondents: .people(people),
            themes: [
                Summary.ThemeFigures(
                    theme: "trust", name: "Trust", respondents: trust.map { .people($0) } ?? .suppressed,
                    share: trust.map { Share(estimate: Double($0) / Double(people), low: 0.4, high: 0.6) },
                    polarity: [.positive: .people(10), .negative: .suppressed])
            ])
    }

    private func resolved(
        _ text: String, standing: @escaping (ID<Quotation>) -> QuotationStanding = { _ in .released }
    ) throws -> (report: Report, problems: [Problem]) {
        try ReportFile.read(name: "report.md", text: text)
            .resolved(
                by: ReferenceResolver(file: "report.md", summary: Self.summary, asks: ["open"], standing: standing))
    }

    private func problems(_ paragraph: String) -> [String] {
        do throws(Problems) {
            _ = try ReportFile.read(name: "report.md", text: "# T\n\n## A\n\n\(paragraph)\n")
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    @Test func `people's words and numbers are put in where they are named`() throws {
        let (report, problems) = try resolved(Self.text)

        #expect(problems == [])
        #expect(report.title == "What we heard")
        #expect(
            report.summary == [
                [
                    .figure(Report.Figure(reference: "people", text: "90")), .words(" people answered, "),
                    .figure(Report.Figure(reference: "share trust", text: "50%")), .words(" of them about trust."),
                ]
            ])
        #expect(report.sections.map(\.heading) == ["What it was like", "What people ask for"])
        #expect(report.sections.flatMap(\.paragraphs).map(\.number) == [1, 2, 3])
        #expect(report.sections[0].paragraphs[0].pieces.last == .note("The rules, page 4."))
        #expect(
            report.sections[0].paragraphs[1].pieces == [
                .words("In open access "), .figure(Report.Figure(reference: "people trust in t2", text: "30")),
                .words(" spoke of it; it took 3 years."),
            ])
        #expect(report.quotations == ["k1", "k2"])
    }

    @Test func `words that were taken back leave a sign where they stood`() throws {
        let (report, problems) = try resolved(Self.text) { $0 == "k2" ? .withdrawn : .released }

        #expect(problems == [])
        #expect(report.sections[0].paragraphs[0].pieces.contains(.withdrawn("k2")))
    }

    @Test(arguments: [
        (QuotationStanding.heldBack(.noConsent), "did not allow it"),
        (.heldBack(.notCleared), "has not been checked for names"), (.unknown, "there is no quotation `k2`"),
    ])
    func `words that may not leave keep the report from being released`(
        standing: QuotationStanding, says: String
    ) throws {
        let problems = try resolved(Self.text) { $0 == "k2" ? standing : .released }.problems

        #expect(problems.count == 1)
        #expect(problems.first?.line == 10)
        #expect(problems.first?.reason.contains(says) == true)
    }

    @Test(arguments: [
        ("{people trust in t3}", "is hidden"), ("{share trust in t3}", "is hidden"),
        ("{people trust negative}", "is hidden"), ("{people money}", "theme `money`"),
        ("{people trust in t9}", "group `t9`"), ("{people waited: never}", "answer `never`"), ("{ask money}", "no ask"),
    ])
    func `a number that is hidden or nowhere cannot be claimed`(reference: String, says: String) throws {
        let problems = try resolved("# T\n\n## A\n\nIt is \(reference).\n").problems

        #expect(problems.count == 1)
        #expect(problems.first?.reason.contains(says) == true, "\(problems)")
    }

    @Test func `an answer to a question has its number too`() throws {
        let report = try resolved("# T\n\n## A\n\n{people waited: long} waited long.\n").report

        #expect(
            report.sections[0].paragraphs[0].pieces.first
                == .figure(Report.Figure(reference: "people waited: long", text: "25")))
    }

    @Test(arguments: ["25 people said so.", "It was 40%.", "Twelve respondents said so.", "Some 40 per cent did."])
    func `a number of people that is typed is refused`(paragraph: String) {
        #expect(problems(paragraph).count == 1)
        #expect(problems(paragraph).first?.contains("is typed") == true)
    }

    @Test(arguments: [
        "It opened in 2019 and has 3 rooms.", "One person can do it.", "Tier 2 services matter.",
        "It cost {number 40%} more.", "They call it \u{201C}the list\u{201D}.",
    ])
    func `other numbers and short words in quotation marks are the group's own`(paragraph: String) {
        #expect(problems(paragraph) == [])
    }

    @Test(arguments: ["She said \u{201C}nobody ever told me why\u{201D}.", "\"They moved my worker twice\", he said."])
    func `people's words that are typed are refused`(paragraph: String) {
        #expect(problems(paragraph).first?.contains("Put them in by their key") == true)
    }

    @Test func `what is wrong in the file is said by line`() {
        #expect(problems("It is {peple}.").first?.hasPrefix("report.md:5: `{peple}` names nothing") == true)
        #expect(problems("It is {people.").first?.contains("a brace has no partner") == true)
        #expect(problems("See.[^no]").first?.contains("there is no note `no`") == true)
        #expect(problems("- a point").first?.contains("points stand in the summary only") == true)
        #expect(problems("### Deep").first?.contains("this heading is not of a report") == true)
        #expect(throws: Problems.self) { try ReportFile.read(name: "report.md", text: "") }
    }
}
