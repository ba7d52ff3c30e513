/// The blocks of a document as WordprocessingML.
struct WordBody {
    private var countNotes = 0
    private var countFigures = 0
    private var countAnchors = 0

    mutating func write(_ block: PlainDocument.Block, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        switch block {
        case .heading(let level, let text, let anchor):
            try paragraph(level == 1 ? "Heading1" : "Heading2", [.words(text)], anchor: anchor, &xml, &sink)
        case .paragraph(let runs): try paragraph("BodyText", runs, &xml, &sink)
        case .numbered(let number, let runs, let anchor):
            try paragraph("NumberedParagraph", [.words("\(number)\t")] + runs, anchor: anchor, &xml, &sink)
        case .continued(let runs): try paragraph("ContinuedParagraph", runs, &xml, &sink)
        case .bullets(let points):
            for point in points { try paragraph("ListBullet", point, &xml, &sink) }
        case .quotation(let text, let attribution, let anchor):
            try paragraph("Quote", [.words(text)], anchor: anchor, &xml, &sink)
            try paragraph("Attribution", attribution, &xml, &sink)
        case .figure(let figure): try write(figure, &xml, &sink)
        case .table(let table): try write(table, &xml, &sink)
        }
    }

    mutating func paragraph(
        _ style: String, _ runs: [PlainDocument.Run], anchor: String? = nil, _ xml: inout XMLWriter,
        _ sink: inout ByteSink
    ) throws {
        try xml.line("w:p", to: &sink) { xml, sink in
            try Self.style(style, &xml, &sink)
            if let anchor {
                countAnchors += 1
                let id = String(countAnchors)
                try xml.empty("w:bookmarkStart", ["w:id": id, "w:name": anchor], to: &sink)
                try xml.empty("w:bookmarkEnd", ["w:id": id], to: &sink)
            }
            for run in runs { try write(run, &xml, &sink) }
        }
    }

    private mutating func write(_ run: PlainDocument.Run, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        switch run {
        case .words(let text): try Self.run(text, isBold: false, &xml, &sink)
        case .strong(let text): try Self.run(text, isBold: true, &xml, &sink)
        case .quoted(let text): try Self.run("\u{201C}\(text)\u{201D}", isBold: false, &xml, &sink)
        case .link(let text, let anchor):
            try xml.line("w:hyperlink", ["w:anchor": anchor], to: &sink) { xml, sink in
                try Self.run(text, isBold: false, &xml, &sink)
            }
        case .note:
            countNotes += 1
            try Self.noteMark("w:footnoteReference", ["w:id": String(countNotes)], &xml, &sink)
        }
    }

    static func style(_ name: String, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.line("w:pPr", to: &sink) { xml, sink in try xml.empty("w:pStyle", ["w:val": name], to: &sink) }
    }

    static func noteMark(
        _ name: StaticString, _ attributes: XMLWriter.Attributes, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.line("w:r", to: &sink) { xml, sink in
            try xml.line("w:rPr", to: &sink) { xml, sink in
                try xml.empty("w:rStyle", ["w:val": "FootnoteReference"], to: &sink)
            }
            try xml.empty(name, attributes, to: &sink)
        }
    }

    static func run(_ text: String, isBold: Bool, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        guard !text.isEmpty else { return }
        try xml.line("w:r", to: &sink) { xml, sink in
            if isBold { try xml.line("w:rPr", to: &sink) { xml, sink in try xml.empty("w:b", to: &sink) } }
            for part in LettersAndMarks.parts(of: text) {
                switch part {
                case .letters(let letters): try xml.text("w:t", ["xml:space": "preserve"], letters, to: &sink)
                case .tab: try xml.empty("w:tab", to: &sink)
                case .lineEnd: try xml.empty("w:br", to: &sink)
                }
            }
        }
    }

    private mutating func write(_ table: Table, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try paragraph("Caption", [.words(table.caption)], &xml, &sink)
        let columns = table.header.count
        // The first column a third of the page, the others the rest; 9,070 twentieths of a point in all.
        let others = columns > 1 ? 6047 / (columns - 1) : 0
        let widths = [9070 - others * (columns - 1)] + [Int](repeating: others, count: columns - 1)
        try xml.element("w:tbl", to: &sink) { xml, sink in
            try xml.element("w:tblPr", to: &sink) { xml, sink in
                try xml.empty("w:tblStyle", ["w:val": "TableGrid"], to: &sink)
                try xml.empty("w:tblW", ["w:w": "9070", "w:type": "dxa"], to: &sink)
                // A first row and a first column that say what the rest is about.
                try xml.empty("w:tblLook", ["w:val": "00A0", "w:firstRow": "1", "w:firstColumn": "1"], to: &sink)
                try xml.empty("w:tblCaption", ["w:val": table.caption], to: &sink)
            }
            try xml.line("w:tblGrid", to: &sink) { xml, sink in
                for width in widths { try xml.empty("w:gridCol", ["w:w": String(width)], to: &sink) }
            }
            try Self.row(table.header, widths, isHeader: true, &xml, &sink)
            for row in table.rows { try Self.row(row, widths, isHeader: false, &xml, &sink) }
        }
        try paragraph("BodyText", [], &xml, &sink)
    }

    private static func row(
        _ cells: [String], _ widths: [Int], isHeader: Bool, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.element("w:tr", to: &sink) { xml, sink in
            try xml.line("w:trPr", to: &sink) { xml, sink in
                try xml.empty("w:cantSplit", to: &sink)
                if isHeader { try xml.empty("w:tblHeader", to: &sink) }
            }
            for (index, cell) in cells.enumerated() {
                try xml.line("w:tc", to: &sink) { xml, sink in
                    try xml.line("w:tcPr", to: &sink) { xml, sink in
                        try xml.empty("w:tcW", ["w:w": String(widths[index]), "w:type": "dxa"], to: &sink)
                    }
                    try xml.line("w:p", to: &sink) { xml, sink in
                        try style(index == 0 ? "TableWords" : "TableNumber", &xml, &sink)
                        try run(cell, isBold: isHeader, &xml, &sink)
                    }
                }
            }
        }
    }

    private mutating func write(_ figure: Figure, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        countFigures += 1
        let number = String(countFigures)
        try paragraph("Heading2", [.words(figure.title)], &xml, &sink)
        // 16 cm wide, in English Metric Units: 900 to a tenth of a pixel.
        let (width, height) = Self.size(of: figure.drawing)
        try xml.line("w:p", to: &sink) { xml, sink in
            try Self.style("Figure", &xml, &sink)
            try xml.line("w:r", to: &sink) { xml, sink in
                try xml.line("w:drawing", to: &sink) { xml, sink in
                    let apart: XMLWriter.Attributes = ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]
                    try xml.line("wp:inline", apart, to: &sink) { xml, sink in
                        try xml.empty("wp:extent", ["cx": width, "cy": height], to: &sink)
                        try xml.empty(
                            "wp:docPr",
                            [
                                "id": number, "name": "Chart \(number)", "descr": figure.description,
                                "title": figure.title,
                            ], to: &sink)
                        try WordPicture.write(number: number, width: width, height: height, &xml, &sink)
                    }
                }
            }
        }
    }

    /// As large as it is, or as a page holds.
    private static func size(of drawing: Drawing) -> (String, String) {
        let limit = 22 * 360_000
        let (width, height) = (drawing.width * 900, drawing.height * 900)
        guard height > limit else { return (String(width), String(height)) }
        return (String(width * limit / height), String(limit))
    }
}
