/// What a group says about what it heard: numbered paragraphs in which people's
/// words and numbers are never typed again, but stand by reference.
public struct Report: Equatable, Sendable {
    public let title: String
    /// The executive summary, a point each.
    public let summary: [[Piece]]
    public let sections: [Section]

    public init(title: String, summary: [[Piece]], sections: [Section]) {
        self.title = title
        self.summary = summary
        self.sections = sections
    }

    /// Paragraphs under one heading.
    public struct Section: Equatable, Sendable {
        public let heading: String
        public let paragraphs: [Paragraph]

        public init(heading: String, paragraphs: [Paragraph]) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    /// A paragraph with its number, which counts on over all sections.
    public struct Paragraph: Equatable, Sendable {
        /// From 1.
        public let number: Int
        public let pieces: [Piece]

        public init(number: Int, pieces: [Piece]) {
            self.number = number
            self.pieces = pieces
        }
    }

    /// A stretch of a paragraph.
    public enum Piece: Equatable, Sendable {
        /// The group's own words.
        case words(String)
        /// Somebody's words, which the release holds.
        case quotation(ID<Quotation>)
        /// Somebody's words stood here and were withdrawn.
        case withdrawn(ID<Quotation>)
        /// A number of the summary.
        case figure(Figure)
        case ask(ID<Ask>)
        /// Where something outside this release is to be found.
        case note(String)
    }

    /// A number in a sentence, and which of the summary it is.
    public struct Figure: Equatable, Sendable {
        /// As it is written in a report: `people housing in drop_in`.
        public let reference: String
        /// As it reads: `45`, or `50%`.
        public let text: String

        public init(reference: String, text: String) {
            self.reference = reference
            self.text = text
        }
    }

    /// The same, where every quotation that is none of these is one that was withdrawn.
    func standing(on released: Set<ID<Quotation>>) -> Report {
        func standing(_ pieces: [Piece]) -> [Piece] {
            pieces.map { piece in
                if case .quotation(let id) = piece, !released.contains(id) { .withdrawn(id) } else { piece }
            }
        }
        return Report(
            title: title, summary: summary.map(standing),
            sections: sections.map { section in
                Section(
                    heading: section.heading,
                    paragraphs: section.paragraphs.map { Paragraph(number: $0.number, pieces: standing($0.pieces)) })
            })
    }

    /// Every quotation that it stands on, in order, once each.
    public var quotations: [ID<Quotation>] {
        var seen: Set<ID<Quotation>> = []
        let all = summary.joined() + sections.flatMap { $0.paragraphs.flatMap(\.pieces) }
        return all.compactMap { piece in
            if case .quotation(let id) = piece, seen.insert(id).inserted { id } else { nil }
        }
    }
}
