import Involvement

/// What one figure by itself tells somebody who knows the policy and, of a
/// hidden one, why it is hidden. That is more than a reader is told, since every
/// hidden figure looks the same; who guesses right shall learn no more either.
struct Knowledge {
    let lower: Double
    let upper: Double
    /// How many at least, and at most, of those it is counted out of it leaves out.
    let leftOut: ClosedRange<Double>?

    /// - Parameter everybody: more people than there can be.
    init(_ published: PublishedCell, _ policy: DisclosurePolicy, everybody: Double) {
        let few = Double(policy.suppressUpTo)
        let base = Double(policy.smallestBase)
        var leftOut: ClosedRange<Double>?
        let isSize = published.cell.base == nil || published.cell.isSizeOfGroup
        (lower, upper) =
            switch published.hiding {
            case nil:
                switch published.figure.count ?? 0 {
                case 0: (0, 0)
                case let shown:
                    Self.range(shown, policy, from: isSize ? policy.smallestBase : policy.suppressUpTo + 1)
                }
            case .few: (1, isSize ? base - 1 : few)
            case .nearlyEverybody: (0, everybody)
            case .besideNearlyEverybody: (0, few)
            case .ofSmallGroup: (published.cell.base == nil ? 1 : 0, base - 1)
            case .ofNobody: (0, isSize ? base - 1 : everybody)
            case .inNoTable: (base, everybody)
            case .ofHiddenTheme, .withAnother: (0, everybody)
            }
        if !isSize {
            if published.hiding == nil, lower > 0 { leftOut = (few + 1)...everybody }
            if published.hiding == .nearlyEverybody { leftOut = 0...few }
        }
        self.leftOut = leftOut
    }

    /// The true counts that a shown figure can stand for.
    private static func range(_ shown: Int, _ policy: DisclosurePolicy, from least: Int) -> (Double, Double) {
        let step = max(1, policy.roundTo)
        let low = shown <= step ? 1 : shown - step / 2
        return (Double(max(low, least)), Double(shown + step - 1 - step / 2))
    }
}

extension Cell {
    /// What it is counted out of; nil for the size of a group.
    var base: Cell? {
        switch measure {
        case .people: nil
        case .theme, .polarity: Cell(population, .people)
        case .answer(let answer):
            switch answer.state {
            case AnswerCell.asked: nil
            case ItemNonresponse.notAsked.rawValue: Cell(.everybody, .people)
            default:
                Cell(
                    .everybody,
                    .answer(AnswerCell(question: answer.question, kind: answer.kind, state: AnswerCell.asked)))
            }
        }
    }

    /// Whether it is the answer that names a service or a tier people are grouped
    /// by: the same number as the size of that group, and told and hidden as one.
    var isSizeOfGroup: Bool {
        guard case .answer(let answer) = measure else { return false }
        return [.service, .tier].contains(answer.kind) && answer.option != nil
    }

    /// What else has to be looked at with it: its theme, its question, or only
    /// the sizes of groups.
    var topic: Topic {
        switch measure {
        case .people: .people
        case .theme(let theme), .polarity(_, let theme): .theme(theme)
        case .answer(let answer):
            // These answers are the sizes of the groups.
            [.service, .tier].contains(answer.kind) ? .people : .question(answer.question)
        }
    }

    enum Topic: Hashable {
        case people
        case theme(ID<Theme>)
        case question(ID<Question>)
    }
}
