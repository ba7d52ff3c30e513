import DefinitionReading
import Testing

struct NearestWordTests {
    @Test(arguments: [
        ("teir", "tier"), ("weeks_wated", "weeks_waited"), ("choose won", "choose one"), ("titel", "title"),
    ])
    func `a slip of the pen is recognised`(typed: String, meant: String) {
        #expect(nearest(to: typed, among: ["tier", "title", "weeks_waited", "choose one", "choose any"]) == meant)
    }

    @Test(arguments: ["t5", "geopoint", "", "tie"])
    func `what is only alike is not guessed`(typed: String) {
        #expect(nearest(to: typed, among: ["t3", "t4", "note", "title"]) == nil)
    }

    @Test func `of two that are as near, the same one is guessed every time`() {
        #expect(nearest(to: "cats", among: ["cots", "cuts", "cits"]) == "cits")
    }
}
