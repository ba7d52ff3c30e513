/// The styles of an OpenDocument text, by the names that LibreOffice knows.
enum TextStyles {
    private struct Style {
        let name: String
        var display: String?
        var parent: String? = "Standard"
        var next: String?
        var outline: Int?
        /// As OpenDocument attributes.
        var paragraph = ""
        var letters = ""
        /// Inside the paragraph's properties.
        var inside = ""
    }

    private static let styles = [
        Style(name: "Standard", parent: nil, paragraph: #"fo:margin-bottom="0.21cm" fo:line-height="115%""#),
        Style(name: "Text_20_body", display: "Text body"),
        Style(
            name: "Title", next: "Text_20_body", paragraph: #"fo:margin-bottom="0.42cm""#,
            letters: #"fo:font-size="20pt" fo:font-weight="bold""#),
        Style(
            name: "Heading_20_1", display: "Heading 1", next: "Text_20_body", outline: 1,
            paragraph: #"fo:margin-top="0.63cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always""#,
            letters: #"fo:font-size="15pt" fo:font-weight="bold""#),
        Style(
            name: "Heading_20_2", display: "Heading 2", next: "Text_20_body", outline: 2,
            paragraph: #"fo:margin-top="0.42cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always""#,
            letters: #"fo:font-size="13pt" fo:font-weight="bold""#),
        Style(
            name: "Numbered", display: "Numbered Paragraph",
            paragraph: #"fo:margin-left="1.25cm" fo:text-indent="-1.25cm""#,
            inside: #"<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>"#),
        Style(name: "Continued", display: "Continued Paragraph", paragraph: #"fo:margin-left="1.25cm""#),
        Style(name: "Point", display: "List Bullet"),
        Style(
            name: "Quotations", next: "Attribution",
            paragraph: #"fo:margin-left="2cm" fo:margin-right="1cm" fo:margin-bottom="0cm" fo:keep-with-next="always" "#
                + #"fo:border-left="1.5pt solid #505a5f" fo:padding-left="0.28cm""#),
        Style(
            name: "Attribution",
            paragraph: #"fo:margin-left="2cm" fo:margin-right="1cm" fo:text-align="end" "#
                + #"fo:border-left="1.5pt solid #505a5f" fo:padding-left="0.28cm""#,
            letters: #"fo:font-style="italic""#),
        Style(
            name: "Caption", paragraph: #"fo:margin-top="0.21cm" fo:keep-with-next="always""#,
            letters: #"fo:font-weight="bold""#),
        Style(name: "Figure", paragraph: #"fo:margin-top="0.21cm""#),
        Style(
            name: "TableWords", display: "Table Contents",
            paragraph: #"fo:margin-top="0.07cm" fo:margin-bottom="0.07cm" fo:line-height="100%""#),
        Style(
            name: "TableNumber", display: "Table Number", parent: "TableWords",
            paragraph: #"fo:text-align="end""#),
        Style(
            name: "Footnote", paragraph: #"fo:margin-bottom="0cm" fo:line-height="100%""#,
            letters: #"fo:font-size="10pt""#),
    ]

    static func write(language: String, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("office:document-styles", TextDocument.names, to: &sink) { xml, sink in
            try xml.element("office:font-face-decls", to: &sink) { xml, sink in
                let face: XMLWriter.Attributes = [
                    "style:name": "Arial", "svg:font-family": "Arial", "style:font-family-generic": "swiss",
                ]
                try xml.empty("style:font-face", face, to: &sink)
            }
            try xml.element("office:styles", to: &sink) { xml, sink in
                let parts = WordStyles.regional(language).split(separator: "-").map(String.init)
                try xml.line("style:default-style", ["style:family": "paragraph"], to: &sink) { xml, sink in
                    try xml.empty(
                        "style:text-properties",
                        [
                            "style:font-name": "Arial", "fo:font-size": "11pt", "fo:language": parts.first,
                            "fo:country": parts.count > 1 ? parts.last : "none",
                        ], to: &sink)
                }
                for style in styles { try write(style, &xml, &sink) }
                try sink.write(
                    """
                        <style:style style:name="Strong" style:family="text">\
                    <style:text-properties fo:font-weight="bold"/></style:style>
                        <text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" \
                    text:bullet-char="•"><style:list-level-properties \
                    text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment \
                    text:label-followed-by="listtab" fo:text-indent="-0.63cm" fo:margin-left="1.25cm"/>\
                    </style:list-level-properties></text:list-level-style-bullet></text:list-style>
                        <text:notes-configuration text:note-class="footnote" style:num-format="1" \
                    text:footnotes-position="page"/>

                    """ as StaticString)
            }
            try sink.write(
                """
                  <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties \
                fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/></style:page-layout>\
                </office:automatic-styles>
                  <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/>\
                </office:master-styles>

                """ as StaticString)
        }
    }

    private static func write(_ style: Style, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let attributes: XMLWriter.Attributes = [
            "style:name": style.name, "style:display-name": style.display, "style:family": "paragraph",
            "style:parent-style-name": style.parent, "style:next-style-name": style.next,
            "style:default-outline-level": style.outline.map { String($0) }, "style:class": "text",
        ]
        try xml.line("style:style", attributes, to: &sink) { _, sink in
            if !style.paragraph.isEmpty {
                try sink.write(
                    "<style:paragraph-properties \(style.paragraph)>\(style.inside)</style:paragraph-properties>")
            }
            if !style.letters.isEmpty { try sink.write("<style:text-properties \(style.letters)/>") }
        }
    }

    /// Those of tables and pictures, which have no names that people choose from.
    static func writeAutomatic(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("office:automatic-styles", to: &sink) { _, sink in
            try sink.write(
                """
                    <style:style style:name="Figures" style:family="table"><style:table-properties \
                style:width="16cm" table:align="left" fo:margin-bottom="0.3cm"/></style:style>
                    <style:style style:name="FirstColumn" style:family="table-column"><style:table-column-properties \
                style:rel-column-width="5*"/></style:style>
                    <style:style style:name="OtherColumn" style:family="table-column"><style:table-column-properties \
                style:rel-column-width="3*"/></style:style>
                    <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties \
                fo:border="0.5pt solid #505a5f" fo:padding="0.1cm"/></style:style>
                    <style:style style:name="Chart" style:family="graphic"><style:graphic-properties \
                style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>

                """ as StaticString)
        }
    }
}
