import Involvement
import Workflow

/// The report and the asks as they would read in a release made now, for the
/// group to read before it makes one. Nothing is changed here.
enum ReportPage {
    struct Model {
        /// Nil when nobody has written a report that can be read.
        let report: ReportModel?
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
            report: try await words.model(report), asks: asks,
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
        if let report = model.report {
            report.write(&html)
        } else {
            html.p("There is no report that can be read. Write report.md beside survey.yaml.")
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

/// Turns what a report holds into what a page shows, asking for the language of
/// people's words.
private struct QuotedWords {
    private let cycle: ReviewCycle

    init(_ cycle: ReviewCycle) {
        self.cycle = cycle
    }

    /// Nil when there is no report that can be read.
    func model(_ report: ReportAsItReads) async throws -> ReportModel? {
        guard let title = report.title else { return nil }
        var sections: [ReportModel.Section] = []
        for section in report.sections {
            sections.append(
                ReportModel.Section(heading: section.heading, paragraphs: try await models(section.paragraphs)))
        }
        return ReportModel(title: title, summary: try await models(report.summary), sections: sections)
    }

    private func models(_ paragraphs: [ReportAsItReads.Paragraph]) async throws -> [ReportParagraphModel] {
        var models: [ReportParagraphModel] = []
        for paragraph in paragraphs { models.append(try await model(paragraph)) }
        return models
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
