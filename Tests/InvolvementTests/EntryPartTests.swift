import Involvement
import Testing

struct EntryPartTests {
    @Test func `a line of a question goes into an entry and back`() {
        let part = EntryPart(name: "month", value: "=5 \n")

        #expect(part.entry == "month==5 \n")
        #expect(EntryPart(part.entry) == part)
        #expect(part.field(of: "born.2") == "born.2-month")
    }

    @Test(arguments: ["", "=", "=5", "may", "3 May=x", "Month=5", "2+2=4"])
    func `an answer in one piece is no part`(entry: String) {
        #expect(EntryPart(entry) == nil)
    }
}
