/// One node of a form: the form itself, a group, a repeat, or a question.
struct XFormItem {
    let name: String
    let kind: Kind
    /// The word of its type: `text`; for a question with choices, the command.
    var type = ""
    var select: FormType.Select?
    /// By column; what the form's tools add is among them.
    var cells: [String: String] = [:]
    var parent: Int?
    var children: [Int] = []

    enum Kind { case form, group, `repeat`, question }

    subscript(column: String) -> String? { cells[column] }

    func has(_ base: String) -> Bool { cells.keys.contains { Column.base(of: $0) == base } }
    var hasMedia: Bool { Column.media.contains { has($0) } }

    /// The question's own columns that go into its bind, or into its control.
    func columns(of prefix: String) -> [(name: String, value: String)] {
        cells.filter { $0.key.hasPrefix(prefix + "::") }.sorted { $0.key < $1.key }
            .map { (String($0.key.dropFirst(prefix.count + 2)), $0.value) }
    }
}
