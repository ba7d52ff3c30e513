import Involvement
import Workflow

/// The report and the asks as they would read in a release made now, for the
/// group to read before it makes one. Nothing is changed here.
enum ReportPage {
    struct Model {
        /// Nil when nobody has written a report that can be read.
        let title: String?
        let summary: [ReportParagraphModel]
        let sections: [(heading: String, paragraphs: [ReportParagraphModel])]
        let asks: [AskModel]
        let problems: [StaffProblem]
        let navigation: StaffNavigation
    }

    struct AskModel: Equatable, Sendable {
        let key: String
        let text: String
        let themes: String
        let evidence: [ReportPieceModel]
        let replies: [String]
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let report = try await cycle.reportAsItReads()
        let themes = Dictionary(
            cycle.consultation.codebook.themes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let words = QuotedWords(cycle)
        var summary: [ReportParagraphModel] = []
        for paragraph in report.summary { summary.append(try await words.model(paragraph)) }
        var sections: [(heading: String, paragraphs: [ReportParagraphModel])] = []
        for section in report.sections {
            var paragraphs: [ReportParagraphModel] = []
            for paragraph in section.paragraphs { paragraphs.append(try await words.model(paragraph)) }
            sections.append((section.heading, paragraphs))
        }
        var asks: [AskModel] = []
        for ask in report.asks {
            var evidence: [ReportPieceModel] = []
            for piece in ask.evidence { evidence.append(try await words.model(piece)) }
            asks.append(
                AskModel(
                    key: ask.ask.id.rawValue, text: ask.ask.text,
                    themes: ask.ask.themes.map { themes[$0] ?? $0.rawValue }.joined(separator: ", "),
                    evidence: evidence, replies: ask.ask.replies.map(\.inWords)))
        }
        let model = Model(
            title: report.title, summary: summary, sections: sections, asks: asks,
            problems: report.problems.map { StaffProblem($0, in: report) },
            navigation: await StaffNavigation(of: cycle))
        return .page(
            cycle.document("The report as it reads", hasProblems: !model.problems.isEmpty, isForStaff: true).page {
                markup(model, &$0)
            })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.report, &html)
        html.h1("The report as it reads")
        DoneNotice.writeProblems(model.problems, title: "A release cannot be made with it", &html)
        html.p(
            "This is report.md and asks.yaml of the consultation's folder, with people's words and numbers put in as they "
                + "are now. Change the files, and load this page again.")
        if let title = model.title {
            html.h2(title)
        } else {
            html.p("There is no report that can be read. Write report.md beside survey.yaml.")
        }
        if !model.summary.isEmpty {
            html.h3("Summary")
            html.ul { html in
                for point in model.summary {
                    html.element("li", point.id) { html in
                        for piece in point.pieces { piece.write(&html) }
                    }
                }
            }
        }
        for section in model.sections {
            html.h3(section.heading)
            for paragraph in section.paragraphs { paragraph.write(&html) }
        }
        html.h2("What people ask for")
        if model.asks.isEmpty { html.p("Nothing is asked for. Write asks.yaml beside survey.yaml.") }
        for (index, ask) in model.asks.enumerated() { write(ask, number: index + 1, &html) }
    }

    static func write(_ ask: AskModel, number: Int, _ html: inout HTMLWriter) {
        html.section(.class("card"), .id("ask-", ask.key)) { html in
            html.h3("\(number). \(ask.text)")
            if !ask.themes.isEmpty { html.p("Themes: \(ask.themes)") }
            if ask.evidence.isEmpty {
                html.p("No quotation stands behind it.")
            } else {
                html.ul { html in
                    for piece in ask.evidence { html.li { piece.write(&$0) } }
                }
            }
            for reply in ask.replies { html.p(reply) }
        }
    }
}

/// A paragraph or a point as the page shows it.
struct ReportParagraphModel: Equatable, Sendable {
    /// Nil for a point of the summary.
    let number: Int?
    /// Of the file, by which a problem is led to it; nil where there is none.
    let line: String?
    let pieces: [ReportPieceModel]

    var id: [Attribute] { line.map { [.id("line-", $0)] } ?? [] }

    func write(_ html: inout HTMLWriter) {
        html.element("p", id) { html in
            if let number {
                html.element("strong") { $0.text("\(number).") }
                html.text(" ")
            }
            for piece in pieces { piece.write(&html) }
        }
    }
}

/// A stretch of a paragraph as the page shows it.
enum ReportPieceModel: Equatable, Sendable {
    case words(String)
    /// Somebody's words, their language (BCP 47) where it is not the page's own, and
    /// who is said to have spoken.
    case quoted(String, language: String?, attribution: String)
    case figure(String)
    case ask(String, key: String)
    case note(String)
    case withdrawn(key: String)
    /// What a release holds and nobody should be shown again: words that were taken
    /// back, or are held back or hidden in part.
    case notQuoted(key: String)
    /// What cannot be put in and why, with the passage to look at where there is one.
    case refused(reference: String, reason: String, passage: Address?)

    func write(_ html: inout HTMLWriter) {
        switch self {
        case .words(let words): html.text(words)
        case .figure(let text): html.element("strong") { $0.text(text) }
        case .ask(let text, let key): html.a(text, to: .place("ask-", key))
        case .note(let words): html.span(" [Note: \(words)]", .class("soft"))
        case .quoted(let words, let language, let attribution):
            html.text("“")
            html.element("span", [.class("words"), .fixed("dir", "auto")] + Attribute.lang(ofWords: language)) {
                $0.text(words)
            }
            html.text("”")
            html.span(" (\(attribution))", .class("soft"))
        case .withdrawn(let key):
            html.element("mark") { $0.text("[words that were withdrawn: \(key)]") }
        case .notQuoted(let key):
            html.element("mark") { $0.text("[words that are no longer quoted: \(key)]") }
        case .refused(let reference, let reason, let passage):
            html.element("mark") { html in
                html.text("\(reference): \(reason)")
            }
            if let passage {
                html.text(" ")
                html.a("Look at this passage", to: passage)
            }
        }
    }
}

/// Turns what a report holds into what a page shows, asking for the language of
/// people's words.
private struct QuotedWords {
    private let cycle: ReviewCycle

    init(_ cycle: ReviewCycle) {
        self.cycle = cycle
    }

    func model(_ paragraph: ReportAsItReads.Paragraph) async throws -> ReportParagraphModel {
        var pieces: [ReportPieceModel] = []
        for piece in paragraph.pieces { pieces.append(try await model(piece)) }
        return ReportParagraphModel(number: paragraph.number, line: String(paragraph.line), pieces: pieces)
    }

    func model(_ piece: ReportAsItReads.Piece) async throws -> ReportPieceModel {
        switch piece {
        case .words(let words): return .words(words)
        case .note(let words): return .note(words)
        case .figure(let figure): return .figure(figure.text)
        case .ask(let id, let text): return .ask(text, key: id.rawValue)
        case .withdrawn(let id): return .withdrawn(key: id.rawValue)
        case .quotation(let quotation):
            return .quoted(
                quotation.text, language: try await cycle.languageOfWords(quotation),
                attribution: quotation.attribution)
        case .refused(let reference, let problem, let id):
            return .refused(
                reference: reference, reason: problem.reason, passage: id.map { cycle.passageAddress($0.rawValue) })
        }
    }
}

extension ReviewCycle {
    /// A passage in the list of all.
    fileprivate func passageAddress(_ key: String) -> Address {
        address.step("themes").query([("show", ThemesPage.Filter.all.rawValue), ("at", key)]).place("passage-", key)
    }
}

extension StaffProblem {
    /// With a link to the paragraph or the ask that it is about.
    fileprivate init(_ problem: Problem, in report: ReportAsItReads) {
        let lines = (report.summary + report.sections.flatMap(\.paragraphs)).map(\.line)
        var box: String?
        if problem.file == ConsultationFolder.reportFile, let line = problem.line, lines.contains(line) {
            box = "line-\(line)"
        } else if problem.file == ConsultationFolder.asksFile {
            box = report.asks.first { problem.line != nil && $0.line == problem.line }.map { "ask-\($0.ask.id)" }
        }
        self.init(problem.description, box: box)
    }
}

extension Reply {
    /// As staff read it: `Planned, 30 September 2026. ...`
    var inWords: String {
        let (name, why): (String, String) =
            switch outcome {
            case .agreed: ("Agreed", "")
            case .notAgreed(let why): ("Not agreed", why)
            case .planned: ("Planned", "")
            case .done: ("Done", "")
            case .confirmed: ("Confirmed by the group", "")
            }
        let said = [why, words].filter { !$0.isEmpty }.map { words in
            words.last.map { ".!?".contains($0) } == true ? words : words + "."
        }
        return (["\(name), \(day.inWords)."] + said).joined(separator: " ")
    }
}
