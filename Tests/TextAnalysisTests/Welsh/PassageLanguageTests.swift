import Foundation
import Testing

@testable import TextAnalysis

struct PassageLanguageTests {
    @Test func `Welsh is known for Welsh without a word about who wrote it`() {
        let asked = WelshComment.heldBack.filter { $0.text.split(separator: " ").count >= PassageLanguage.fewestWords }
        let others = asked.filter { !PassageLanguage(of: $0.text).hasWelsh }

        #expect(asked.count > 60)
        #expect(others.count <= 2, "\(others.map(\.text))")
    }

    @Test func `a passage in two languages is both`() {
        let others = WelshComment.mixed.filter { PassageLanguage(of: $0) != .both }

        #expect(others.count <= 1, "\(others)")
    }

    @Test(arguments: WelshComment.english)
    func `English with Welsh names in it is English`(text: String) {
        #expect(PassageLanguage(of: text) == .english)
    }

    @Test(arguments: [
        ("Dim byd.", nil, PassageLanguage.english), ("Dim byd.", "cy", .welsh), ("Dim byd.", "cy-GB", .welsh),
        ("Dim byd.", "en", .english), ("", "cy", .welsh),
        ("Nobody ever told me what was going on.", "cy", .english),
    ])
    func `a short passage is in the language the person chose`(
        text: String, code: String?, language: PassageLanguage
    ) {
        #expect(PassageLanguage(of: text, answeredIn: code) == language)
    }

    @Test func `3,423 English comments are English`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../../../../shared/data/themes/nhs_feedback_open.jsonl")
            .resolvingSymlinksInPath()
        guard let lines = try? String(contentsOf: file, encoding: .utf8) else {
            print("Skipped: the comments are not beside the checkout.")
            return
        }
        struct Comment: Decodable { let text: String }
        let texts = try lines.split(separator: "\n").map {
            try JSONDecoder().decode(Comment.self, from: Data($0.utf8)).text
        }
        let others = texts.filter { PassageLanguage(of: $0).hasWelsh }

        #expect(others.count * 1000 <= texts.count, "\(others.count) of \(texts.count)")
        if ProcessInfo.processInfo.environment["HEARD_SHOW"] != nil {
            print("called Welsh:", others.count, "of", texts.count, others)
        }
    }
}
