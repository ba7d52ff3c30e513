import Involvement

/// How people spoke of each theme: for it to the right, against it to the left,
/// and both ways or neither in a column of their own.
enum PolarityChart {
    private static let order: [Polarity] = [.positive, .negative, .mixed, .neutral]

    static func figure(of release: Release) -> Figure? {
        let themes = ThemeChart.inOrder(release.summary.whole.themes)
        guard !themes.isEmpty else { return nil }
        return Figure(
            title: "How people spoke of each theme", description: description(themes),
            drawing: drawing(Array(themes.prefix(ThemeChart.limitRows))),
            table: Table(
                caption: "People by how they spoke of each theme",
                header: ["Theme", "Positive", "Negative", "Mixed", "Neutral"],
                rows: themes.map { figures in [figures.name] + order.map { count(figures, $0).text } }))
    }

    static func count(_ figures: Summary.ThemeFigures, _ polarity: Polarity) -> PublishedCount {
        figures.polarity[polarity] ?? .notAvailable
    }

    private static func description(_ themes: [Summary.ThemeFigures]) -> String {
        var sentences = [
            "A bar chart of \(themes.count) themes. Bars to the right are people who spoke of the theme positively, bars "
                + "to the left negatively."
        ]
        for (polarity, word) in [(Polarity.positive, "positively"), (.negative, "negatively")] {
            let most = themes.compactMap { theme in count(theme, polarity).count.map { (theme.name, $0) } }
                .max { $0.1 < $1.1 }
            if let most, most.1 > 0 { sentences.append("Most spoke \(word) of \(most.0): \(most.1).") }
        }
        let hidden = themes.flatMap { theme in order.filter { count(theme, $0).count == nil } }.count
        if hidden > 0 { sentences.append("\(hidden) of \(themes.count * order.count) numbers are not shown.") }
        return sentences.joined(separator: " ")
    }

    private static let axis = 3000
    private static let side = 900
    private static let secondAxis = 4500
    private static let secondSide = 900
    private static let step = 300

    private static func drawing(_ themes: [Summary.ThemeFigures]) -> Drawing {
        var drawing = Drawing(width: 6400)
        let counts = themes.flatMap { theme in
            [
                count(theme, .positive).count ?? 0, count(theme, .negative).count ?? 0,
                (count(theme, .mixed).count ?? 0) + (count(theme, .neutral).count ?? 0),
            ]
        }
        let most = max(1, counts.max() ?? 1)
        let top = 620
        let bottom = top + themes.count * step
        drawLegend(&drawing)
        drawing.add("← negative", x: axis - 80, y: top - 80, size: 120, anchor: .end, isBold: true)
        drawing.add("positive →", x: axis + 80, y: top - 80, size: 120, isBold: true)
        drawing.add("mixed and neutral", x: secondAxis, y: top - 80, size: 120, isBold: true)
        for (index, figures) in themes.enumerated() {
            draw(figures, y: top + index * step, most: most, &drawing)
        }
        drawing.add(axis, top, to: axis, bottom)
        drawing.add(secondAxis, top, to: secondAxis, bottom)
        drawing.add("Numbers of people. [c]: not shown, and not zero.", x: 60, y: bottom + 200, size: 120)
        drawing.height = bottom + 280
        return drawing
    }

    private static func drawLegend(_ drawing: inout Drawing) {
        let entries: [(String, Drawing.Fill)] = [
            ("positive", .solid), ("negative", .hatched), ("mixed", .crossed), ("neutral", .open),
        ]
        for (index, entry) in entries.enumerated() {
            let x = 60 + index * 1300
            drawing.add(Drawing.Box(x: x, y: 80, width: 300, height: 160), entry.1)
            drawing.add(entry.0, x: x + 380, y: 205)
        }
    }

    private static func draw(_ figures: Summary.ThemeFigures, y: Int, most: Int, _ drawing: inout Drawing) {
        RowLabel.draw(figures.name, right: 1700, y: y, step: step, &drawing)
        let base = y + step / 2 + 45
        func box(_ x: Int, _ width: Int) -> Drawing.Box {
            Drawing.Box(x: x, y: y + 70, width: width, height: step - 140)
        }
        let positive = count(figures, .positive)
        let right = side * (positive.count ?? 0) / most
        drawing.add(box(axis, right), .solid)
        drawing.add(short(positive), x: axis + right + 60, y: base, size: 120)

        let negative = count(figures, .negative)
        let left = side * (negative.count ?? 0) / most
        drawing.add(box(axis - left, left), .hatched)
        drawing.add(short(negative), x: axis - left - 60, y: base, size: 120, anchor: .end)

        let (mixed, neutral) = (count(figures, .mixed), count(figures, .neutral))
        let first = secondSide * (mixed.count ?? 0) / most
        let second = secondSide * (neutral.count ?? 0) / most
        drawing.add(box(secondAxis, first), .crossed)
        drawing.add(box(secondAxis + first, second), .open)
        drawing.add(
            mixed.count == nil && mixed == neutral ? short(mixed) : "\(mixed.text), \(neutral.text)",
            x: secondAxis + first + second + 60, y: base, size: 120)
    }

    private static func short(_ count: PublishedCount) -> String {
        count == .suppressed ? FigureWords.hidden : count.text
    }
}
