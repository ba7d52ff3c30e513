/// Each row has a name that no other row beside it has.
extension FormCheck {
    mutating func checkNames() {
        var seen: [Int: Set<String>] = [:]
        var repeats: Set<String> = []
        for line in outline.lines where !line.isEnd {
            guard let name = line.name else {
                if line.type != .word("audit"), line.typeText.isEmpty == false, !isSetting(line) {
                    report(
                        line, column: "name", "it has no name",
                        remedy: "Write a short name of letters and digits in the column name")
                }
                continue
            }
            guard FormWord.isName(name) else {
                report(
                    line, column: "name", "`\(name)` cannot be a name",
                    remedy: "Start with a letter, and use only letters, digits, `_`, `-` and `.`")
                continue
            }
            let parent = line.inside.last ?? -1
            for made in [name] + namesMade(by: line) {
                if made == "meta" {
                    report(
                        line, column: "name", "the name `meta` is taken by what the form says about itself",
                        remedy: "Choose another name")
                } else if !seen[parent, default: []].insert(made).inserted {
                    report(
                        line, column: "name",
                        "two rows of one group are called `\(made)`" + (made == name ? "" : ", which this row makes"),
                        remedy: "Give each row of a group a name of its own")
                }
            }
            guard line.type == .begin(.repeat) else { continue }
            if name == root {
                report(
                    line, column: "name", "the repeat has the name of the whole form, `\(root)`",
                    remedy: "Give the repeat another name")
            } else if !repeats.insert(name).inserted {
                report(
                    line, column: "name", "two repeats are called `\(name)`",
                    remedy: "Give each repeat a name that no other has, in whatever group it stands")
            }
        }
    }

    /// Names that the form's tools make from this row.
    func namesMade(by line: FormOutline.Line) -> [String] {
        guard let name = line.name else { return [] }
        switch line.type {
        case .begin(.repeat):
            guard let count = line.row["repeat_count"], !Self.isOneReference(count) else { return [] }
            return ["\(name)_count"]
        case .select(let select) where select.orOther: return ["\(name)_other"]
        default: return []
        }
    }

    /// Whether a text is `${name}` and nothing else.
    static func isOneReference(_ text: String) -> Bool {
        guard text.hasPrefix("${"), text.hasSuffix("}") else { return false }
        var name = text.dropFirst(2).dropLast()
        if name.hasPrefix("last-saved#") { name = name.dropFirst(11) }
        return FormWord.isNameWithoutColon(name)
    }

    /// Old forms write settings as rows of the survey sheet.
    func isSetting(_ line: FormOutline.Line) -> Bool {
        ["form_title", "set_form_title", "form_id", "set_form_id", "prefix"].contains(line.typeText)
    }
}
