import Involvement
import Testing

struct CellTests {
    @Test(arguments: [
        "people", "theme:trust", "polarity:mixed:trust", "answer:one:answered:helped=yes",
        "answer:many:left_blank:wants", "answer:rounds:answered:kind=a=b:c",
    ])
    func `what is counted is written down and read back`(code: String) throws {
        #expect(try #require(Cell.Measure(code: code)).code == code)
    }

    @Test(arguments: ["everybody", "service:quay", "month:2026-09", "tier:not-said"])
    func `who is counted is written down and read back`(code: String) throws {
        #expect(try #require(Cell.Population(code: code)).code == code)
    }

    @Test(arguments: ["", "colour:red", "polarity:loud:trust", "answer:one:answered"])
    func `what is neither is refused`(code: String) {
        #expect(Cell.Measure(code: code) == nil)
        #expect(Cell.Population(code: code) == nil)
    }
}
