import Involvement
import Testing

struct ReceiptCodeTests {
    let bytes = (0..<16).map { UInt8($0 * 16) }

    @Test func `sixteen bytes become 26 characters without look-alikes`() {
        let code = ReceiptCode(randomBytes: bytes)

        #expect(code.text.utf8.count == 26)
        #expect(!code.text.contains { "ILOU".contains($0) })
        #expect(code.grouped.split(separator: "-").map(\.count) == [5, 5, 5, 5, 5, 1])
    }

    @Test func `what a person types is read with its spaces, hyphens and look-alikes`() {
        let code = ReceiptCode(randomBytes: Array(repeating: 0, count: 15) + [255])

        #expect(ReceiptCode(typed: code.grouped.lowercased()) == code)
        #expect(ReceiptCode(typed: " " + code.text.replacing("0", with: "o") + " ") == code)
    }

    @Test(arguments: ["", "short", String(repeating: "U", count: 26), String(repeating: "A", count: 27), "é"])
    func `what cannot be a code is not one`(text: String) {
        #expect(ReceiptCode(typed: text) == nil)
    }

    @Test func `different bytes give different codes, to the last bit`() {
        var other = bytes
        other[15] ^= 1

        #expect(ReceiptCode(randomBytes: bytes) != ReceiptCode(randomBytes: other))
    }

    @Test func `a random key is an identifier everywhere`() {
        let key = ID<Response>(randomBytes: bytes)

        #expect(Code.isValid(key.rawValue))
        #expect(key.rawValue.utf8.count == 27)
    }
}
