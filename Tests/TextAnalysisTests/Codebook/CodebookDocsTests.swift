import Foundation
import Involvement
import TextAnalysis
import Testing

/// The example of Docs/Codebook.md, as a reader would copy it.
struct CodebookDocsTests {
    private func example() throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Docs/Codebook.md")
        let page = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
        let parts = page.components(separatedBy: "```")
        return String(try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count))
    }

    @Test func `it is read, is in its layout, and its example is found`() throws {
        let text = try example()
        let codebook = try CodebookFile.read(name: "codebook.yaml", text: text)

        #expect(CodebookWriter.text(of: codebook) == text)
        #expect(CodebookLint.advice(on: codebook).map(\.kind) == [.noLexicon])
    }
}
