/// A range has marks from one end to the other, and what is put on it stands at a mark.
extension FormCheck {
    mutating func checkRange(_ parameters: FormParameters, _ line: FormOutline.Line) {
        allow(["end", "placeholder", "start", "step", "tick_interval", "tick_labelset"], parameters, line)
        func say(_ reason: String, _ remedy: String) {
            report(line, column: "parameters", reason, remedy: remedy)
        }
        let appearance = line.row["appearance"] ?? ""
        let hasNoTicks = appearance.contains("no-ticks")
        let onScale = ["tick_interval", "placeholder", "tick_labelset"].filter { parameters[$0] != nil }
        if !appearance.isEmpty, !appearance.contains("vertical"), !hasNoTicks, let name = onScale.first {
            say(
                "`\(name)` does not go with the appearance `\(appearance)`",
                "Use the appearance vertical or no-ticks, or none")
        }
        var numbers: [String: Double] = ["start": 1, "end": 10, "step": 1]
        for name in ["start", "end", "step", "tick_interval", "placeholder"] {
            guard let text = parameters[name] else { continue }
            guard let number = Double(text), number.isFinite else {
                say("`\(name)` must be a number, not `\(text)`", "Write it as in \(name)=1")
                return
            }
            numbers[name] = number
        }
        guard let start = numbers["start"], let end = numbers["end"], let step = numbers["step"] else { return }
        let low = min(start, end), high = max(start, end)
        for name in ["step", "tick_interval"] {
            guard let number = numbers[name] else { continue }
            if number == 0 {
                say("`\(name)` must not be 0", "Write how far it is from one mark to the next")
                return
            }
            if number > high - low {
                say("`\(name)` is longer than the range from \(start.short) to \(end.short)", "Make it shorter")
            }
        }
        if let tick = numbers["tick_interval"], !tick.isMultiple(of: step) {
            say("`tick_interval` must be a multiple of `step`", "Use a multiple of \(step.short)")
        }
        if let placeholder = numbers["placeholder"] {
            if !(placeholder - start).isMultiple(of: step) {
                say("`placeholder` stands between two marks", "Use a multiple of \(step.short) from \(start.short)")
            } else if placeholder < low || placeholder > high {
                say("`placeholder` stands outside the range", "Use a number from \(low.short) to \(high.short)")
            }
        }
        guard let list = parameters["tick_labelset"] else { return }
        guard let rows = lists.rows[list] else {
            say("the sheet choices has no list `\(list)` for `tick_labelset`", "Add the list there, or mend its name")
            return
        }
        var labelled: Set<Double> = []
        for row in rows {
            guard let name = row["name"], let value = Double(name), value.isFinite else {
                say(
                    "the choices of `\(list)` must be numbers, the marks they stand at",
                    "Mend row \(row.number) of the sheet choices")
                return
            }
            if value < low || value > high {
                say(
                    "the choice `\(name)` of `\(list)` stands outside the range",
                    "Mend row \(row.number) of the sheet choices")
                return
            }
            if !(value - start).isMultiple(of: numbers["tick_interval"] ?? step) {
                say(
                    "the choice `\(name)` of `\(list)` stands between two marks",
                    "Mend row \(row.number) of the sheet choices")
                return
            }
            labelled.insert(value)
        }
        if hasNoTicks, labelled.count > 2 {
            say(
                "without ticks only the two ends have labels, and `\(list)` has more",
                "Leave only \(start.short) and \(end.short) in it")
        } else if hasNoTicks, labelled != [start, end] {
            say(
                "without ticks the labels of `\(list)` must stand at the two ends",
                "Use \(start.short) and \(end.short) in it")
        }
    }
}

extension Double {
    /// Without `.0`.
    var short: String {
        self == rounded() && magnitude < 1e15 ? String(Int(self)) : description
    }

    /// As written by people: 0.3 is three times 0.1.
    func isMultiple(of step: Double) -> Bool {
        let times = self / step
        return (times - times.rounded()).magnitude < 1e-9
    }
}
