/// A number of a summary by its name, as a report writes it: `people`,
/// `people housing`, `people housing negative in t2`, `people waited: too_long`,
/// `share housing in drop_in`, `interval housing`. A claim takes its number by
/// such a name, so it cannot say another than the tables do.
public struct FigureReference: Equatable, Sendable {
    public let kind: Kind
    public let subject: Subject
    /// The code of a group of people: a service, a tier or a month; nil for
    /// everybody.
    public let group: String?

    public enum Kind: String, Sendable, CaseIterable {
        /// How many people.
        case people
        /// Their share of the group, in percent.
        case share
        /// Its 95 % interval, in percent.
        case interval
    }

    /// What the people did.
    public enum Subject: Equatable, Sendable {
        /// Answered at all.
        case answered
        /// Spoke of a theme, in one way or in any.
        case theme(ID<Theme>, Polarity?)
        /// Gave one answer to a question.
        case option(ID<Question>, String)
    }

    /// Reads a name; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var words = text.split(separator: " ").flatMap { word -> [Substring] in
            let word = Substring(word)
            guard let colon = word.firstIndex(of: ":") else { return [word] }
            let after = word[word.index(after: colon)...]
            return [word[..<colon], ":"] + (after.isEmpty ? [] : [after])
        }
        guard let first = words.first, let kind = Kind(rawValue: String(first)) else { return nil }
        words.removeFirst()
        if words.count >= 2, words[words.count - 2] == "in" {
            group = String(words.removeLast())
            words.removeLast()
        } else {
            group = nil
        }
        switch (words.count, words.dropFirst().first) {
        case (0, _): subject = .answered
        case (1, _) where words[0] != ":": subject = .theme(ID(String(words[0])), nil)
        case (2, let polarity?):
            guard let polarity = Polarity(rawValue: String(polarity)) else { return nil }
            subject = .theme(ID(String(words[0])), polarity)
        case (3, ":"): subject = .option(ID(String(words[0])), String(words[2]))
        default: return nil
        }
        self.kind = kind
        // Shares are given of themes only, and figures of answers of everybody only.
        switch (kind, subject) {
        case (.people, .option): if group != nil { return nil }
        case (.people, _), (_, .theme(_, nil)): break
        default: return nil
        }
    }

    /// What a summary has under a name.
    public enum Found: Equatable, Sendable {
        /// As it reads in a sentence.
        case text(String)
        /// It is there and not given.
        case hidden
        /// Nothing of that name, and which part of it is not known.
        case unknown(String)
    }

    public func found(in summary: Summary) -> Found {
        if case .option(let question, let option) = subject {
            guard let figures = summary.questions.first(where: { $0.question == question }) else {
                return .unknown("question `\(question)`")
            }
            guard let row = figures.options.first(where: { $0.option == option }) else {
                return .unknown("answer `\(option)` of question `\(question)`")
            }
            return Self.found(row.respondents)
        }
        guard let block = block(in: summary) else { return .unknown("group `\(group ?? "")`") }
        guard case .theme(let theme, let polarity) = subject else { return Self.found(block.respondents) }
        guard let figures = block.themes.first(where: { $0.theme == theme }) else {
            return .unknown("theme `\(theme)`")
        }
        switch kind {
        case .people: return Self.found(polarity.map { figures.polarity[$0] ?? .notAvailable } ?? figures.respondents)
        case .share: return figures.share.map { .text("\(Self.percent($0.estimate))%") } ?? .hidden
        case .interval:
            return figures.share.map { .text("\(Self.percent($0.low))% to \(Self.percent($0.high))%") } ?? .hidden
        }
    }

    private func block(in summary: Summary) -> Summary.Block? {
        guard let group else { return summary.whole }
        return summary.tables.lazy.flatMap(\.blocks).first { $0.code == group }
    }

    private static func found(_ count: PublishedCount) -> Found {
        count.count.map { .text(String($0)) } ?? .hidden
    }

    private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
