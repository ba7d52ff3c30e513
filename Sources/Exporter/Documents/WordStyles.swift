/// The styles of a Word document: real headings, so that its readers can move by
/// them, and nothing that only looks like one.
enum WordStyles {
    private struct Style {
        let id: String
        let name: String
        var basedOn: String? = "Normal"
        var next: String?
        /// As WordprocessingML.
        var paragraph = ""
        var letters = ""
    }

    private static let styles = [
        Style(
            id: "Normal", name: "Normal", basedOn: nil,
            paragraph: #"<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>"#),
        Style(
            id: "Title", name: "Title", next: "BodyText", paragraph: #"<w:spacing w:after="240"/>"#,
            letters: #"<w:b/><w:sz w:val="40"/>"#),
        Style(
            id: "Heading1", name: "heading 1", next: "BodyText",
            paragraph: #"<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>"#,
            letters: #"<w:b/><w:sz w:val="30"/>"#),
        Style(
            id: "Heading2", name: "heading 2", next: "BodyText",
            paragraph: #"<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>"#,
            letters: #"<w:b/><w:sz w:val="26"/>"#),
        Style(id: "BodyText", name: "Body Text"),
        Style(
            id: "NumberedParagraph", name: "Numbered Paragraph",
            paragraph: #"<w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs><w:ind w:left="709" w:hanging="709"/>"#),
        Style(id: "ContinuedParagraph", name: "Continued Paragraph", paragraph: #"<w:ind w:left="709"/>"#),
        Style(
            id: "ListBullet", name: "List Bullet",
            paragraph: #"<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="709" w:hanging="357"/>"#),
        Style(
            id: "Quote", name: "Quote", next: "Attribution",
            paragraph: #"<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="505A5F"/></w:pBdr>"#
                + #"<w:spacing w:after="0"/><w:ind w:left="1134" w:right="567"/>"#),
        Style(
            id: "Attribution", name: "Attribution", next: "BodyText",
            paragraph: #"<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="505A5F"/></w:pBdr>"#
                + #"<w:ind w:left="1134" w:right="567"/><w:jc w:val="right"/>"#,
            letters: #"<w:i/>"#),
        Style(
            id: "Caption", name: "caption", paragraph: #"<w:keepNext/><w:spacing w:before="120"/>"#, letters: "<w:b/>"),
        Style(
            id: "Figure", name: "Figure",
            paragraph: #"<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>"#),
        Style(
            id: "TableWords", name: "Table Words",
            paragraph: #"<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>"#),
        Style(
            id: "TableNumber", name: "Table Number", basedOn: "TableWords",
            paragraph: #"<w:jc w:val="right"/>"#),
        Style(
            id: "FootnoteText", name: "footnote text",
            paragraph: #"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
            letters: #"<w:sz w:val="20"/>"#),
    ]

    static func write(language: String, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("w:styles", ["xmlns:w": WordDocument.main], to: &sink) { xml, sink in
            try xml.element("w:docDefaults", to: &sink) { xml, sink in
                try xml.line("w:rPrDefault", to: &sink) { xml, sink in
                    try xml.line("w:rPr", to: &sink) { xml, sink in
                        try xml.empty("w:rFonts", ["w:ascii": "Arial", "w:hAnsi": "Arial", "w:cs": "Arial"], to: &sink)
                        try xml.empty("w:sz", ["w:val": "22"], to: &sink)
                        try xml.empty("w:lang", ["w:val": regional(language)], to: &sink)
                    }
                }
            }
            for style in styles { try write(style, &xml, &sink) }
            try sink.write(
                """
                  <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
                <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
                  <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
                <w:top w:val="single" w:sz="4" w:color="505A5F"/><w:left w:val="single" w:sz="4" w:color="505A5F"/>\
                <w:bottom w:val="single" w:sz="4" w:color="505A5F"/><w:right w:val="single" w:sz="4" w:color="505A5F"/>\
                <w:insideH w:val="single" w:sz="4" w:color="505A5F"/><w:insideV w:val="single" w:sz="4" w:color="505A5F"/>\
                </w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>\
                </w:tblPr></w:style>

                """ as StaticString)
        }
    }

    private static func write(_ style: Style, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let attributes: XMLWriter.Attributes = [
            "w:type": "paragraph", "w:default": style.id == "Normal" ? "1" : nil, "w:styleId": style.id,
        ]
        try xml.line("w:style", attributes, to: &sink) { xml, sink in
            try xml.empty("w:name", ["w:val": style.name], to: &sink)
            if let basedOn = style.basedOn { try xml.empty("w:basedOn", ["w:val": basedOn], to: &sink) }
            if let next = style.next { try xml.empty("w:next", ["w:val": next], to: &sink) }
            try xml.empty("w:qFormat", to: &sink)
            if !style.paragraph.isEmpty {
                try xml.line("w:pPr", to: &sink) { _, sink in try sink.write(style.paragraph) }
            }
            if !style.letters.isEmpty {
                try xml.line("w:rPr", to: &sink) { _, sink in try sink.write(style.letters) }
            }
        }
    }

    /// Programs check spelling by region, and English here is British.
    static func regional(_ language: String) -> String {
        switch language {
        case "en": "en-GB"
        case "cy": "cy-GB"
        default: language
        }
    }

    static func writeNumbering(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("w:numbering", ["xmlns:w": WordDocument.main], to: &sink) { _, sink in
            try sink.write(
                """
                  <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">\
                <w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
                <w:pPr><w:ind w:left="709" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>
                  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>

                """ as StaticString)
        }
    }

    static func writeSettings(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("w:settings", ["xmlns:w": WordDocument.main], to: &sink) { xml, sink in
            try xml.line("w:footnotePr", to: &sink) { xml, sink in
                try xml.empty("w:footnote", ["w:id": "-1"], to: &sink)
                try xml.empty("w:footnote", ["w:id": "0"], to: &sink)
            }
            try xml.line("w:compat", to: &sink) { xml, sink in
                // As Word 2013 and later lay it out.
                try xml.empty(
                    "w:compatSetting",
                    [
                        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                        "w:val": "15",
                    ], to: &sink)
            }
        }
    }
}
