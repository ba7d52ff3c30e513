public import Involvement

/// The report and the asks as they would read in a release made now, with
/// people's words and numbers put in, and what keeps them from being one.
public struct ReportAsItReads: Equatable, Sendable {
    /// Nil when nobody has written a report, or it cannot be read.
    public let title: String?
    public let summary: [Paragraph]
    public let sections: [Section]
    public let asks: [AskAsItReads]
    /// With file and line.
    public let problems: [Problem]

    /// Paragraphs under one heading.
    public struct Section: Equatable, Sendable {
        public let heading: String
        public let paragraphs: [Paragraph]
    }

    public struct Paragraph: Equatable, Sendable {
        /// From 1 and counted on over all sections; nil for a point of the summary.
        public let number: Int?
        /// Where it begins in its file, from 1.
        public let line: Int
        public let pieces: [Piece]
    }

    public struct AskAsItReads: Equatable, Sendable {
        public let ask: Ask
        /// Where it begins in its file, from 1; nil for one that has no file.
        public let line: Int?
        /// A piece for each quotation that stands behind it.
        public let evidence: [Piece]
    }

    public enum Piece: Equatable, Sendable {
        /// The group's own words.
        case words(String)
        case quotation(ReleasedQuotation)
        /// Somebody's words stood here and were withdrawn.
        case withdrawn(ID<Quotation>)
        case figure(Report.Figure)
        case ask(ID<Ask>, String)
        case note(String)
        /// It cannot be put in: what was named, as it is written, and why not. With
        /// the quotation, where it is one that there is.
        case refused(reference: String, Problem, ID<Quotation>?)
    }
}
