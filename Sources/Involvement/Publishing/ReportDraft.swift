/// A report as the group writes it: words of their own, and references to
/// people's words and to numbers, which are filled in when a release is made.
public struct ReportDraft: Equatable, Sendable {
    public let title: String
    /// The executive summary, a point each.
    public let summary: [Paragraph]
    public let sections: [Section]

    public init(title: String, summary: [Paragraph], sections: [Section]) {
        self.title = title
        self.summary = summary
        self.sections = sections
    }

    public struct Section: Equatable, Sendable {
        public let heading: String
        public let paragraphs: [Paragraph]

        public init(heading: String, paragraphs: [Paragraph]) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    public struct Paragraph: Equatable, Sendable {
        /// Where it begins in the file, from 1.
        public let line: Int
        public let pieces: [Piece]

        public init(line: Int, pieces: [Piece]) {
            self.line = line
            self.pieces = pieces
        }
    }

    public enum Piece: Equatable, Sendable {
        case words(String)
        case quotation(ID<Quotation>)
        /// With the words that name it.
        case figure(FigureReference, String)
        case ask(ID<Ask>)
        case note(String)
    }

    /// Every quotation that it points at, in order.
    public var quotations: [ID<Quotation>] {
        (summary + sections.flatMap(\.paragraphs)).flatMap(\.pieces).compactMap { piece in
            if case .quotation(let id) = piece { id } else { nil }
        }
    }
}

/// How a quotation that somebody points at stands.
public enum QuotationStanding: Equatable, Sendable {
    /// It is in the release.
    case released
    /// The person took it back.
    case withdrawn
    /// It is kept back, and why.
    case heldBack(Withheld.Reason)
    /// There is none of this key.
    case unknown
}
