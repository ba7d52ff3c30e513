public import Involvement

/// What must be gone before a survey can be published.
public enum PublishingObstacles {
    /// Columns of another tool that change what is asked or stored. The others
    /// change only how that tool looks.
    static let columnsThatMatter: Set<String> = [
        "relevant", "constraint", "calculation", "default", "trigger", "choice_filter", "repeat_count", "required",
        "readonly",
    ]

    /// Everything that another tool asked for and nobody here would be asked, or
    /// would be asked in another way.
    public static func problems(in instrument: Instrument, file: String) -> [Problem] {
        var problems: [Problem] = []
        func refuse(_ kept: KeptColumns, _ place: String) {
            for (column, text) in kept.sorted(by: { $0.key < $1.key })
            where columnsThatMatter.contains(column) && !text.isEmpty {
                problems.append(
                    Problem(
                        file: file, place: place, reason: "`\(column)` of another tool is kept here and has no effect",
                        remedy: "Say it in this survey's own words, or remove it from `xlsform:`"))
            }
        }
        func look(_ block: Block) {
            switch block {
            case .page(let page):
                refuse(page.kept, "page `\(page.title ?? page.id.rawValue)`")
                for question in page.questions { refuse(question.kept, "question `\(question.id)`") }
            case .section(let section):
                refuse(section.kept, "section `\(section.title ?? section.id?.rawValue ?? "")`")
                section.blocks.forEach(look)
            case .repetition(let repetition):
                refuse(repetition.kept, "repeat `\(repetition.id)`")
                repetition.blocks.forEach(look)
            case .kept(let kept):
                for row in kept.rows {
                    problems.append(
                        Problem(
                            file: file, place: "kept rows",
                            reason: "sheet `\(kept.sheet)`, row \(row.number), cannot be asked here",
                            remedy: "Ask it in another way, or remove the block `- kept: \(kept.sheet)`"))
                }
            }
        }
        instrument.blocks.forEach(look)
        return problems
    }
}
