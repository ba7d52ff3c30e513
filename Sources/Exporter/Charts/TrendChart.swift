import Involvement

/// How many people spoke of the themes that most spoke of, month by month: a
/// strip for each theme. Where a month's number is hidden the line breaks.
enum TrendChart {
    static let limitThemes = 6
    static let limitMonths = 24

    /// Nil unless people were grouped by month, in two months at least.
    static func figure(of release: Release) -> Figure? {
        let months = release.summary.tables.first { $0.grouping == .month }?.blocks ?? []
        let shown = Array(months.suffix(limitMonths))
        let themes = ThemeChart.inOrder(release.summary.whole.themes).filter { $0.respondents.count != nil }
            .prefix(limitThemes)
        guard shown.count > 1, !themes.isEmpty else { return nil }
        let rows = themes.map { theme in
            Row(
                name: theme.name,
                counts: shown.map { month in
                    month.themes.first { $0.theme == theme.theme }?.respondents ?? .notAvailable
                })
        }
        return Figure(
            title: "Themes from month to month", description: description(rows, shown),
            drawing: drawing(rows, shown),
            table: Table(
                caption: "People who spoke of a theme, by the month in which they answered",
                // A row for each month: there may be more of them than a page is wide.
                header: ["Month"] + rows.map(\.name),
                rows: shown.enumerated().map { index, month in
                    [month.name] + rows.map { $0.counts[index].text }
                }))
    }

    private struct Row {
        let name: String
        let counts: [PublishedCount]
    }

    private static func description(_ rows: [Row], _ months: [Summary.Block]) -> String {
        var sentences = ["Lines from \(months.first?.name ?? "") to \(months.last?.name ?? ""), one for each theme."]
        for row in rows {
            let known = zip(months, row.counts).compactMap { month, count in count.count.map { (month.name, $0) } }
            guard let first = known.first, let last = known.last, known.count > 1 else {
                sentences.append("\(row.name): too few numbers are shown to say.")
                continue
            }
            sentences.append("\(row.name): \(first.1) in \(first.0), \(last.1) in \(last.0).")
        }
        return sentences.joined(separator: " ")
    }

    private static let left = 2000
    private static let step = 640

    private static func drawing(_ rows: [Row], _ months: [Summary.Block]) -> Drawing {
        var drawing = Drawing(width: 6400)
        let most = max(1, rows.flatMap(\.counts).compactMap(\.count).max() ?? 1)
        let apart = 4000 / (months.count - 1)
        let bottom = 100 + rows.count * step
        for (index, row) in rows.enumerated() {
            let base = 100 + index * step + 520
            RowLabel.draw(row.name, right: left - 200, y: base - 320, step: 300, &drawing)
            drawing.add(left - 100, base, to: left + 4100, base, .faint)
            var before: (Int, Int)?
            for (month, count) in row.counts.enumerated() {
                let x = left + month * apart
                guard let number = count.count else {
                    before = nil
                    drawing.add(count.text, x: x, y: base - 40, size: 110, anchor: .middle)
                    continue
                }
                let y = base - 380 * number / most
                if let before { drawing.add(before.0, before.1, to: x, y) }
                drawing.shapes.append(.dot(x: x, y: y, radius: 35))
                drawing.add(String(number), x: x, y: y - 60, size: 110, anchor: .middle)
                before = (x, y)
            }
        }
        // As many names of months as there is room for.
        let every = (months.count + 5) / 6
        for (index, month) in months.enumerated() where index % every == 0 {
            drawing.add(month.name, x: left + index * apart, y: bottom + 120, size: 110, anchor: .middle)
        }
        drawing.add("Numbers of people. [c]: not shown, and not zero.", x: 60, y: bottom + 330, size: 120)
        drawing.height = bottom + 420
        return drawing
    }
}
