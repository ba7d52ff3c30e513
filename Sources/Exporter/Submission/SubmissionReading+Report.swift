import Involvement

// What the group says about it, and what people want done.
extension SubmissionReading {
    func report(_ report: XMLTree) -> Report {
        Report(
            title: report.text(of: "title"),
            summary: (report.first("summary")?.all("point") ?? []).map(pieces),
            sections: report.all("section").map { section in
                Report.Section(
                    heading: section.text(of: "heading"),
                    paragraphs: section.all("paragraph").map {
                        Report.Paragraph(number: Int($0["number"]) ?? 0, pieces: pieces($0))
                    })
            })
    }

    private func pieces(_ paragraph: XMLTree) -> [Report.Piece] {
        paragraph.nodes.compactMap { node in
            switch node {
            case .words(let words): .words(words)
            case .element(let element):
                switch element.name {
                case "quote": .quotation(element.id("ref"))
                case "withdrawn": .withdrawn(element.id("quote"))
                case "figure": .figure(Report.Figure(reference: element["of"], text: element.text))
                case "ask": .ask(element.id("ref"))
                case "note": .note(element.text)
                default: nil
                }
            }
        }
    }

    /// Nil when one has a reply that is not known.
    func asks() -> [Ask]? {
        var asks: [Ask] = []
        for ask in root.first("asks")?.all("ask") ?? [] {
            var replies: [Reply] = []
            for reply in ask.all("reply") {
                guard let outcome = Reply.Outcome(state: reply["state"], why: reply.text(of: "why")),
                    let day = Day(iso: reply["day"])
                else { return nil }
                replies.append(Reply(outcome, day: day, words: reply.text(of: "words")))
            }
            asks.append(
                Ask(
                    id: ask.id("id"), text: ask.text(of: "text"), themes: ask.all("theme").map { $0.id("ref") },
                    evidence: ask.all("evidence").map { $0.id("quote") },
                    withdrawn: ask.all("withdrawn").map { $0.id("quote") }, replies: replies))
        }
        return asks
    }
}
