/// Which rows of a form cannot be asked here, and why. They are kept as they are.
extension FormImport {
    mutating func markUnasked(_ node: FormNode, inRepeat: Bool, depth: Int = 0) {
        switch node {
        case .line(let index):
            if let reason = reasonNotAsked(outline.lines[index]) { unasked[index] = reason }
        case .group(let begin, let children, _):
            guard case .begin(let control) = outline.lines[begin].type else { return }
            let isRepeat = control == .repeat
            for child in children where depth < FormNode.mostDeep {
                markUnasked(child, inRepeat: inRepeat || isRepeat, depth: depth + 1)
            }
            var reason: String?
            if control == .loop {
                reason = "a loop cannot be asked here"
            } else if isRepeat, inRepeat {
                reason = "a repeat inside a repeat cannot be asked here"
            } else if depth >= FormNode.mostDeep {
                reason = "it stands in more than \(FormNode.mostDeep) groups"
            } else if !hasQuestions(children) {
                reason = "there is nothing in it that can be asked here"
            }
            if let reason {
                for index in node.lines { unasked[index] = unasked[index] ?? reason }
                unasked[begin] = reason
            }
        }
    }

    func isQuestion(_ node: FormNode) -> Bool {
        guard case .line(let index) = node else { return false }
        return unasked[index] == nil
    }

    private func hasQuestions(_ nodes: [FormNode]) -> Bool {
        nodes.contains { node in node.lines.contains { outline.lines[$0].isElement && unasked[$0] == nil } }
    }

    private func reasonNotAsked(_ line: FormOutline.Line) -> String? {
        switch line.type {
        case .begin, .end: return nil
        case .select(let select):
            if select.isFromFile || select.kind == .external { return "choices from a file cannot be asked here" }
            if select.list.contains("${") { return "choices from earlier answers cannot be asked here" }
            guard lists.rows[select.list] != nil else { return "choices from a file cannot be asked here" }
            if FormCheck.isSearch(line.row["appearance"]) {
                return "choices that `search()` finds cannot be asked here"
            }
            if isWorkedOut(line) { return "a question with choices that is worked out cannot be asked here" }
            return nil
        case .word(let type):
            switch type {
            case "text", "integer", "decimal", "date", "time", "calculate", "hidden":
                if type == "calculate" || isWorkedOut(line) || (type == "hidden" && line.row["calculation"] != nil) {
                    return reasonNotWorkedOut(line)
                }
                if type == "hidden", line.row["default"] == nil {
                    return "a hidden row without a value says nothing here"
                }
                return nil
            case "note", "acknowledge", "trigger": return nil
            case "range":
                guard let parameters = FormParameters(line.row["parameters"]) else { return nil }
                let from = Double(parameters["start"] ?? "1") ?? 1, to = Double(parameters["end"] ?? "10") ?? 10
                let step = Double(parameters["step"] ?? "1") ?? 1
                guard from < to, step > 0 else { return "a range that runs downwards cannot be asked here" }
                guard (to - from).isMultiple(of: step) else {
                    return "a range whose steps do not come to its end cannot be asked here"
                }
                return (to - from) / step > 100 ? "a range of more than 100 marks cannot be asked here" : nil
            default: return "the type `\(type)` cannot be asked here"
            }
        }
    }

    func isWorkedOut(_ line: FormOutline.Line) -> Bool {
        line.row["calculation"] != nil && !line.hasWords("label") && !line.hasWords("hint")
    }

    /// What is worked out from something that turned out not to be asked is not worked out either.
    mutating func markUnworkable() {
        var changes = true
        while changes {
            changes = false
            for (index, line) in outline.lines.enumerated() where unasked[index] == nil && line.isElement {
                guard case .word(let type) = line.type, type == "calculate" || isWorkedOut(line),
                    let reason = reasonNotWorkedOut(line)
                else { continue }
                unasked[index] = reason
                changes = true
            }
        }
    }

    private func reasonNotWorkedOut(_ line: FormOutline.Line) -> String? {
        guard let calculation = line.row["calculation"] else {
            return "it works out nothing when the form is filled in"
        }
        if line.row["trigger"] != nil { return "what is worked out when another answer changes has no place here" }
        return rule(calculation, before: places[line.name ?? ""] ?? 0) == nil
            ? "its calculation uses what cannot be worked out here" : nil
    }
}
