/// Writes a drawing as SVG, with its name and what it shows for those who
/// cannot see it.
enum SVG {
    /// - Parameter key: tells its parts from those of other drawings on a page.
    static func write(
        _ drawing: Drawing, title: String, description: String, key: String, _ xml: inout XMLWriter,
        _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(number(drawing.width)) \(number(drawing.height))",
            "width": number(drawing.width), "height": number(drawing.height), "role": "img",
            "aria-labelledby": "\(key)-title \(key)-description",
            "font-family": "Arial, Helvetica, 'Liberation Sans', sans-serif", "fill": "#0b0c0c",
        ]
        try xml.element("svg", attributes, to: &sink) { xml, sink in
            try xml.text("title", ["id": "\(key)-title"], title, to: &sink)
            try xml.text("desc", ["id": "\(key)-description"], description, to: &sink)
            try xml.empty(
                "rect", ["width": number(drawing.width), "height": number(drawing.height), "fill": "#ffffff"],
                to: &sink)
            for shape in drawing.shapes { try write(shape, &xml, &sink) }
        }
    }

    /// A file of its own.
    static func file(_ drawing: Drawing, title: String, description: String, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try write(drawing, title: title, description: description, key: "chart", &xml, &sink)
    }

    private static func write(_ shape: Drawing.Shape, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        switch shape {
        case .box(let box, let fill):
            try xml.empty(
                "rect",
                [
                    "x": number(box.x), "y": number(box.y), "width": number(box.width), "height": number(box.height),
                    "fill": colour(fill), "stroke": "#12436d",
                ], to: &sink)
        case .lines(let lines, let ink):
            let path = lines.map { "M\(number($0.x1)) \(number($0.y1))L\(number($0.x2)) \(number($0.y2))" }
            try xml.empty(
                "path", ["d": path.joined(), "stroke": ink == .strong ? "#0b0c0c" : "#b1b4b6", "fill": "none"],
                to: &sink)
        case .dot(let x, let y, let radius):
            try xml.empty(
                "circle", ["cx": number(x), "cy": number(y), "r": number(radius), "fill": "#12436d"], to: &sink)
        case .words(let words):
            try xml.text(
                "text",
                [
                    "x": number(words.x), "y": number(words.y), "font-size": number(words.size),
                    "text-anchor": anchor(words.anchor), "font-weight": words.isBold ? "bold" : nil,
                ], words.text, to: &sink)
        }
    }

    private static func colour(_ fill: Drawing.Fill) -> String {
        switch fill {
        case .solid: "#12436d"
        case .pale: "#cfdce6"
        case .hatched, .crossed, .open: "#ffffff"
        }
    }

    private static func anchor(_ anchor: Drawing.Anchor) -> String? {
        switch anchor {
        case .start: nil
        case .middle: "middle"
        case .end: "end"
        }
    }

    /// Tenths as a number of pixels.
    static func number(_ tenths: Int) -> String {
        let whole = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
        return tenths < 0 ? "-" + whole : whole
    }
}
