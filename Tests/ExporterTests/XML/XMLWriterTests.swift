import Testing

@testable import Exporter

struct XMLWriterTests {
    @Test func `elements are laid out by level and attributes without a value are left out`() throws {
        var sink = ByteSink()
        var xml = XMLWriter()

        try xml.element("a", ["x": "1", "y": nil], to: &sink) { xml, sink in
            try xml.empty("b", to: &sink)
            try xml.line("c", to: &sink) { xml, sink in try xml.text("d", "words", to: &sink) }
            try xml.element("e", to: &sink) { _, _ in }
        }

        #expect(
            String(decoding: try sink.takeBytes(), as: UTF8.self)
                == "<a x=\"1\">\n  <b/>\n  <c><d>words</d></c>\n  <e>\n  </e>\n</a>\n")
    }

    @Test(arguments: ["a--b", "a--\u{301}b", "---", "a-", "--\u{20DD}-->"])
    func `whatever stands in a comment, it ends where it should`(words: String) throws {
        var sink = ByteSink()

        try XMLWriter().comment(words, to: &sink)

        let scalars = Array(String(decoding: try sink.takeBytes(), as: UTF8.self).unicodeScalars)
        let hyphens = zip(scalars, scalars.dropFirst()).count { $0 == "-" && $1 == "-" }
        #expect(hyphens == 2, "where it begins and where it ends")
    }

    @Test func `words stand so that a parser gives back the same`() throws {
        var sink = ByteSink()
        let words = "<b> & ]]> \"q\" 'a' \r\n\t\u{0}\u{1F}\u{FFFE}\u{FFFF} caf\u{E9} \u{1F44D} \u{EFFF}"

        try XMLWriter().text("t", ["a": words], words, to: &sink)

        #expect(sink.replacedCharacters == 8)
        #expect(
            String(decoding: try sink.takeBytes(), as: UTF8.self)
                == "<t a=\"&lt;b&gt; &amp; ]]&gt; &quot;q&quot; 'a' &#13;&#10;&#9;\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} caf\u{E9} \u{1F44D} \u{EFFF}\">"
                + "&lt;b&gt; &amp; ]]&gt; \"q\" 'a' &#13;\n\t\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} caf\u{E9} \u{1F44D} \u{EFFF}</t>\n"
        )
    }

    @Test func `every character that XML can hold comes back from the reader`() throws {
        var words = ""
        for value in [0x09...0x0A, 0x0D...0x0D, 0x20...0x2FF, 0x2000...0x20FF, 0xFDD0...0xFFFD, 0x1F400...0x1F4FF] {
            for scalar in value.compactMap(Unicode.Scalar.init) { words.unicodeScalars.append(scalar) }
        }
        var sink = ByteSink()
        try XMLWriter().text("t", ["a": words], words, to: &sink)

        let events = try events(of: try sink.takeBytes())

        #expect(events.text.utf8.elementsEqual(words.utf8))
        #expect(events.attribute?.utf8.elementsEqual(words.utf8) == true)
        #expect(sink.replacedCharacters == 0)
    }

    private func events(of bytes: [UInt8]) throws -> (text: String, attribute: String?) {
        try Places.withFile(bytes, named: "t.xml") { path in
            let descriptor = try Files.openToRead(path, place: "t.xml")
            defer { Files.close(descriptor) }
            guard var reader = XMLReader(descriptor: descriptor, schema: nil) else { return ("", nil) }
            var text = ""
            var attribute: String?
            while let event = reader.next() {
                switch event {
                case .start: attribute = reader.attributes()["a"]
                case .text: text += reader.text
                case .end: break
                }
            }
            return (text, attribute)
        }
    }
}
