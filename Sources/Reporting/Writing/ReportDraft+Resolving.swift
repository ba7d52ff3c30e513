public import Involvement

/// Puts people's words and numbers where a report names them, or says why it
/// cannot be done.
public struct ReferenceResolver {
    /// The name of the report's file, for problems.
    let file: String
    let figures: Summary
    /// Those that the report may point at.
    let asks: Set<ID<Ask>>
    /// Of each quotation that it points at.
    let standing: (ID<Quotation>) -> QuotationStanding

    public init(
        file: String, summary figures: Summary, asks: Set<ID<Ask>>,
        standing: @escaping (ID<Quotation>) -> QuotationStanding
    ) {
        self.file = file
        self.figures = figures
        self.asks = asks
        self.standing = standing
    }

    /// - Parameter line: on which the paragraph begins that it is a piece of.
    public func resolved(_ piece: ReportDraft.Piece, line: Int) -> Result<Report.Piece, Problem> {
        func problem(_ reason: String, _ remedy: String) -> Result<Report.Piece, Problem> {
            .failure(Problem(file: file, line: line, reason: reason, remedy: remedy))
        }
        switch piece {
        case .words(let words): return .success(.words(words))
        case .note(let words): return .success(.note(words))
        case .ask(let id):
            if asks.contains(id) { return .success(.ask(id)) }
            return problem("there is no ask `\(id)`", "Write it in asks.yaml, or take the reference out")
        case .quotation(let id):
            switch standing(id) {
            case .released: return .success(.quotation(id))
            case .withdrawn: return .success(.withdrawn(id))
            case let other:
                // Only these two have no fault.
                let fault = other.fault(of: id) ?? ("quotation `\(id)` cannot be quoted", "Take the reference out")
                return problem(fault.reason, fault.remedy)
            }
        case .figure(let figure, let name):
            switch figure.found(in: figures) {
            case .text(let text): return .success(.figure(Report.Figure(reference: name, text: text)))
            case .hidden:
                return problem(
                    "the number `{\(name)}` is hidden, since it could tell who somebody is",
                    "Take the claim out, or claim something of more people")
            case .unknown(let what):
                return problem(
                    "`{\(name)}` names \(what), which the summary does not have",
                    "If it was renamed or taken out, name another or take the claim out; else check the code")
            }
        }
    }
}

extension ReportDraft {
    /// The report with its numbers, and what keeps it from being one.
    public func resolved(by resolver: ReferenceResolver) -> (report: Report, problems: [Problem]) {
        var problems: [Problem] = []
        func resolved(_ paragraph: Paragraph) -> [Report.Piece] {
            paragraph.pieces.compactMap { piece in
                switch resolver.resolved(piece, line: paragraph.line) {
                case .success(let piece): return piece
                case .failure(let problem):
                    problems.append(problem)
                    return nil
                }
            }
        }
        var number = 0
        let points = summary.map(resolved)
        let sections = self.sections.map { section in
            Report.Section(
                heading: section.heading,
                paragraphs: section.paragraphs.map { paragraph in
                    number += 1
                    return Report.Paragraph(number: number, pieces: resolved(paragraph))
                })
        }
        return (Report(title: title, summary: points, sections: sections), problems)
    }
}

extension QuotationStanding {
    /// Why it cannot be pointed at; nil when it can, or when it was withdrawn, which is said in its place.
    public func fault(of id: ID<Quotation>) -> (reason: String, remedy: String)? {
        switch self {
        case .released, .withdrawn: nil
        case .heldBack(.noConsent):
            ("the person who said quotation `\(id)` did not allow it to be published", "Take the reference out")
        case .heldBack(.notCleared):
            (
                "quotation `\(id)` has not been checked for names and places",
                "Open it on the page Find themes and say that it may be quoted"
            )
        case .heldBack(let reason): ("quotation `\(id)` is kept back: \(reason.rawValue)", "Take the reference out")
        case .unknown: ("there is no quotation `\(id)`", "Copy its key from the page Find themes")
        }
    }
}
