import Involvement

/// The rows that a survey's texts became when it went out as a form.
extension FormImport {
    /// Finds the rows that work out words and stand right before the row that prints them.
    mutating func findHelpers() {
        var waiting: [(name: String, helper: PipeHelper)] = []
        for (index, line) in outline.lines.enumerated() {
            if unasked[index] == nil, line.type == .word("calculate"), let name = line.name,
                Set(line.row.cells.keys) == ["type", "name", "calculation"],
                let helper = PipeHelper.read(line.row["calculation"] ?? "", name: name),
                let place = places[helper.question], unasked[place] == nil
            {
                waiting.append((name, helper))
                continue
            }
            let printed = Set(line.row.cells.values.flatMap { FormText($0).references })
            for (name, helper) in waiting where printed.contains(name) { helpers[name] = helper }
            waiting = []
        }
    }
}
