/// One step away from a document of ours, and what the check must say of it.
struct DocumentMutant: Sendable, CustomStringConvertible {
    let description: String
    let part: String
    let change: @Sendable (String) -> String?
    let says: String

    init(_ description: String, _ part: String, says: String, change: @escaping @Sendable (String) -> String?) {
        self.description = description
        self.part = part
        self.says = says
        self.change = change
    }

    init(_ description: String, _ part: String, _ old: String, _ new: String, says: String) {
        self.init(description, part, says: says) { $0.replacing(old, with: new) }
    }

    static let word: [DocumentMutant] = [
        .init("no document", "word/document.xml", says: "it is missing, so Word cannot open the file") { _ in nil },
        .init("no list of types", "[Content_Types].xml", says: "it is missing") { _ in nil },
        .init("no relations", "_rels/.rels", says: "it is missing") { _ in nil },
        .init("no styles", "word/styles.xml", says: "it names word/styles.xml, which is not in the file") { _ in nil },
        .init("no notes", "word/footnotes.xml", says: "it names word/footnotes.xml") { _ in nil },
        .init("no picture", "word/media/chart1.emf", says: "it names word/media/chart1.emf") { _ in nil },
        .init("an element left open", "word/document.xml", "</w:body>", "", says: "mismatch"),
        .init("cut off", "word/document.xml", says: "xtra content at the end") { cutOff($0) },
        .init("styles cut off", "word/styles.xml", says: "xtra content at the end") { cutOff($0) },
        .init("a control character", "word/document.xml", "told us", "told\u{1}us", says: "invalid Char value 1"),
        .init("a DOCTYPE", "word/document.xml", says: "DOCTYPE") {
            $0.replacing("?>\n", with: "?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>", maxReplacements: 1)
        },
        .init("no headings", "word/document.xml", "\"Heading", "\"Body", says: "no headings"),
        .init("no summary", "word/document.xml", "Executive summary", "Beginning", says: "no heading for a summary"),
        .init("no numbers", "word/document.xml", says: "not numbered") { text in
            text.split(separator: "\n").map {
                $0.contains("NumberedParagraph") ? $0.replacing("><w:tab/>", with: ">") : $0
            }
            .joined(separator: "\n").replacing(".</w:t>", with: "</w:t>")
        },
        .init(
            "a picture without words", "word/document.xml", "descr=\"A bar", "name2=\"A bar", says: "no words for those"
        ),
        .init("a table without headings", "word/document.xml", "<w:tblHeader/>", "", says: "no row of headings"),
        .init("a macro", "word/vbaProject.bin", says: "it is a program") { _ in "" },
    ]

    static let open: [DocumentMutant] = [
        .init("no content", "content.xml", says: "it is missing") { _ in nil },
        .init("no type", "mimetype", says: "it is missing") { _ in nil },
        .init(
            "another type", "mimetype", "text", "spreadsheet", says: "does not say that this is an OpenDocument text"),
        .init("no manifest", "META-INF/manifest.xml", says: "it is missing") { _ in nil },
        .init("no picture", "Pictures/chart1.svg", says: "it names Pictures/chart1.svg") { _ in nil },
        .init("a part nobody names", "more.xml", says: "META-INF/manifest.xml does not name it") { _ in "<a/>" },
        .init("an element left open", "content.xml", "</office:text>", "", says: "mismatch"),
        .init("cut off", "styles.xml", says: "xtra content at the end") { cutOff($0) },
        .init("a DOCTYPE", "meta.xml", says: "DOCTYPE") {
            $0.replacing("?>\n", with: "?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>", maxReplacements: 1)
        },
        .init("no headings", "content.xml", says: "no headings") {
            $0.replacing("<text:h ", with: "<text:p ").replacing("</text:h>", with: "</text:p>")
        },
        .init("no summary", "content.xml", "Executive summary", "Beginning", says: "no heading for a summary"),
        .init("no numbers", "content.xml", ".<text:tab/>", " ", says: "not numbered"),
        .init("a picture without words", "content.xml", says: "no words for those") {
            $0.replacing("<svg:title>", with: "<svg:g>").replacing("</svg:title>", with: "</svg:g>")
                .replacing("<svg:desc>", with: "<svg:g>").replacing("</svg:desc>", with: "</svg:g>")
        },
        .init("a table without headings", "content.xml", "table-header-rows", "table-rows", says: "no row of headings"),
        .init("a macro", "Basic/script-lc.xml", says: "it is a program") { _ in "<a/>" },
    ]

    static let page: [DocumentMutant] = [
        .init("no DOCTYPE", "", "<!DOCTYPE html>", "", says: "does not begin with <!DOCTYPE html>"),
        .init("another DOCTYPE", "", "<html ", "<!DOCTYPE x [<!ENTITY b \"c\">]><html ", says: "second DOCTYPE"),
        .init("cut off", "", says: "xtra content at the end") { cutOff($0) },
        .init("an element left open", "", "</table>", "", says: "mismatch"),
        .init("a script", "", "</main>", "<script>1</script></main>", says: "no page of a release has such an element"),
        .init("a frame", "", "</main>", "<iframe src=\"https://a.example\"></iframe></main>", says: "such an element"),
        .init("a program in an attribute", "", "<main>", "<main onclick=\"a()\">", says: "onclick would run a program"),
        .init(
            "a picture from elsewhere", "", "</main>", "<img src=\"https://a.example/b.png\" alt=\"\"/></main>",
            says: "fetch"),
        .init("a picture without words", "", "</main>", "<img src=\"data:,a\"/></main>", says: "no words for those"),
        .init("a style from elsewhere", "", "</style>", "@import 'https://a.example';</style>", says: "fetch"),
        .init("a link that runs", "", "href=\"#asks\"", "href=\"javascript:a()\"", says: "not safe"),
        .init("a link to nowhere", "", "href=\"#asks\"", "href=\"#askings\"", says: "it leads to #askings"),
        .init(
            "a quotation taken out", "", "id=\"quotation-k01\"", "id=\"quotation-k09\"",
            says: "it leads to #quotation-k01"),
        .init("an id twice", "", "id=\"quotation-k03\"", "id=\"quotation-k01\"", says: "a second time"),
        .init("no language", "", " lang=\"en\"", "", says: "which language"),
        .init("two first headings", "", "</main>", "<h1>Again</h1></main>", says: "there are 2 of it"),
        .init("a heading left out", "", "h3>", "h4>", says: "left out"),
        .init("no title", "", says: "the page has none") {
            $0.replacing("<title>What Harbour &amp; Hill told us</title>", with: "<title></title>")
        },
        .init("a chart without words", "", says: "no words for those") {
            $0.replacing("<desc ", with: "<g ").replacing("</desc>", with: "</g>")
        },
        .init("a chart that is no picture", "", " role=\"img\"", "", says: "does not know that it is a picture"),
        .init("a table without caption", "", says: "no caption") {
            $0.replacing("<caption>", with: "<b>").replacing("</caption>", with: "</b>")
        },
        .init("a table without headings", "", says: "no headings") {
            $0.replacing("<th scope=\"col\">", with: "<td>").replacing("<th scope=\"row\">", with: "<td>")
                .replacing("</th>", with: "</td>")
        },
    ]
}

/// Half of it, to the end of a line.
private func cutOff(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    return lines.prefix(lines.count / 2).joined(separator: "\n")
}
