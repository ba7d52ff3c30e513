import Involvement
import Testing

@testable import TextAnalysis

struct CodebookJSONTests {
    @Test func `word beginnings become entries, and a mark that may be left out two of them`() throws {
        let book = try CodebookJSON.read(
            name: "book.json",
            text: """
                [{"code": "Staff & skills", "definition": "What they know", "examples": ["Well trained"],
                  "lexicon_prefix_stems": ["train", "short ?staff", "didn'?t know", "car "]}]
                """)

        let theme = try #require(book.themes.first)
        #expect(theme.id == "staff_skills" && theme.name == "Staff & skills" && theme.definition == "What they know")
        #expect(theme.lexicon.stems == ["train*", "shortstaff*", "car"])
        #expect(theme.lexicon.phrases == ["short staff*", "didn't know*", "didnt know*"])
    }

    @Test(arguments: ["{}", "[1]", "[{\"name\": \"x\"}]", "["])
    func `anything else is refused in words`(text: String) {
        #expect(throws: Problems.self) { try CodebookJSON.read(name: "book.json", text: text) }
    }

    @Test func `two themes of one code and an entry that is never found are both told`() {
        let text = """
            [{"code": "Food"}, {"code": "food!", "lexicon_prefix_stems": ["a. b"]}, {"code": "?"}]
            """
        do throws(Problems) {
            _ = try CodebookJSON.read(name: "book.json", text: text)
            Issue.record("it was read")
        } catch {
            #expect(error.all.count == 3)
        }
    }
}
