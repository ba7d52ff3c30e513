/// A list that `search()` fills from a file has no other use.
extension FormCheck {
    mutating func checkSearches() {
        var plain: [String: String] = [:]
        var searching: [(FormOutline.Line, FormType.Select)] = []
        for line in outline.lines {
            guard case .select(let select) = line.type else { continue }
            if Self.isSearch(line.row["appearance"]) {
                searching.append((line, select))
            } else {
                plain[select.list] = line.name
            }
        }
        for (line, select) in searching {
            if select.isFromFile {
                report(
                    line, column: "appearance", "its choices come from a file and from `search()` too",
                    remedy: "Remove one of the two")
            } else if let other = plain[select.list] {
                report(
                    line, column: "appearance",
                    "`search()` fills the list `\(select.list)`, which the question `\(other)` uses without it",
                    remedy: "Use search() for both, or a list of its own for each")
            }
        }
    }

    static func isSearch(_ appearance: String?) -> Bool {
        guard let appearance, let start = appearance.firstRange(ofText: "search(") else { return false }
        return appearance[start.upperBound...].contains(")")
    }
}
