/// The questions of a page; rows of one grid stand together under its words.
enum FieldList {
    static func write(_ fields: [FieldModel], _ html: inout HTMLWriter) {
        var rest = fields[...]
        while let field = rest.first {
            guard let grid = field.grid else {
                field.write(&html)
                rest = rest.dropFirst()
                continue
            }
            let rows = rest.prefix { $0.grid == grid }
            html.div(.class("grid"), .fixed("role", "group"), .text("aria-labelledby", "grid-", grid.code)) { html in
                html.h2(grid.text, .id("grid-", grid.code), .lang(field.language))
                if let hint = grid.hint { html.p(hint, .class("hint"), .lang(field.language)) }
                for row in rows { row.write(&html) }
            }
            rest = rest.dropFirst(rows.count)
        }
    }
}
