import Involvement

// What the group says about it, and what people want done.
extension SubmissionXML {
    static func write(_ report: Report, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("report", to: &sink) { xml, sink in
            try xml.text("title", report.title, to: &sink)
            try xml.element("summary", to: &sink) { xml, sink in
                for point in report.summary {
                    try xml.line("point", ["xml:space": "preserve"], to: &sink) { try write(point, &$0, &$1) }
                }
            }
            for section in report.sections {
                try xml.element("section", to: &sink) { xml, sink in
                    try xml.text("heading", section.heading, to: &sink)
                    for paragraph in section.paragraphs {
                        let attributes: XMLWriter.Attributes = [
                            "number": String(paragraph.number), "xml:space": "preserve",
                        ]
                        try xml.line("paragraph", attributes, to: &sink) { try write(paragraph.pieces, &$0, &$1) }
                    }
                }
            }
        }
    }

    private static func write(
        _ pieces: [Report.Piece], _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        for piece in pieces {
            switch piece {
            case .words(let words): try xml.words(words, to: &sink)
            case .quotation(let id): try xml.empty("quote", ["ref": id.rawValue], to: &sink)
            case .withdrawn(let id): try xml.empty("withdrawn", ["quote": id.rawValue], to: &sink)
            case .figure(let figure): try xml.text("figure", ["of": figure.reference], figure.text, to: &sink)
            case .ask(let id): try xml.empty("ask", ["ref": id.rawValue], to: &sink)
            case .note(let words): try xml.text("note", words, to: &sink)
            }
        }
    }

    static func writeAsks(_ asks: [Ask], _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        guard !asks.isEmpty else { return }
        try xml.element("asks", to: &sink) { xml, sink in
            for ask in asks {
                try xml.element("ask", ["id": ask.id.rawValue], to: &sink) { xml, sink in
                    try xml.text("text", ask.text, to: &sink)
                    for theme in ask.themes { try xml.empty("theme", ["ref": theme.rawValue], to: &sink) }
                    for quotation in ask.evidence {
                        try xml.empty("evidence", ["quote": quotation.rawValue], to: &sink)
                    }
                    for quotation in ask.withdrawn {
                        try xml.empty("withdrawn", ["quote": quotation.rawValue], to: &sink)
                    }
                    for reply in ask.replies { try write(reply, &xml, &sink) }
                }
            }
        }
    }

    private static func write(_ reply: Reply, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let attributes: XMLWriter.Attributes = ["state": reply.outcome.state, "day": reply.day.iso]
        try xml.element("reply", attributes, to: &sink) { xml, sink in
            if case .notAgreed(let why) = reply.outcome, !why.isEmpty { try xml.text("why", why, to: &sink) }
            if !reply.words.isEmpty { try xml.text("words", reply.words, to: &sink) }
        }
    }
}

extension Reply.Outcome {
    /// The word for it in files.
    var state: String {
        switch self {
        case .agreed: "agreed"
        case .notAgreed: "not agreed"
        case .planned: "planned"
        case .done: "done"
        case .confirmed: "confirmed"
        }
    }

    /// Reads what `state` writes; nil for anything else.
    init?(state: String, why: String) {
        switch state {
        case "agreed": self = .agreed
        case "not agreed": self = .notAgreed(why: why)
        case "planned": self = .planned
        case "done": self = .done
        case "confirmed": self = .confirmed
        default: return nil
        }
    }
}
