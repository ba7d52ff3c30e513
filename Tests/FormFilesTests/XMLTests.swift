import Involvement
import Testing

@testable import FormFiles

struct XMLTests {
    private static let form = """
        <?xml version="1.0"?>
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
          <h:head>
            <h:title>A &amp; B</h:title>
            <model jr:x="&lt;a&gt; &quot;&amp;&quot; &#10;&amp;#38;"/>
          </h:head>
          <h:body><input ref="/data/a"><label>Hello <output value="/data/b"/> <![CDATA[<you>]]></label></input></h:body>
        </h:html>

        """

    private func read(_ text: String) throws(Problems) -> XMLNode {
        try XMLNode.read(Array(text.utf8), named: "form.xml")
    }

    @Test("A tree keeps names, namespaces, attributes, words in their order, and lines")
    func tree() throws {
        let root = try read(Self.form)

        #expect(root.prefix == "h" && root.name == "html" && root.namespace == XMLNode.xhtml && root.line == 2)
        #expect(root.declarations.map(\.prefix) == ["", "h", "jr"])
        let head = try #require(root.element(named: "head", in: XMLNode.xhtml))
        #expect(head.element(named: "title")?.text == "A & B")
        let model = try #require(head.element(named: "model", in: XMLNode.xforms))
        #expect(model.attribute("x", in: "http://openrosa.org/javarosa") == "<a> \"&\" \n&#38;" && model.line == 5)
        let label = try #require(root.element(named: "body")?.element(named: "input")?.element(named: "label"))
        #expect(
            label.content == [
                .text("Hello "),
                .element(
                    XMLNode("output", namespace: XMLNode.xforms, attributes: [.init(name: "value", value: "/data/b")])),
                .text(" <you>"),
            ])
        #expect(FormFile.kind(of: Array(Self.form.utf8)) == .xform)
    }

    @Test("What is written reads back the same, and reads back the same again")
    func roundTrip() throws {
        let root = try read(Self.form)
        let text = try root.document(named: "out.xml")
        let again = try read(text)
        #expect(try again.document(named: "out.xml") == text)
        let inputs = [root, again].map { $0.element(named: "body")?.element(named: "input")?.elements }
        #expect(inputs[0] == inputs[1])
        #expect(again.element(named: "head")?.elements == root.element(named: "head")?.elements)
    }

    @Test("Words with every awkward character survive, spaces and line breaks too")
    func escapes() throws {
        let words = " <a> & \"b\" 'c' ]]>\t\r\n é 日本 👩‍👩‍👧 "
        let node = XMLNode(
            "a", attributes: [.init(name: "b", value: words)],
            content: [.element(XMLNode("c", content: [.text(words)])), .element(XMLNode("d", content: [.text("  ")]))])
        let text = try node.document(named: "")
        #expect(try read(text).attribute("b") == words)
        #expect(try read(text).element(named: "c")?.text == words)
        #expect(try read(text).element(named: "d")?.text == "  ")
    }

    @Test("Elements stand on lines of their own where there are no words")
    func layout() throws {
        let node = XMLNode(
            "h:a", namespace: "x", declarations: [.init(prefix: "h", namespace: "x")],
            content: [.element(XMLNode("b", content: [.text("w"), .element(XMLNode("c"))])), .element(XMLNode("d"))])
        #expect(
            try node.document(named: "") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <h:a xmlns:h="x">
                  <b>w<c/></b>
                  <d/>
                </h:a>

                """)
    }

    @Test("A name that cannot stand in XML is not written", arguments: ["", "a b", "1a", "a>b", "-a", "a\u{0}"])
    func badNames(name: String) {
        var node = XMLNode("a")
        node.name = name
        #expect(throws: Problem.self) { try node.document(named: "out.xml") }
    }

    @Test(
        "What could do harm is refused with its line",
        arguments: [
            ("<a>\n<b></a>", "form.xml:2: it is not well-formed XML: Opening and ending tag mismatch"),
            ("\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "form.xml:2: it has a DOCTYPE"),
            ("<a>&b;</a>", "form.xml:1: it is not well-formed XML: Entity 'b' not defined"),
            ("<a b='&c;'/>", "form.xml:1: it is not well-formed XML: Entity 'c' not defined"),
            ("<a b='1' b='2'/>", "form.xml:1: it is not well-formed XML"),
            ("<a/><b/>", "form.xml:1: it is not well-formed XML"),
            ("<?xml version='1.0' encoding='EBCDIC-US'?><a/>", "form.xml:1: it is"),
            (String(repeating: "<a>", count: 100_000), "there are more than 200 elements inside each other"),
            (
                String(repeating: "<a><!-- -->", count: 1) + String(repeating: "<b/>x", count: 300_000),
                "it has more than 500000 elements and texts"
            ),
        ])
    func refused(text: String, reason: String) {
        let found = #expect(throws: Problems.self) { try read(text) }
        #expect(found?.description.contains(reason) == true, "\(found?.description ?? "")")
    }

    @Test("A billion laughs are not laughed")
    func laughs() {
        var text = "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">"
        for level in 1..<10 { text += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">" }
        text += "]><lolz>&l9;</lolz>"
        #expect(throws: Problems.self) { try read(text) }
    }

    @Test("The encodings of old forms are read", arguments: ["iso-8859-1", "utf-16"])
    func encodings(name: String) throws {
        let text = "<?xml version='1.0' encoding='\(name)'?><a>dé</a>"
        let bytes = name == "utf-16" ? wide("\u{FEFF}" + text) : text.unicodeScalars.map { UInt8($0.value) }
        #expect(try XMLNode.read(bytes, named: "").text == "dé")
    }

    @Test("A text of 20 MB in an XForm is only long")
    func longText() throws {
        let text = String(repeating: "word ", count: 4 << 20)
        #expect(try read("<a>\(text)</a>").text == text)
    }
}
