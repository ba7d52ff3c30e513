/// What sets a question off is a question that a person answers.
extension FormCheck {
    mutating func checkTriggers() {
        var named: [String: FormOutline.Line] = [:]
        for line in outline.lines where line.isElement {
            if let name = line.name { named[name] = line }
        }
        for line in outline.lines {
            guard let trigger = line.row["trigger"] else { continue }
            guard trigger.contains("${"), trigger.count > 2 else {
                report(
                    line, column: "trigger", "`\(trigger)` does not name a question",
                    remedy: "Write it as in ${question}")
                continue
            }
            for part in trigger.split(separator: ",") {
                let references = FormText(String(part)).references
                if references.count > 1 {
                    report(
                        line, column: "trigger", "several questions stand without a comma between them",
                        remedy: "Write it as in ${one}, ${two}")
                }
                for name in references {
                    guard let target = named[name] else {
                        report(
                            line, column: "trigger", "`${\(name)}` names a question that does not exist",
                            remedy: "Mend the name, or add the question")
                        continue
                    }
                    if line.type != .word("background-geopoint"), isOutOfSight(target) {
                        report(
                            line, column: "trigger", "`${\(name)}` is worked out, and nobody sees it change",
                            remedy: "Name a question that a person answers")
                    }
                }
            }
        }
    }

    /// Worked out instead of asked.
    func isOutOfSight(_ line: FormOutline.Line) -> Bool {
        if line.type == .word("calculate") { return true }
        return (line.row["calculation"] != nil || line.row["trigger"] != nil) && !line.hasWords("label")
            && !line.hasWords("hint")
    }
}
