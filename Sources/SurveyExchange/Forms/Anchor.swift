import Involvement

/// What a row of a form's sheet is the row of, in the survey.
enum Anchor: Hashable {
    case question(ID<Question>)
    case page(ID<Page>)
    case section(ID<Section>)
    case repetition(ID<Repetition>)
    case grid(String)
    case choice(ID<Question>, ID<Choice>)
    case scaleChoice(String, ID<Choice>)
    case settings
}

/// One row of a sheet that is being written.
struct WrittenRow {
    /// Nil for a row that belongs to nothing of its own, such as the end of a group.
    var anchor: Anchor?
    var cells: KeptColumns

    init(_ anchor: Anchor? = nil, _ cells: KeptColumns) {
        self.anchor = anchor
        self.cells = cells.filter { !$0.value.isEmpty }
    }

    /// What was kept wins; a kept column without a text is an empty cell.
    mutating func take(_ kept: KeptColumns, except ours: Set<String> = []) {
        for (column, text) in kept where !ours.contains(column) { cells[column] = text.isEmpty ? nil : text }
    }
}
