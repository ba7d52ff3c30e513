import Involvement

/// How the parts of a release read in a sentence.
struct ReportWords {
    /// How a quotation in a sentence says where it comes from.
    enum Citation {
        case note, link
    }

    private let release: Release
    private let citation: Citation
    private let askNumbers: [ID<Ask>: Int]

    init(_ release: Release, citation: Citation) {
        self.release = release
        self.citation = citation
        self.askNumbers = Dictionary(
            release.asks.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where the numbers and the quotations come from.
    var people: String {
        let summary = release.summary
        var text =
            switch summary.whole.respondents {
            case .people(1): "1 person answered"
            case .people(let count): "\(count) people answered"
            case .suppressed, .notAvailable: "The number of people who answered is too small to give"
            }
        if let period = summary.period {
            let (first, last) = (Self.inWords(month: period.lowerBound), Self.inWords(month: period.upperBound))
            text += first == last ? ", in \(first)" : ", from \(first) to \(last)"
        }
        return text + "."
    }

    /// `January 2026` for `2026-01`.
    private static func inWords(month: String) -> String {
        guard let day = Day(iso: month + "-01") else { return month }
        return day.inWords.split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// Pieces of a report as they read where a quotation stands in the sentence.
    func runs(_ pieces: [Report.Piece]) -> [PlainDocument.Run] {
        pieces.flatMap(runs)
    }

    private func runs(_ piece: Report.Piece) -> [PlainDocument.Run] {
        switch piece {
        case .words(let text): return [.words(text)]
        case .figure(let figure): return [.words(figure.text)]
        case .note(let text): return [.note(text)]
        case .withdrawn: return [.words("[words that were withdrawn]")]
        case .quotation(let id):
            guard let quotation = release.quotation(id) else { return [.words("[words that are not in this release]")] }
            switch citation {
            case .note: return [.quoted(quotation.text), .note("\(quotation.attribution). \(source(of: id))")]
            case .link: return [.quoted(quotation.text), .words(" ("), link(to: id), .words(")")]
            }
        case .ask(let id):
            guard let number = askNumbers[id], let ask = release.asks.first(where: { $0.id == id }) else {
                return [.words("[an ask that is not in this release]")]
            }
            switch citation {
            case .note: return [.words("\(ask.text) (recommendation \(number))")]
            case .link: return [.link(ask.text, to: Self.anchor(of: ask.id))]
            }
        }
    }

    /// Where a quotation can be looked up.
    func source(of id: ID<Quotation>) -> String {
        "Quotation \(id.rawValue) in quotes.csv."
    }

    private func link(to id: ID<Quotation>) -> PlainDocument.Run {
        .link("quotation \(id.rawValue)", to: Self.anchor(of: id))
    }

    static func anchor(of id: ID<Quotation>) -> String { "quotation-\(id.rawValue)" }

    static func anchor(of id: ID<Ask>) -> String { "ask-\(id.rawValue)" }

    /// With a full stop, unless it ends already.
    static func sentence(_ text: String) -> String {
        guard let last = text.last, !".!?".contains(last) else { return text }
        return text + "."
    }

    /// What stands behind an ask, and what was answered.
    func evidence(of ask: Ask) -> [PlainDocument.Run] {
        var runs: [PlainDocument.Run] = []
        let themes = ask.themes.compactMap { release.codebook.theme($0)?.name }
        if !themes.isEmpty { runs.append(.words(" Themes: \(themes.joined(separator: ", ")).")) }
        // One that was withheld may not be pointed at either.
        let quotations = ask.evidence.filter { release.quotation($0) != nil }
        if !quotations.isEmpty {
            runs.append(.words(" Evidence: "))
            for (index, quotation) in quotations.enumerated() {
                if index > 0 { runs.append(.words(", ")) }
                runs.append(citation == .link ? link(to: quotation) : .words("quotation \(quotation.rawValue)"))
            }
            runs.append(.words("."))
        }
        if !ask.withdrawn.isEmpty {
            runs.append(
                .words(
                    ask.withdrawn.count == 1
                        ? " One quotation that stood behind this was withdrawn."
                        : " \(ask.withdrawn.count) quotations that stood behind this were withdrawn."))
        }
        for reply in ask.replies { runs.append(.words(" " + self.reply(reply))) }
        return runs
    }

    private func reply(_ reply: Reply) -> String {
        var text =
            switch reply.outcome {
            case .agreed: "Reply, \(reply.day.inWords): agreed."
            case .notAgreed(let why): "Reply, \(reply.day.inWords): not agreed. \(Self.sentence(why))"
            case .planned: "Reply, \(reply.day.inWords): planned."
            case .done: "Reply, \(reply.day.inWords): done."
            case .confirmed: "Confirmed by the group, \(reply.day.inWords)."
            }
        if !reply.words.isEmpty { text += " \(Self.sentence(reply.words))" }
        return text
    }

    /// `45 of 90 people spoke of Housing (50%; 95% interval 40% to 60%).`
    func sentence(about theme: Summary.ThemeFigures) -> String {
        var text =
            "\(theme.respondents.text) of \(release.summary.whole.respondents.text) people spoke of \(theme.name)"
        if let share = theme.share {
            text += " (\(FigureWords.percent(share.estimate)); 95% interval \(FigureWords.interval(share)))"
        }
        let ways: [(Polarity, String)] = [
            (.positive, "positively"), (.negative, "negatively"), (.mixed, "both ways"), (.neutral, "neither way"),
        ]
        let known = ways.compactMap { polarity, word in
            PolarityChart.count(theme, polarity).count.flatMap { $0 > 0 ? "\($0) \(word)" : nil }
        }
        if !known.isEmpty { text += ": \(known.joined(separator: ", "))" }
        return text + "."
    }

    /// What the figures say first, where nobody has written a summary.
    var pointsOfFigures: [[PlainDocument.Run]] {
        let themes = ThemeChart.inOrder(release.summary.whole.themes).filter { ($0.respondents.count ?? 0) > 0 }
        var points: [[PlainDocument.Run]] = [[.words(people)]]
        points += themes.prefix(5).map { [.words(sentence(about: $0))] }
        points += release.asks.enumerated().prefix(5).map { index, ask in
            [.words("\(ask.text) (recommendation \(index + 1))")]
        }
        return points
    }
}
