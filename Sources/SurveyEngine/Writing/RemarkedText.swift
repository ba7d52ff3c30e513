import DefinitionReading

/// The remarks of a file that is about to be written again: they stay at the
/// keys they stand at.
struct RemarkedText {
    private let root: DefinitionDraft?
    /// What stands after the last key.
    let end: [String]

    /// None of a file that is not there or cannot be read.
    init(_ text: String?) {
        guard let text, let file = try? DefinitionFile(name: "", text: text) else {
            (root, end) = (nil, [])
            return
        }
        let remarked = DefinitionDraft.remarked(file, text: text)
        (root, end) = (remarked.root, remarked.end)
    }

    func on(_ draft: DefinitionDraft) -> DefinitionDraft { root.map(draft.withRemarks) ?? draft }
}
