/// The blocks of a document as OpenDocument Text.
struct TextBody {
    private var countNotes = 0
    private var countFigures = 0
    private var countTables = 0

    mutating func write(_ block: PlainDocument.Block, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        switch block {
        case .heading(let level, let text, let anchor): try heading(level, text, anchor, &xml, &sink)
        case .paragraph(let runs): try paragraph("Text_20_body", runs, &xml, &sink)
        case .numbered(let number, let runs, let anchor):
            try paragraph("Numbered", [.words("\(number)\t")] + runs, anchor: anchor, &xml, &sink)
        case .continued(let runs): try paragraph("Continued", runs, &xml, &sink)
        case .bullets(let points):
            try xml.element("text:list", ["text:style-name": "Points"], to: &sink) { xml, sink in
                for point in points {
                    try xml.element("text:list-item", to: &sink) { xml, sink in
                        try paragraph("Point", point, &xml, &sink)
                    }
                }
            }
        case .quotation(let text, let attribution, let anchor):
            try paragraph("Quotations", [.words(text)], anchor: anchor, &xml, &sink)
            try paragraph("Attribution", attribution, &xml, &sink)
        case .figure(let figure): try write(figure, &xml, &sink)
        case .table(let table): try write(table, &xml, &sink)
        }
    }

    private func heading(
        _ level: Int, _ text: String, _ anchor: String?, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "text:style-name": "Heading_20_\(level)", "text:outline-level": String(level),
        ]
        try xml.line("text:h", attributes, to: &sink) { xml, sink in
            if let anchor { try xml.empty("text:bookmark", ["text:name": anchor], to: &sink) }
            try Self.letters(text, &xml, &sink)
        }
    }

    mutating func paragraph(
        _ style: String, _ runs: [PlainDocument.Run], anchor: String? = nil, _ xml: inout XMLWriter,
        _ sink: inout ByteSink
    ) throws {
        try xml.line("text:p", ["text:style-name": style], to: &sink) { xml, sink in
            if let anchor { try xml.empty("text:bookmark", ["text:name": anchor], to: &sink) }
            for run in runs { try write(run, &xml, &sink) }
        }
    }

    private mutating func write(_ run: PlainDocument.Run, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        switch run {
        case .words(let text): try Self.letters(text, &xml, &sink)
        case .strong(let text):
            try xml.line("text:span", ["text:style-name": "Strong"], to: &sink) { xml, sink in
                try Self.letters(text, &xml, &sink)
            }
        case .quoted(let text): try Self.letters("\u{201C}\(text)\u{201D}", &xml, &sink)
        case .link(let text, let anchor):
            try xml.line("text:a", ["xlink:type": "simple", "xlink:href": "#\(anchor)"], to: &sink) { xml, sink in
                try Self.letters(text, &xml, &sink)
            }
        case .note(let text):
            countNotes += 1
            let attributes: XMLWriter.Attributes = ["text:id": "note\(countNotes)", "text:note-class": "footnote"]
            try xml.line("text:note", attributes, to: &sink) { xml, sink in
                try xml.text("text:note-citation", String(countNotes), to: &sink)
                try xml.line("text:note-body", to: &sink) { xml, sink in
                    try xml.line("text:p", ["text:style-name": "Footnote"], to: &sink) { xml, sink in
                        try Self.letters(text, &xml, &sink)
                    }
                }
            }
        }
    }

    /// Spaces in a row, and those at either end, are elements: as letters they
    /// would be one space or none.
    static func letters(_ text: String, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        for part in LettersAndMarks.parts(of: text) {
            switch part {
            case .tab: try xml.empty("text:tab", to: &sink)
            case .lineEnd: try xml.empty("text:line-break", to: &sink)
            case .letters(let letters):
                var rest = letters.unicodeScalars[...]
                while let space = rest.firstIndex(of: " ") {
                    try xml.words(String(rest[..<space]), to: &sink)
                    let end = rest[space...].firstIndex { $0 != " " } ?? rest.endIndex
                    let count = rest.distance(from: space, to: end)
                    // One between two letters of the same run is safe as it is.
                    if count == 1, space != letters.unicodeScalars.startIndex, end != rest.endIndex {
                        try xml.words(" ", to: &sink)
                    } else {
                        try xml.empty("text:s", ["text:c": count == 1 ? nil : String(count)], to: &sink)
                    }
                    rest = rest[end...]
                }
                try xml.words(String(rest), to: &sink)
            }
        }
    }

    private mutating func write(_ table: Table, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        countTables += 1
        try paragraph("Caption", [.words(table.caption)], &xml, &sink)
        let attributes: XMLWriter.Attributes = ["table:name": "Table \(countTables)", "table:style-name": "Figures"]
        try xml.element("table:table", attributes, to: &sink) { xml, sink in
            try xml.text("table:title", table.caption, to: &sink)
            try xml.empty("table:table-column", ["table:style-name": "FirstColumn"], to: &sink)
            if table.header.count > 1 {
                try xml.empty(
                    "table:table-column",
                    [
                        "table:style-name": "OtherColumn",
                        "table:number-columns-repeated": String(table.header.count - 1),
                    ], to: &sink)
            }
            try xml.element("table:table-header-rows", to: &sink) { xml, sink in
                try row(table.header, isHeader: true, &xml, &sink)
            }
            for cells in table.rows { try row(cells, isHeader: false, &xml, &sink) }
        }
        try paragraph("Text_20_body", [], &xml, &sink)
    }

    private mutating func row(
        _ cells: [String], isHeader: Bool, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.element("table:table-row", to: &sink) { xml, sink in
            for (index, cell) in cells.enumerated() {
                let attributes: XMLWriter.Attributes = [
                    "table:style-name": "Cell", "office:value-type": "string",
                ]
                try xml.line("table:table-cell", attributes, to: &sink) { xml, sink in
                    try paragraph(
                        index == 0 ? "TableWords" : "TableNumber", [isHeader ? .strong(cell) : .words(cell)], &xml,
                        &sink)
                }
            }
        }
    }

    private mutating func write(_ figure: Figure, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        countFigures += 1
        try heading(2, figure.title, nil, &xml, &sink)
        // 0.025 cm to a pixel: 16 cm wide, or as large as a page holds.
        let limit = 8800
        let drawing = figure.drawing
        let isTall = drawing.height > limit
        let width = isTall ? drawing.width * limit / drawing.height : drawing.width
        let height = min(limit, drawing.height)
        try xml.line("text:p", ["text:style-name": "Figure"], to: &sink) { xml, sink in
            let attributes: XMLWriter.Attributes = [
                "draw:style-name": "Chart", "draw:name": "Chart \(countFigures)", "text:anchor-type": "as-char",
                "svg:width": Self.centimetres(width), "svg:height": Self.centimetres(height),
            ]
            try xml.line("draw:frame", attributes, to: &sink) { xml, sink in
                // The first that a program knows is shown.
                for (ending, type) in [("svg", "image/svg+xml"), ("emf", "image/x-emf")] {
                    try xml.empty(
                        "draw:image",
                        [
                            "xlink:href": "Pictures/chart\(countFigures).\(ending)", "xlink:type": "simple",
                            "xlink:show": "embed", "xlink:actuate": "onLoad", "draw:mime-type": type,
                        ], to: &sink)
                }
                try xml.text("svg:title", figure.title, to: &sink)
                try xml.text("svg:desc", figure.description, to: &sink)
            }
        }
    }

    /// Of tenths of a pixel, with four decimals.
    private static func centimetres(_ tenths: Int) -> String {
        let parts = String(tenths * 25 % 10_000)
        return "\(tenths * 25 / 10_000).\(String(repeating: "0", count: 4 - parts.utf8.count))\(parts)cm"
    }
}
