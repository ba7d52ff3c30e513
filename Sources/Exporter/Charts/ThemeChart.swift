import Involvement

/// How many people spoke of each theme: a bar for each, as a share of everybody,
/// with its 95 % interval as a line with ends.
enum ThemeChart {
    /// More rows than this are in the table only.
    static let limitRows = 25

    static func figure(of release: Release) -> Figure? {
        let whole = release.summary.whole
        let themes = inOrder(whole.themes)
        guard !themes.isEmpty else { return nil }
        let rows = themes.map { figures in
            [
                figures.name, figures.respondents.text,
                figures.share.map { FigureWords.percent($0.estimate) } ?? mark(figures),
                figures.share.map(FigureWords.interval) ?? mark(figures),
            ]
        }
        return Figure(
            title: "People who spoke of each theme", description: description(themes, whole.respondents),
            drawing: drawing(Array(themes.prefix(limitRows))),
            table: Table(
                caption: "People who spoke of each theme, of \(whole.respondents.text) who answered",
                header: ["Theme", "People", "Share", "95% interval"], rows: rows))
    }

    /// Most people first; hidden ones last, in the codebook's order, so that their place says nothing.
    static func inOrder(_ themes: [Summary.ThemeFigures]) -> [Summary.ThemeFigures] {
        themes.enumerated().sorted { left, right in
            let (first, second) = (left.element.respondents.count ?? -1, right.element.respondents.count ?? -1)
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
    }

    private static func mark(_ figures: Summary.ThemeFigures) -> String {
        figures.respondents.count == nil ? figures.respondents.text : PublishedCount.notAvailable.text
    }

    private static func description(_ themes: [Summary.ThemeFigures], _ respondents: PublishedCount) -> String {
        let shown = themes.filter { $0.respondents.count != nil }
        var sentences = ["A bar chart of \(themes.count) themes."]
        if let most = shown.first, let count = most.respondents.count {
            sentences.append("Most people spoke of \(most.name): \(count) of \(respondents.text).")
        }
        if shown.count > 1, let least = shown.last, let count = least.respondents.count {
            sentences.append("Fewest, of those shown, spoke of \(least.name): \(count).")
        }
        if shown.count < themes.count {
            sentences.append("The number is not shown for \(themes.count - shown.count) of them.")
        }
        if themes.count > limitRows { sentences.append("The chart has the first \(limitRows); the table has all.") }
        return sentences.joined(separator: " ")
    }

    private static let left = 2000
    private static let width = 3300
    private static let step = 300

    private static func drawing(_ themes: [Summary.ThemeFigures]) -> Drawing {
        var drawing = Drawing(width: 6400)
        let top = 300
        let bottom = top + themes.count * step
        for quarter in 0...4 {
            let x = left + width * quarter / 4
            drawing.add(x, top - 60, to: x, bottom, .faint)
            drawing.add("\(quarter * 25)%", x: x, y: top - 120, size: 120, anchor: .middle)
        }
        for (index, figures) in themes.enumerated() {
            draw(figures, y: top + index * step, &drawing)
        }
        drawing.add(left, top - 60, to: left, bottom)
        drawing.add(
            "Share of those who answered. The line on a bar is the 95% interval.", x: 60, y: bottom + 200, size: 120)
        drawing.height = bottom + 280
        return drawing
    }

    private static func draw(_ figures: Summary.ThemeFigures, y: Int, _ drawing: inout Drawing) {
        RowLabel.draw(figures.name, right: left - 100, y: y, step: step, &drawing)
        let base = y + step / 2 + 45
        guard case .people(let count) = figures.respondents else {
            drawing.add(FigureWords.inChart(figures.respondents), x: left + 80, y: base)
            return
        }
        guard let share = figures.share else {
            drawing.add("\(count) people", x: left + 80, y: base)
            return
        }
        func x(_ value: Double) -> Int { left + width * FourDecimals.tenThousandths(value) / 10_000 }
        drawing.add(Drawing.Box(x: left, y: y + 70, width: x(share.estimate) - left, height: step - 140), .pale)
        let middle = y + step / 2
        drawing.add(x(share.low), middle, to: x(share.high), middle)
        for end in [share.low, share.high] { drawing.add(x(end), middle - 40, to: x(end), middle + 40) }
        drawing.add("\(FigureWords.percent(share.estimate)) (\(count))", x: x(share.high) + 80, y: base)
    }
}

/// The name of a row, to the left of its bars, on one line or two.
enum RowLabel {
    static func draw(_ name: String, right: Int, y: Int, step: Int, _ drawing: inout Drawing) {
        let lines = LetterWidths.wrapped(name, width: right - 60, size: 130, lines: 2)
        let first = y + step / 2 + 45 - (lines.count - 1) * 70
        for (index, line) in lines.enumerated() {
            drawing.add(line, x: right, y: first + index * 140, anchor: .end)
        }
    }
}
