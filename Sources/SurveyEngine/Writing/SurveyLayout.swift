import DefinitionReading

/// The look of a survey file or an overlay: keys in order, and blank lines
/// that set its parts apart.
enum SurveyLayout {
    static func arranged(_ root: DefinitionDraft, as order: KeyOrder) -> DefinitionDraft {
        guard case .map(let entries) = order.arranged(root) else { return root }
        return .map(
            entries.map { entry in
                var entry = entry
                switch entry.value {
                case .list(let items) where !items.isEmpty && entry.key == "pages":
                    entry.value = .list(items.map(\.setApart))
                    return entry.setApart
                case .list(let inner) where !inner.isEmpty: return entry.setApart
                case .map(let inner) where !inner.isEmpty: return entry.setApart
                default: return entry
                }
            })
    }
}
