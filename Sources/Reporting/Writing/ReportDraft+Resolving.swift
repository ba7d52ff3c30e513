public import Involvement

extension ReportDraft {
    /// The report with its numbers, and what keeps it from being one.
    /// - Parameters:
    ///   - file: the name of the report's file, for problems.
    ///   - asks: those that it may point at.
    ///   - standing: of each quotation that it points at.
    public func resolved(
        file: String, summary figures: Summary, asks: Set<ID<Ask>>,
        standing: (ID<Quotation>) -> QuotationStanding
    ) -> (report: Report, problems: [Problem]) {
        var problems: [Problem] = []
        func report(_ line: Int, _ reason: String, _ remedy: String) {
            problems.append(Problem(file: file, line: line, reason: reason, remedy: remedy))
        }
        func resolved(_ piece: Piece, _ line: Int) -> Report.Piece? {
            switch piece {
            case .words(let words): return .words(words)
            case .note(let words): return .note(words)
            case .ask(let id):
                if asks.contains(id) { return .ask(id) }
                report(line, "there is no ask `\(id)`", "Write it in asks.yaml, or take the reference out")
            case .quotation(let id):
                switch standing(id) {
                case .released: return .quotation(id)
                case .withdrawn: return .withdrawn(id)
                case let other:
                    if let fault = other.fault(of: id) { report(line, fault.reason, fault.remedy) }
                }
            case .figure(let figure, let name):
                switch figure.found(in: figures) {
                case .text(let text): return .figure(Report.Figure(reference: name, text: text))
                case .hidden:
                    report(
                        line, "the number `{\(name)}` is hidden, since it could tell who somebody is",
                        "Take the claim out, or claim something of more people")
                case .unknown(let what):
                    report(line, "`{\(name)}` names \(what), which the summary does not have", "Check the codes")
                }
            }
            return nil
        }
        func resolved(_ paragraph: Paragraph) -> [Report.Piece] {
            paragraph.pieces.compactMap { resolved($0, paragraph.line) }
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
