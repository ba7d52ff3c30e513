import Involvement

/// A passage as the panel reads it: the words, the themes suggested and why,
/// what was decided and by whom, and whether it may be quoted.
struct PassageModel: Equatable, Sendable {
    let id: String
    let words: Highlight
    /// The question it answers, or where else it comes from.
    let source: String
    let suggestions: [SuggestedTheme]
    let decided: [DecidedTheme]
    /// Themes that were neither suggested nor decided.
    let otherThemes: [SelectOption]
    /// Who is done with it; nil when nobody is.
    let finishedBy: String?
    /// Nil when the person did not agree to be quoted.
    let quoting: Quoting?

    struct SuggestedTheme: Equatable, Sendable {
        let code: String
        let name: String
        /// `likely, 82%`.
        let confidence: String
        let polarity: Polarity
        let because: [String]
    }

    struct DecidedTheme: Equatable, Sendable {
        let code: String
        let name: String
        let isAccepted: Bool
        let polarity: Polarity
        let coder: String
    }

    struct Quoting: Equatable, Sendable {
        /// What the person agreed to.
        let consent: String
        /// Nil when nobody has looked yet.
        let isCleared: Bool?
        let coder: String?
        /// The words as they would leave, when some are hidden.
        let redacted: String?
        let form: QuotingForm
    }
}

extension PassageModel {
    /// - Parameter proposals: words that the program would hide before it is quoted.
    init(_ coded: CodedQuotation, of consultation: Consultation, proposals: [HiddenWords] = []) {
        let text = coded.quotation.text
        func name(_ theme: ID<Theme>) -> String { consultation.codebook.theme(theme)?.name ?? theme.rawValue }
        let undecided = coded.undecided
        let decided = coded.accepted + coded.rejected
        let taken = Set(undecided.map(\.theme) + decided.map(\.theme))

        self.id = coded.id.rawValue
        self.words = Highlight(text, marking: undecided.flatMap(\.evidenceUTF8))
        self.source =
            switch coded.quotation.source {
            case .answer(_, let question):
                "Answer to: \(consultation.instrument.words(of: question) ?? question.rawValue)"
            case .collected: "Collected elsewhere"
            case .panel(_, let day, let speaker): "Said at a panel on \(day.inWords), by \(speaker)"
            }
        self.suggestions = undecided.map { coding in
            SuggestedTheme(
                code: coding.theme.rawValue, name: name(coding.theme),
                confidence: Self.inWords(confidence: coding.confidence ?? 0), polarity: coding.polarity,
                because: Highlight.words(of: coding.evidenceUTF8, in: text))
        }
        self.decided = decided.map { coding in
            DecidedTheme(
                code: coding.theme.rawValue, name: name(coding.theme), isAccepted: coding.decision == .accepted,
                polarity: coding.polarity, coder: coding.coder.inWords)
        }
        self.otherThemes = consultation.codebook.themes.filter { !taken.contains($0.id) }.map {
            SelectOption(value: $0.id.rawValue, words: $0.name)
        }
        self.finishedBy = coded.finished?.coder.inWords
        self.quoting =
            switch coded.quotation.consent {
            case .none: nil
            case .commissionerOnly: Quoting("May be shown to those who pay, not published.", coded, proposals)
            case .publish: Quoting("May be published without a name.", coded, proposals)
            }
    }

    static func inWords(confidence: Double) -> String {
        "\(confidence >= 0.75 ? "likely" : "possible"), \(Percent.text(confidence))"
    }
}

extension PassageModel.Quoting {
    init(_ consent: String, _ coded: CodedQuotation, _ proposals: [HiddenWords]) {
        self.init(
            consent: consent, isCleared: coded.clearance?.isCleared, coder: coded.clearance?.coder.inWords,
            redacted: coded.redaction.flatMap { $0.hidden.isEmpty ? nil : coded.redacted.text },
            form: QuotingForm(coded, proposals: proposals))
    }
}

extension Coder {
    /// As the panel knows them.
    var inWords: String {
        switch self {
        case .person(let name): name
        case .machine: "the word list"
        case .imported: "an imported file"
        }
    }
}

extension Polarity {
    static let selectOptions = allCases.map { SelectOption(value: $0.rawValue, words: $0.rawValue) }
}
