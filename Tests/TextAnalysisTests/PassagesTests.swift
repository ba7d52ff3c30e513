import TextAnalysis
import Testing

struct PassagesTests {
    @Test(arguments: [
        ("", [String]()),
        (" \n\r\n\t\u{A0}\u{FEFF}", []),
        ("One thing.", ["One thing."]),
        ("  One thing.\n", ["One thing."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\r\rTwo.", ["One.", "Two."]),
        ("One.\n \t \n\n\nTwo.", ["One.", "Two."]),
        ("one line\nand the next", ["one line\nand the next"]),
        ("one line\r\nand the next", ["one line\r\nand the next"]),
        ("One.\u{2029}Two.", ["One.", "Two."]),
        ("\u{FEFF}Café 😀\n\n\u{3000}שלום ", ["Café 😀", "שלום"]),
    ])
    func `an answer falls into paragraphs`(text: String, expected: [String]) {
        #expect(Passages.ranges(in: text).map { words(of: text, in: $0) } == expected)
    }
}
