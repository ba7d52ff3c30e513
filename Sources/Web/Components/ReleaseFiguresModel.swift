import Involvement

/// Every table of a release, folded, for whoever lets it go.
struct ReleaseFiguresModel: Equatable, Sendable {
    let tables: [Table]

    struct Table: Equatable, Sendable {
        let name: String
        /// Of each group how many people it has, and what they spoke of; nil where
        /// nothing of it is shown.
        let groups: [Group]
        /// Of each question how it was answered.
        let questions: [SummaryPage.Table]
    }

    struct Group: Equatable, Sendable {
        let name: String
        let people: String
        let figures: FiguresTable?
    }

    init(_ summary: Summary) {
        func group(_ block: Summary.Block) -> Group {
            let isShown = block.respondents.count != nil
            return Group(
                name: block.name, people: block.respondents.text,
                figures: isShown ? FiguresTable(caption: block.name, block.themes) : nil)
        }
        tables =
            [Table(name: summary.whole.name, groups: [group(summary.whole)], questions: [])]
            + summary.tables.map {
                Table(name: "By \($0.grouping.rawValue)", groups: $0.blocks.map(group), questions: [])
            }
            + [
                Table(
                    name: "How each question was answered", groups: [],
                    questions: summary.questions.map { SummaryPage.Table($0) })
            ]
    }

    func write(_ html: inout HTMLWriter) {
        html.h2("The numbers")
        html.p("[c] stands for too few people, [x] for what cannot be worked out. Other numbers are rounded.")
        for table in tables {
            html.element("details") { html in
                html.element("summary") { $0.text(table.name) }
                for group in table.groups {
                    if let figures = group.figures {
                        html.p("\(group.name): \(group.people) people.")
                        figures.write(&html)
                    } else {
                        html.p("\(group.name): \(group.people). No number of it is given.")
                    }
                }
                for question in table.questions { SummaryPage.write(question, &html) }
            }
        }
    }
}
