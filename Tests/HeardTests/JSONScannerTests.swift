import Testing

@testable import heard

struct JSONScannerTests {
    private func value(_ json: String) throws(LineFault) -> JSONScanner.Value {
        let bytes = Array(json.utf8)
        let read = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(LineFault) -> JSONScanner.Value in
                var scanner = JSONScanner(bytes)
                let value = try scanner.value()
                guard scanner.isAtEnd else { throw .notAnObject }
                return value
            }
        }
        return try read.get()
    }

    @Test(arguments: [
        (#""""#, ""), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u00e9\u00E9""#, "éé"),
        (#""\ud83d\ude42""#, "🙂"), (#""\u0000""#, "\u{0}"), (#""é🙂""#, "é🙂"),
    ])
    func `a string is read with its escapes`(json: String, text: String) throws {
        #expect(try value(json) == .string(text))
    }

    @Test(arguments: ["0", "-0", "10", "1.5", "1e9", "1E-9", "-1.25e+9"])
    func `a number is one`(json: String) throws {
        #expect(try value(json) == .number)
    }

    @Test(arguments: ["[]", "{}", "[1, [2], {\"a\" : {}}]", "true", "false", "{\"a\":1,\"a\":null}"])
    func `what nobody asks for is passed over`(json: String) throws {
        #expect(try value(json) == .other)
    }

    @Test(arguments: [
        "", "01", "1.", ".5", "-", "+1", "1e", "NaN", "tru", "nul", "truely", "[1,]", "[,]", "{\"a\"}", "{a:1}",
        "{\"a\":1,}", "[", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud83d\"", "\"\\ude42\"",
        "\"\\ud83d\\u0041\"", "\"a\tb\"", "'a'", "\"\\\"",
    ])
    func `nothing looser than the standard is JSON`(json: String) {
        #expect(throws: LineFault.notAnObject) { try value(json) }
    }

    @Test func `brackets in brackets end somewhere`() throws {
        let deep = String(repeating: "[", count: 1_000_000)

        #expect(throws: LineFault.tooDeep) { try value(deep) }
    }
}
