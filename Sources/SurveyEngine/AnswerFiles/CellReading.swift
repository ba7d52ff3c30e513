import Involvement

/// A box that was ticked on paper or in another tool, one column each.
enum Ticks {
    private static let marks: Set<String> = ["x", "1", "yes", "y", "true", "✓", "✔", "☑", "☒", "on", "ticked"]
    private static let blanks: Set<String> = ["", "0", "no", "n", "false", "-", "off", "☐"]

    /// - Parameter ticked: what counts as a tick in this file, folded; empty for
    ///   the usual marks.
    static func read(_ cell: String, _ choice: ID<Choice>, ticked: [String]) throws(RowFault) -> Bool {
        let mark = HandChosen.folded(cell)
        if ticked.isEmpty ? marks.contains(mark) || mark == choice.rawValue : ticked.contains(mark) { return true }
        if blanks.contains(mark) { return false }
        throw RowFault(
            "what stands there is neither a tick nor nothing",
            "Write x or leave it empty, or name what counts as a tick after `ticked:` in a mapping")
    }
}

/// A day in a file of answers.
enum DayInFile {
    /// - Parameter order: how it is written; nil for 2026-09-30 or 30 September
    ///   2026, which cannot be misread.
    static func read(_ cell: String, _ order: AnswerMapping.DayOrder?) throws(RowFault) -> Day? {
        let text = cell.trimmingBlanks
        if text.isEmpty { return nil }
        if let day = Day(iso: text) ?? Day(words: text) ?? order.flatMap({ inFigures(text, $0) }) { return day }
        throw RowFault(
            "what stands under `day` cannot be read",
            order == nil
                ? "Write it as 2026-09-30, or say in a mapping how it is written, as in `written: day/month/year`"
                : "Write three figures, with four for the year")
    }

    private static func inFigures(_ text: String, _ order: AnswerMapping.DayOrder) -> Day? {
        let parts = text.split { "/.- ".contains($0) }
        let figures = parts.compactMap { Int($0) }
        guard parts.count == 3, figures.count == 3 else { return nil }
        let (year, month, day) =
            switch order {
            case .dayMonthYear: (2, 1, 0)
            case .monthDayYear: (2, 0, 1)
            case .yearMonthDay: (0, 1, 2)
            }
        // 26 may be 1926 or 2026.
        guard parts[year].utf8.count == 4 else { return nil }
        return Day(year: figures[year], month: figures[month], day: figures[day])
    }
}

extension String {
    /// Without the blanks at its ends.
    var trimmingBlanks: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
