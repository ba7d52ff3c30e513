import Involvement

// What people want done: a note for each ask, and a set of what stands behind it.
extension QDAProjectWriting {
    func writeAsks(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        guard !release.asks.isEmpty else { return }
        try xml.element("Notes", to: &sink) { xml, sink in
            for ask in release.asks {
                let attributes: XMLWriter.Attributes = [
                    "guid": guid("note", ask.id.rawValue), "name": "Ask \(ask.id)",
                ]
                try xml.element("Note", attributes, to: &sink) { xml, sink in
                    try xml.text("PlainTextContent", Self.words(of: ask), to: &sink)
                }
            }
        }
        let released = Set(release.quotations.map(\.id))
        try xml.element("Sets", to: &sink) { xml, sink in
            for ask in release.asks {
                let name = "Ask \(ask.id): \(ask.text.onOneLine.prefix(80))"
                try xml.element("Set", ["guid": guid("set", ask.id.rawValue), "name": name], to: &sink) { xml, sink in
                    try xml.text("Description", QDAText.standing(ask.text), to: &sink)
                    for theme in ask.themes where release.codebook.theme(theme) != nil {
                        try xml.empty("MemberCode", ["targetGUID": codes.guid(of: theme)], to: &sink)
                    }
                    for quotation in ask.evidence where released.contains(quotation) {
                        try xml.empty("MemberSource", ["targetGUID": sourceGUID(quotation)], to: &sink)
                    }
                    try xml.empty("MemberNote", ["targetGUID": guid("note", ask.id.rawValue)], to: &sink)
                }
            }
        }
    }

    /// The ask and every reply, a paragraph each.
    private static func words(of ask: Ask) -> String {
        let replies = ask.replies.map { reply in
            let outcome =
                switch reply.outcome {
                case .agreed: "agreed"
                case .notAgreed(let why): "not agreed. \(why)"
                case .planned: "planned"
                case .done: "done"
                case .confirmed: "confirmed by the group"
                }
            return "\(reply.day.inWords): \(outcome)" + (reply.words.isEmpty ? "" : "\n\(reply.words)")
        }
        return QDAText.standing(([ask.text] + replies).joined(separator: "\n\n"))
    }
}
