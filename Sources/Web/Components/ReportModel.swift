/// A report as a page shows it, before a release and in one.
struct ReportModel: Equatable, Sendable {
    let title: String
    let summary: [ReportParagraphModel]
    let sections: [Section]

    struct Section: Equatable, Sendable {
        let heading: String
        let paragraphs: [ReportParagraphModel]
    }

    func write(_ html: inout HTMLWriter) {
        html.h2(title)
        if !summary.isEmpty {
            html.h3("Summary")
            html.ul { html in
                for point in summary {
                    html.element("li", point.id) { html in
                        for piece in point.pieces { piece.write(&html) }
                    }
                }
            }
        }
        for section in sections {
            html.h3(section.heading)
            for paragraph in section.paragraphs { paragraph.write(&html) }
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
