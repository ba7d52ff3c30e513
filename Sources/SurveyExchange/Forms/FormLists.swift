/// The lists of choices of a form, each with its rows, in the order in which they first appear.
struct FormLists {
    private(set) var names: [String] = []
    private(set) var rows: [String: [FormRow]] = [:]
    /// Rows that belong to no list, and so are read by nobody.
    private(set) var loose: [FormRow] = []

    init(_ choices: FormTable?) {
        for row in choices?.rows ?? [] where !row.cells.isEmpty {
            guard let list = row["list_name"] else {
                loose.append(row)
                continue
            }
            if rows[list] == nil { names.append(list) }
            rows[list, default: []].append(row)
        }
    }
}
