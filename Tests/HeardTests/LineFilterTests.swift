import Involvement
import Testing
import TextAnalysis

@testable import heard

struct LineFilterTests {
    let filter = LineFilter(
        ThemeModel(
            codebook: Codebook(
                id: "c", version: "1", title: "",
                themes: [Theme(id: "trust", name: "Trust", lexicon: Lexicon(stems: ["trust*", "bus*"]))])))

    /// What comes out for bytes that come in as these parts.
    private func answers(to parts: [[UInt8]], of other: LineFilter? = nil) throws -> String {
        var parts = parts[...]
        var written: [UInt8] = []
        try (other ?? filter).run(
            from: { room in
                guard let part = parts.popFirst() else { return 0 }
                let count = min(part.count, room.count)
                room.copyBytes(from: part.prefix(count))
                if count < part.count { parts = [Array(part.dropFirst(count))] + parts }
                return count
            },
            to: {
                written += $0
                return true
            })
        return String(decoding: written, as: UTF8.self)
    }

    private func answers(to text: String) throws -> String { try answers(to: [Array(text.utf8)]) }

    @Test func `a line gets its themes, and where in its bytes they are`() throws {
        let answer = try answers(to: #"{"id":"a","text":"I don’t trusted anyone 🙂"}"#)

        #expect(answer.hasPrefix(#"{"id":"a","themes":[{"confidence":0."#))
        #expect(answer.contains(#""evidence":[[10,17]]"#))
        #expect(answer.contains(#""reasons":[[10,17]],"theme":"trust""#))
        #expect(!answer.contains("clause"))
        #expect(answer.hasSuffix("}]}\n"))
    }

    @Test func `the language that a line says counts for more than its words, and for more than that of the rest`()
        throws
    {
        let overlay = ThemeOverlay(name: "Aros", lexicon: Lexicon(stems: ["aros"]))
        let codebook = Codebook(
            id: "c", version: "1", title: "",
            themes: [
                Theme(id: "waiting", name: "Waiting", lexicon: Lexicon(stems: ["wait*"]), overlays: ["cy": overlay])
            ])
        let long = "Roedd rhaid i mi aros am fisoedd yn y dref"
        func isFound(_ text: String, line: String?, rest: String?) throws -> Bool {
            let filter = LineFilter(ThemeModel(codebook: codebook), language: rest.flatMap { PassageLanguage(tag: $0) })
            let said = line.map { #","language":"\#($0)""# } ?? ""
            return try answers(to: [Array(#"{"text":"\#(text)"\#(said)}"#.utf8)], of: filter).contains("waiting")
        }

        #expect(try isFound(long, line: nil, rest: nil))
        #expect(try !isFound("Aros, aros", line: nil, rest: nil))
        #expect(try isFound("Aros, aros", line: "cy-GB", rest: nil))
        #expect(try isFound("Aros, aros", line: nil, rest: "cy"))
        #expect(try !isFound("Aros, aros", line: "en", rest: "cy"))
        #expect(try !isFound(long, line: "en", rest: nil))
        #expect(try isFound("I had to wait for months on end", line: "cy", rest: nil))
    }

    @Test(arguments: [
        ("", #"is empty: write a JSON object with \"text\""#),
        (" \r", #"is empty: write a JSON object with \"text\""#),
        ("[]", #"is not a JSON object with \"text\": write one object on each line"#),
        (#"{"text":"x"} {}"#, #"is not a JSON object with \"text\": write one object on each line"#),
        ("\u{0}", #"is not a JSON object with \"text\": write one object on each line"#),
        (#"{"id":"a","id":null}"#, #"has no \"text\": give it one, if only an empty one"#),
        (#"{"text":7}"#, #"has a \"text\" that is not a string"#),
        (#"{"text":null}"#, #"has a \"text\" that is not a string"#),
        (#"{"id":true,"text":""}"#, #"has an \"id\" that is neither a string nor a number"#),
        (#"{"text":"","language":1}"#, #"has a \"language\" that is not a language tag, such as en or cy"#),
        (#"{"text":"","language":"Welsh"}"#, #"has a \"language\" that is not a language tag, such as en or cy"#),
        (#"{"text":"","language":""}"#, #"has a \"language\" that is not a language tag, such as en or cy"#),
        (
            #"{"text":"","question":1}"#,
            #"has a \"question\" that is not a string: what_good, could_improve or open"#
        ),
    ])
    func `a line that asks nothing is answered with its number and what is wrong`(line: String, reason: String) throws {
        #expect(
            try answers(to: "{\"text\":\"\"}\n" + line + "\n")
                == "{\"themes\":[]}\n{\"error\":\"line 2 \(reason)\",\"line\":2}\n")
    }

    @Test func `what is no text in UTF-8 is said to be none, wherever it stands in the line`() throws {
        for line in [#"{"text":"~"}"#, #"{"id":"~","text":""}"#, #"{"~":1,"text":""}"#, #"{"more":["~"],"text":""}"#] {
            let bytes = line.utf8.map { $0 == UInt8(ascii: "~") ? 0xFF : $0 }

            #expect(try answers(to: [bytes]).hasPrefix(#"{"error":"line 1 is not text in UTF-8"#), "\(line)")
        }
    }

    @Test(arguments: ["12", "-0.50e+3", "123456789012345678901234567890", #""a\u00e9\"\n""#, #""é🙂""#])
    func `a name comes back as it came`(id: String) throws {
        #expect(try answers(to: "{\"id\": \(id) ,\"text\":\"\"}") == "{\"id\":\(id),\"themes\":[]}\n")
    }

    @Test func `a name comes back with an error too`() throws {
        #expect(try answers(to: #"{"id":12}"#).hasSuffix(#","id":12,"line":1}"# + "\n"))
    }

    @Test func `the question says how words that are neither praise nor complaint are read`() throws {
        let asked = ["what_good", "could_improve", "open", "anything else"].map {
            #"{"text":"The bus","question":"\#($0)"}"#
        }

        let polarities = try answers(to: asked.joined(separator: "\n")).split(separator: "\n").map {
            $0.contains("positive") ? "positive" : $0.contains("negative") ? "negative" : "neutral"
        }

        #expect(polarities == ["positive", "negative", "neutral", "neutral"])
    }

    @Test func `a file of Windows, with its mark at the beginning and no end to its last line, reads like another`()
        throws
    {
        let plain = try answers(to: "{\"text\":\"Trust\"}\n{\"text\":\"\"}\n")

        #expect(try answers(to: "\u{FEFF}{\"text\":\"Trust\"}\r\n{\"text\":\"\"}") == plain)
        #expect(plain.split(separator: "\n").count == 2)
    }

    @Test func `where the input is cut into parts makes no difference`() throws {
        let bytes = Array("{\"id\":1,\"text\":\"Trust, é🙂\"}\r\n\nnonsense\n{\"text\":\"no trust\"}".utf8)
        let whole = try answers(to: [bytes])

        for cut in 1..<bytes.count {
            #expect(try answers(to: [Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
        }
        #expect(try answers(to: bytes.map { [$0] }) == whole)
    }

    @Test func `every answer is written before more input is waited for`() throws {
        var events: [String] = []
        var input = ["{\"text\":\"\"}\n{\"te", "xt\":\"\"}\n"][...]

        try filter.run(
            from: { room in
                events.append("read")
                guard let part = input.popFirst() else { return 0 }
                room.copyBytes(from: part.utf8)
                return part.utf8.count
            },
            to: { bytes in
                events.append("\(bytes.filter { $0 == 0x0A }.count) written")
                return true
            })

        #expect(events == ["read", "1 written", "read", "1 written", "read"])
    }

    @Test func `a line too long is told and left, and those after it are answered`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: LineFilter.longestLineBytes + 1)
        let short = Array("{\"id\":2,\"text\":\"\"}".utf8)
        let told = "{\"error\":\"line 1 is longer than 4194304 bytes: send it in parts\",\"line\":1}\n"

        #expect(try answers(to: [long + [0x0A] + short]) == told + "{\"id\":2,\"themes\":[]}\n")
        #expect(try answers(to: [long + long]) == told)
    }

    @Test func `nothing more is read once nobody listens`() throws {
        var reads = 0

        try filter.run(
            from: { room in
                reads += 1
                room.copyBytes(from: "{}\n".utf8)
                return 3
            }, to: { _ in false })

        #expect(reads == 1)
    }

    @Test func `of a text of several clauses the one that carries the theme is named`() throws {
        let answer = try answers(to: #"{"text":"They rang. I trusted her."}"#)

        #expect(answer.contains(#"{"clause":[11,24],"confidence""#))
    }
}
