import Involvement

/// Writes a document as one page: no script, nothing fetched, every table with
/// its headings, every chart in words too. It is well-formed XML as well, so
/// that it can be checked to the letter.
struct HTMLDocument {
    let document: PlainDocument

    private var countNotes = 0
    private var countFigures = 0

    init(document: PlainDocument) {
        self.document = document
    }

    static func write(_ document: PlainDocument, to sink: inout ByteSink) throws {
        var page = HTMLDocument(document: document)
        try page.write(to: &sink)
    }

    private mutating func write(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try sink.write("<!DOCTYPE html>\n" as StaticString)
        try xml.element("html", ["lang": document.language], to: &sink) { xml, sink in
            try xml.element("head", to: &sink) { xml, sink in
                try xml.empty("meta", ["charset": "utf-8"], to: &sink)
                let viewport: XMLWriter.Attributes = [
                    "name": "viewport", "content": "width=device-width, initial-scale=1",
                ]
                try xml.empty("meta", viewport, to: &sink)
                try xml.text("title", document.title, to: &sink)
                try xml.element("style", to: &sink) { _, sink in try sink.write(HTMLStyle.sheet) }
            }
            try xml.element("body", to: &sink) { xml, sink in
                try xml.element("main", to: &sink) { xml, sink in
                    try xml.text("h1", document.title, to: &sink)
                    try writeContents(&xml, &sink)
                    for block in document.blocks { try write(block, &xml, &sink) }
                    try writeNotes(&xml, &sink)
                }
            }
        }
    }

    private func writeContents(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("nav", ["aria-label": "Contents"], to: &sink) { xml, sink in
            try xml.element("ul", to: &sink) { xml, sink in
                for case .heading(1, let text, let anchor?) in document.blocks {
                    try xml.line("li", to: &sink) { xml, sink in
                        try xml.text("a", ["href": "#\(anchor)"], text, to: &sink)
                    }
                }
            }
        }
    }

    private mutating func write(
        _ block: PlainDocument.Block, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        switch block {
        case .heading(1, let text, let anchor): try xml.text("h2", ["id": anchor], text, to: &sink)
        case .heading(_, let text, let anchor): try xml.text("h3", ["id": anchor], text, to: &sink)
        case .paragraph(let runs), .continued(let runs):
            try xml.line("p", to: &sink) { xml, sink in try write(runs, &xml, &sink) }
        case .numbered(let number, let runs, let anchor):
            try xml.line("p", ["class": "numbered", "id": anchor], to: &sink) { xml, sink in
                try xml.text("span", ["class": "number"], number, to: &sink)
                try xml.words(" ", to: &sink)
                try xml.line("span", to: &sink) { xml, sink in try write(runs, &xml, &sink) }
            }
        case .bullets(let points):
            try xml.element("ul", to: &sink) { xml, sink in
                for point in points {
                    try xml.line("li", to: &sink) { xml, sink in try write(point, &xml, &sink) }
                }
            }
        case .quotation(let text, let runs, let anchor):
            try xml.element("figure", ["class": "quotation", "id": anchor], to: &sink) { xml, sink in
                try xml.line("blockquote", to: &sink) { xml, sink in try Self.letters(text, &xml, &sink) }
                try xml.line("figcaption", to: &sink) { xml, sink in try write(runs, &xml, &sink) }
            }
        case .figure(let figure): try write(figure, &xml, &sink)
        case .table(let table): try Self.write(table, &xml, &sink)
        }
    }

    private mutating func write(
        _ runs: [PlainDocument.Run], _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        for run in runs {
            switch run {
            case .words(let text): try Self.letters(text, &xml, &sink)
            case .strong(let text): try xml.text("strong", text, to: &sink)
            case .quoted(let text):
                try xml.line("q", to: &sink) { xml, sink in try Self.letters(text, &xml, &sink) }
            case .link(let text, let anchor): try xml.text("a", ["href": "#\(anchor)"], text, to: &sink)
            case .note:
                countNotes += 1
                try xml.line("sup", to: &sink) { xml, sink in
                    try xml.text(
                        "a", ["id": "mark-\(countNotes)", "href": "#note-\(countNotes)"], "note \(countNotes)",
                        to: &sink)
                }
            }
        }
    }

    private static func letters(_ text: String, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        for part in LettersAndMarks.parts(of: text) {
            switch part {
            case .letters(let letters): try xml.words(letters, to: &sink)
            case .tab: try xml.words("\t", to: &sink)
            case .lineEnd: try xml.empty("br", to: &sink)
            }
        }
    }

    private func writeNotes(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        guard !document.notes.isEmpty else { return }
        try xml.text("h2", ["id": "notes"], "Notes", to: &sink)
        try xml.element("ol", to: &sink) { xml, sink in
            for (index, note) in document.notes.enumerated() {
                try xml.line("li", ["id": "note-\(index + 1)"], to: &sink) { xml, sink in
                    try xml.words(note + " ", to: &sink)
                    try xml.text(
                        "a", ["href": "#mark-\(index + 1)"], "Back to the text of note \(index + 1)", to: &sink)
                }
            }
        }
    }

    private mutating func write(_ figure: Figure, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        countFigures += 1
        let key = "chart-\(countFigures)"
        try xml.element("figure", to: &sink) { xml, sink in
            // What is too wide for a telephone is moved within its own frame, by keys too.
            let frame: XMLWriter.Attributes = [
                "class": "wide", "tabindex": "0", "role": "group", "aria-label": "Chart: \(figure.title)",
            ]
            try xml.element("div", frame, to: &sink) { xml, sink in
                try SVG.write(
                    figure.drawing, title: figure.title, description: figure.description, key: key, &xml, &sink)
            }
            try xml.text("figcaption", figure.description, to: &sink)
        }
    }

    private static func write(_ table: Table, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let frame: XMLWriter.Attributes = [
            "class": "wide", "tabindex": "0", "role": "group", "aria-label": "Table: \(table.caption)",
        ]
        try xml.element("div", frame, to: &sink) { xml, sink in
            try xml.element("table", to: &sink) { xml, sink in
                try xml.text("caption", table.caption, to: &sink)
                try xml.element("thead", to: &sink) { xml, sink in
                    try xml.line("tr", to: &sink) { xml, sink in
                        for cell in table.header { try xml.text("th", ["scope": "col"], cell, to: &sink) }
                    }
                }
                try xml.element("tbody", to: &sink) { xml, sink in
                    for row in table.rows {
                        try xml.line("tr", to: &sink) { xml, sink in
                            try xml.text("th", ["scope": "row"], row.first ?? "", to: &sink)
                            for cell in row.dropFirst() { try xml.text("td", cell, to: &sink) }
                        }
                    }
                }
            }
        }
    }
}
