import Testing

@testable import Storage

struct EvidenceTests {
    @Test(arguments: [([], ""), ([0..<5], "0-5"), ([0..<5, 5..<7, 9..<12], "0-5 5-7 9-12")])
    func `ranges are written and read back`(ranges: [Range<Int>], text: String) {
        #expect(Evidence.text(ranges) == text)
        #expect(Evidence.ranges(text, within: 12) == ranges)
    }

    @Test func `phrases keep an order of their own and may not overlap`() {
        #expect(Evidence.phrases("9-12 0-5", within: 12) == [9..<12, 0..<5])
        #expect(Evidence.phrases("4-9 0-5", within: 12) == nil)
    }

    @Test(arguments: [
        "0-13", "5-4", "4-4", "3-6 5-8", "9-12 0-5", "-1-3", "0", "a-b", "0-5,6-7", "99999999999999999999-1",
    ])
    func `anything else is not read`(text: String) {
        #expect(Evidence.ranges(text, within: 12) == nil)
    }
}
