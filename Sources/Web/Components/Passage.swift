import Involvement
import Workflow

/// A passage as the panel reads it: the words, the themes suggested and why,
/// what was decided and by whom, and whether it may be quoted.
struct PassageModel: Equatable, Sendable {
    let id: String
    /// How a report names it; nil while it may not be quoted.
    let citation: String?
    let words: Highlight
    /// The language the words are in, BCP 47; nil where that is the page's own.
    let language: String?
    /// The question it answers, or where else it comes from.
    let source: String
    let suggestions: [SuggestedTheme]
    let decided: [DecidedTheme]
    /// Themes that were neither suggested nor decided.
    let otherThemes: [SelectOption]
    /// Who is done with it; nil when nobody is.
    let finishedBy: String?
    /// Whether it stands in the list only since it was chosen by chance.
    let waitsByChance: Bool
    /// Nil when the person did not agree to be quoted.
    let quoting: Quoting?

    struct SuggestedTheme: Equatable, Sendable {
        let code: String
        let name: String
        /// `likely (57 of 63 such were accepted)`.
        let confidence: String
        /// Whether accepting it takes one press.
        let isLikely: Bool
        let polarity: Polarity
        /// The phrases that say most for it, strongest first.
        let because: [String]
        /// The clause without which it would be least likely; nil when there is
        /// but one.
        let clause: String?
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

extension CodedQuotation {
    /// How a report names it; nil while it may not be quoted.
    var citation: String? {
        let isCleared = clearance?.isCleared ?? (quotation.response == nil)
        return quotation.consent == .publish && isCleared ? "{quote \(id)}" : nil
    }
}

extension PassageModel {
    /// - Parameter proposals: words that the program would hide before it is quoted.
    init(
        _ coded: CodedQuotation, of consultation: Consultation, record: MachineRecord, proposals: [HiddenWords] = []
    ) {
        let text = coded.quotation.text
        func name(_ theme: ID<Theme>) -> String { consultation.codebook.theme(theme)?.name ?? theme.rawValue }
        let undecided = coded.undecided
        let decided = coded.accepted + coded.rejected
        let taken = Set(undecided.map(\.theme) + decided.map(\.theme))

        self.id = coded.id.rawValue
        self.citation = coded.citation
        self.words = Highlight(text, marking: undecided.flatMap(\.evidenceUTF8))
        self.language = coded.quotation.languageOfWords
        self.source =
            switch coded.quotation.source {
            case .answer(_, let question):
                "Answer to: \(consultation.instrument.words(of: question) ?? question.rawValue)"
            case .collected: "Collected elsewhere"
            case .panel(_, let day, let speaker): "Said at a panel on \(day.inWords), by \(speaker)"
            }
        self.suggestions = undecided.map { coding in
            let band = ConfidenceBand(of: coding.confidence ?? 0)
            return SuggestedTheme(
                code: coding.theme.rawValue, name: name(coding.theme), confidence: record.band(band).inWords,
                isLikely: band == .likely, polarity: coding.polarity,
                because: Highlight.words(
                    of: coding.reasons.phrasesUTF8.isEmpty ? coding.evidenceUTF8 : coding.reasons.phrasesUTF8,
                    in: text),
                clause: coding.reasons.clauseUTF8.flatMap { Highlight.words(of: [$0], in: text).first })
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
        self.waitsByChance = coded.isToDecide && undecided.isEmpty
        self.quoting =
            switch coded.quotation.consent {
            case .none: nil
            case .commissionerOnly: Quoting("May be shown to those who pay, not published.", coded, proposals)
            case .publish: Quoting("May be published without a name.", coded, proposals)
            }
    }
}

extension MachineRecord.Band {
    /// How sure the machine is, and what that was worth so far.
    var inWords: String {
        "\(band.rawValue) (\(isTested ? "\(accepted) of \(decided) such were accepted" : "untested"))"
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
