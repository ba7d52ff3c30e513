/// How large a share of people spoke of each theme, as bars with the interval
/// that the true share lies in. The table beside it says the same in words.
struct ShareChart: Equatable, Sendable {
    let title: String
    let bars: [Bar]

    struct Bar: Equatable, Sendable {
        let name: String
        /// Whole percentages; nil when too few people spoke of it to say.
        let share: Figures?

        struct Figures: Equatable, Sendable {
            let estimate: Int
            let low: Int
            let high: Int
        }
    }

    /// Lengths in pixels. Across, everything is a percentage, so that the chart
    /// is as wide as the screen and its letters stay as large as other letters.
    private static let rowHeight = 52
    private static let axisHeight = 28

    func write(_ html: inout HTMLWriter) {
        let height = bars.count * Self.rowHeight
        html.element(
            "svg",
            [
                .class("chart"), .fixed("role", "img"), .fixed("aria-labelledby", "chart-title chart-desc"),
                .fixed("width", "100%"), .text("height", String(height + Self.axisHeight)),
            ]
        ) { html in
            html.element("title", [.id("chart-title")]) { $0.text(title) }
            html.element("desc", [.id("chart-desc")]) { $0.text(description) }
            for tick in [25, 50, 75] { line("grid", x1: tick, x2: tick, y1: 0, y2: height, &html) }
            for (index, bar) in bars.enumerated() { write(bar, top: index * Self.rowHeight, &html) }
            for (tick, anchor) in [(0, "start"), (50, "middle"), (100, "end")] {
                html.element(
                    "text",
                    [.text("x", "\(tick)%"), .text("y", String(height + 20)), .text("text-anchor", anchor)]
                ) { $0.text("\(tick)%") }
            }
        }
    }

    private var description: String {
        bars.map { bar in
            guard let share = bar.share else { return "\(bar.name): too few people to say." }
            return "\(bar.name): \(share.estimate)%, from \(share.low)% to \(share.high)%."
        }.joined(separator: " ")
    }

    private func write(_ bar: Bar, top: Int, _ html: inout HTMLWriter) {
        html.element("text", [.fixed("x", "0"), .text("y", String(top + 16))]) { html in
            html.text(bar.name)
            html.text(bar.share.map { " \($0.estimate)%" } ?? " [c]")
        }
        guard let share = bar.share else { return }
        html.element(
            "rect",
            [
                .class("bar"), .fixed("x", "0"), .text("y", String(top + 22)),
                .text("width", "\(share.estimate)%"), .fixed("height", "20"),
            ]
        ) { _ in }
        let middle = top + 32
        for part in ["halo", "whisker"] as [StaticString] {
            line(part, x1: share.low, x2: share.high, y1: middle, y2: middle, &html)
            for end in [share.low, share.high] {
                line(part, x1: end, x2: end, y1: middle - 6, y2: middle + 6, &html)
            }
        }
    }

    private func line(_ name: StaticString, x1: Int, x2: Int, y1: Int, y2: Int, _ html: inout HTMLWriter) {
        html.element(
            "line",
            [
                .class(name), .text("x1", "\(x1)%"), .text("x2", "\(x2)%"), .text("y1", String(y1)),
                .text("y2", String(y2)),
            ]
        ) { _ in }
    }
}
