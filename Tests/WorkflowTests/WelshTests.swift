import Foundation
import Involvement
import Testing
import Workflow

struct WelshTests {
    @Test func `the example has its themes in Welsh, and a fault in them has a line`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("riverside").path
            try await ConsultationStart.make(folder: path, example: true, world: makeWorld())
            let file = path + "/codebook.cy.yaml"
            let text = try String(contentsOfFile: file, encoding: .utf8)

            #expect(ConsultationFolder(path: path).problems() == [])
            try text.replacing("    name: Tai\n", with: "    nome: Tai\n").write(
                toFile: file, atomically: true, encoding: .utf8)
            let problems = ConsultationFolder(path: path).problems()

            #expect(problems.allSatisfy { $0.file == "codebook.cy.yaml" && $0.line != nil })
            #expect(problems.count == 2)
        }
    }

    @Test func `the language somebody chose decides how a short passage is read`() async throws {
        let riverside = try ConsultationFolder(path: checkout.appendingPathComponent("Surveys/riverside").path).load()
        let cycle = try ReviewCycle.inMemory(consultation: riverside, world: makeWorld())
        let short = makeEntries(story: "Digartref.")
        var asked = short
        asked[CarriedEntry.edition] = ["cy"]
        let (welsh, entries) = cycle.edition(for: asked)

        _ = try await cycle.submit(short, receipt: cycle.makeReceiptCode(), channel: .web)
        _ = try await welsh.submit(entries, receipt: cycle.makeReceiptCode(), channel: .web)
        _ = try await cycle.tag()
        let passages = try await cycle.codedQuotations()

        #expect(passages.filter { $0.quotation.answeredIn == "cy" }.map(\.suggestions.first?.theme) == ["housing"])
        #expect(passages.filter { $0.quotation.answeredIn == nil }.map(\.suggestions) == [[]])
        #expect(passages.map(\.quotation.languageOfWords).compactMap(\.self) == ["cy"])
    }
}
