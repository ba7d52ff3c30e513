/// What is begun is ended.
extension FormCheck {
    /// Deeper than any form is; what is deeper would be no form but an attack.
    private static let mostDeep = 100

    mutating func checkGroups() {
        var open: [FormOutline.Line] = []
        for line in outline.lines {
            switch line.type {
            case .begin:
                open.append(line)
                if open.count > Self.mostDeep {
                    report(
                        line, column: "type", "it stands in more than \(Self.mostDeep) groups",
                        remedy: "Put fewer groups inside each other")
                    return
                }
            case .end(let control):
                guard let last = open.last, case .begin(let begun) = last.type else {
                    report(
                        line, column: "type", "`\(line.typeText)` ends a \(control.rawValue) that was not begun",
                        remedy: "Remove the row, or add `begin_\(control.rawValue)` where it starts")
                    return
                }
                guard begun == control else {
                    report(
                        line, column: "type",
                        "`\(line.typeText)` stands where the \(begun.rawValue) of row \(last.row.number) must be ended",
                        remedy: "Write `end_\(begun.rawValue)`, or add the missing row")
                    return
                }
                open.removeLast()
            default: break
            }
        }
        for line in open {
            report(
                line, column: "type", "`\(line.typeText)` of `\(line.name ?? "")` is never ended",
                remedy: "Add an `end_` row after its last question")
        }
    }
}
