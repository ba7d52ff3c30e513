/// One part of a questionnaire, as its author laid it out: a screen, a named
/// part with screens of its own, a part asked several times, or something of
/// another tool that this product does not ask but gives back unchanged.
public indirect enum Block: Equatable, Sendable {
    case page(Page)
    case section(Section)
    case repetition(Repetition)
    case kept(KeptBlock)

    /// Its pages in the order asked, with the rules of the sections around them.
    public var pages: [Page] {
        switch self {
        case .page(let page): [page]
        case .section(let section): section.blocks.flatMap(\.pages).map { $0.asked(onlyIf: section.showIf) }
        case .repetition(let repetition):
            repetition.blocks.flatMap(\.pages).map { $0.asked(onlyIf: repetition.showIf) }
        case .kept: []
        }
    }
}

/// A named part of a questionnaire. What hides it hides everything in it.
public struct Section: Equatable, Sendable {
    /// Nil when the file gives none; needed only to take it to another tool.
    public var id: ID<Section>?
    public var title: String?
    public var showIf: Expression?
    public var blocks: [Block]
    public var kept: KeptColumns

    public init(
        id: ID<Section>? = nil, title: String? = nil, showIf: Expression? = nil, blocks: [Block],
        kept: KeptColumns = [:]
    ) {
        self.id = id
        self.title = title
        self.showIf = showIf
        self.blocks = blocks
        self.kept = kept
    }
}

/// A part asked several times: about each worker, each child, each service.
/// The questions in it are stored as `listened.1`, `listened.2` and so on; when
/// it is asked for each thing chosen, under the thing: `listened.flex`. A number
/// would come to mean another thing when a choice is added above it.
public struct Repetition: Equatable, Sendable {
    public let id: ID<Repetition>
    /// What one round is about, such as "Someone who worked with you".
    public var title: String?
    public var rounds: Rounds
    public var showIf: Expression?
    public var blocks: [Block]
    public var kept: KeptColumns

    /// How often it is asked.
    public enum Rounds: Equatable, Sendable {
        /// Until the person says that there are no more, and at most so often.
        case addAnother(upTo: Int)
        /// Once for each thing chosen in an earlier `choose any` question.
        case forEach(ID<Question>)
        /// As often as an earlier number, or a rule, says; at most so often.
        case times(Expression, upTo: Int)
    }

    /// When a survey says no bound of its own.
    public static let mostRounds = 10

    public init(
        id: ID<Repetition>, title: String? = nil, rounds: Rounds = .addAnother(upTo: Repetition.mostRounds),
        showIf: Expression? = nil, blocks: [Block], kept: KeptColumns = [:]
    ) {
        self.id = id
        self.title = title
        self.rounds = rounds
        self.showIf = showIf
        self.blocks = blocks
        self.kept = kept
    }
}

extension ID where Entity == Question {
    /// The same question in one round of a repeat, counted from 1: `listened.2`.
    public func round(_ number: Int) -> ID<Question> { ID("\(rawValue).\(number)") }

    /// The same question in the round about one thing chosen: `listened.flex`.
    /// No choice's code starts with a figure, so it is never a counted round.
    public func round(about choice: ID<Choice>) -> ID<Question> { ID("\(rawValue).\(choice)") }

    /// The question as the survey has it, without the round.
    public var base: ID<Question> {
        guard let dot = rawValue.utf8.firstIndex(of: UInt8(ascii: ".")) else { return self }
        return ID(String(rawValue[..<dot]))
    }

    /// `2` of `listened.2`, `flex` of `listened.flex`; nil outside a repeat.
    public var nameOfRound: String? {
        guard let dot = rawValue.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        return String(rawValue[rawValue.utf8.index(after: dot)...])
    }
}
