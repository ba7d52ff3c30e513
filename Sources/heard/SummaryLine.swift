import Involvement

/// A summary as JSON. A hidden count is null, with the reason beside it.
struct SummaryLine: Encodable {
    let policy: String
    let grouping: String?
    let whole: Block
    let groups: [Block]
    let collectedQuotations: Int

    init(_ summary: Summary) {
        policy = summary.policy
        grouping = summary.grouping?.rawValue
        whole = Block(summary.whole)
        groups = summary.groups.map(Block.init)
        collectedQuotations = summary.collectedQuotations
    }

    struct Block: Encodable {
        let code: String
        let name: String
        let respondents: Count
        let themes: [Theme]

        init(_ block: Summary.Block) {
            code = block.code
            name = block.name
            respondents = Count(block.respondents)
            themes = block.themes.map(Theme.init)
        }
    }

    struct Theme: Encodable {
        let theme: String
        let name: String
        let respondents: Count
        let share: [Double]?
        let polarity: [String: Count]

        init(_ figures: Summary.ThemeFigures) {
            theme = figures.theme.rawValue
            name = figures.name
            respondents = Count(figures.respondents)
            share = figures.share.map { [$0.estimate, $0.low, $0.high] }
            polarity = Dictionary(
                uniqueKeysWithValues: figures.polarity.map { ($0.key.rawValue, Count($0.value)) })
        }
    }

    struct Count: Encodable {
        let people: Int?
        let symbol: String?

        init(_ count: PublishedCount) {
            people = count.count
            symbol = count.count == nil ? count.text : nil
        }
    }
}
