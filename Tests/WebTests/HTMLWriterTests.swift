import NIOCore
import Testing

@testable import Web

struct HTMLWriterTests {
    private func written(_ write: (inout HTMLWriter) -> Void) -> String {
        var html = HTMLWriter(capacityBytes: 16)
        write(&html)
        return String(buffer: html.finish())
    }

    @Test(arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
    func `a special character is escaped, whatever accent follows it`(character: String, escaped: String) {
        for following in ["", accent, "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{0338}", "a"] {
            let words = "x\(character)\(following)y"
            let expected = "x\(escaped)\(following)y"

            let text = written { $0.text(words) }
            let attribute = written { $0.open("input", [.value(words), .text("id", "pre-", words)]) }

            #expect(Array(text.utf8) == Array(expected.utf8))
            #expect(
                Array(attribute.utf8) == Array("<input value=\"\(expected)\" id=\"pre-\(expected)\">".utf8))
        }
    }

    @Test func `words without special characters come out as they went in`() {
        let words = "Café, naïve, 日本, 👩‍👩‍👧, e\u{301}\n\ttab"

        #expect(Array(written { $0.text(words) }.utf8) == Array(words.utf8))
    }

    @Test func `a page grows as long as it must, and no byte of it moves`() {
        let words = String(repeating: "Café <b> & ", count: 5_000)
        let escaped = String(repeating: "Café &lt;b&gt; &amp; ", count: 5_000)

        let page = written { html in
            html.p(words)
            html.p(words)
        }

        #expect(Array(page.utf8) == Array("<p>\(escaped)</p><p>\(escaped)</p>".utf8))
    }

    @Test func `an element has its attributes in order, and left ones not at all`() {
        let html = written { html in
            html.element("p", [.class("a"), .flag("hidden", if: false), .flag("inert"), .describedBy([])]) {
                $0.text("b")
            }
        }

        #expect(html == "<p class=\"a\" inert>b</p>")
    }

    @Test func `an address encodes what is put into it`() {
        let address = Address("/").step("a/b?c#d").query([("x", "1&2=é")]).place("p-", "\"<")

        #expect(address.text == "/a%2Fb%3Fc%23d?x=1%262%3D%C3%A9#p-%22%3C")
    }

    @Test func `a telephone number becomes one that can be called`() {
        #expect(Address.telephone("0808 157 0142").text == "tel:08081570142")
    }

    @Test func `a box for words keeps a newline that they begin with`() {
        let field = FieldModel(
            code: "story", label: "l", entered: ["\nfirst"], control: .box(lines: 3, atMostCharacters: nil))

        let html = written { field.write(&$0) }

        #expect(html.utf8.contains(">\n\nfirst</textarea>".utf8))
    }
}

extension FieldModel {
    init(code: String, label: String, entered: [String], control: Control, problem: String? = nil) {
        self.init(
            code: code, label: label, hint: nil, problem: problem, isRequired: true, control: control,
            entered: entered, isHeading: true, language: "en")
    }
}
