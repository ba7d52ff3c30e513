import Foundation
import Involvement
import Testing

@testable import TextAnalysis

/// How the example's Welsh word lists do on words they were not made from.
struct WelshThemesTests {
    static func riverside() throws -> Codebook {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Surveys/riverside")
        func text(_ name: String) throws -> String {
            try String(contentsOf: folder.appending(path: name).resolvingSymlinksInPath(), encoding: .utf8)
        }
        let codebook = try CodebookFile.read(name: "codebook.yaml", text: text("codebook.yaml"))
        return try CodebookOverlayFile.read(name: "codebook.cy.yaml", text: text("codebook.cy.yaml"), for: codebook)
    }

    @Test func `every theme has a Welsh name, four examples and twenty entries`() throws {
        for theme in try Self.riverside().themes {
            let overlay = try #require(theme.overlays["cy"], "\(theme.id)")

            #expect(!overlay.name.isEmpty && overlay.name != "")
            #expect(overlay.examples.count >= 4, "\(theme.id)")
            #expect(overlay.lexicon.stems.count + overlay.lexicon.phrases.count >= 20, "\(theme.id)")
        }
    }

    /// Recall and precision over 78 sentences that were written before the lists
    /// were run over them. The floors stand a little under what was seen.
    @Test func `themes are found in sentences that the lists were not made from`() throws {
        let coder = ThemeModel(codebook: try Self.riverside())
        var right = 0
        var found = 0
        var wanted = 0
        var missed: [String] = []
        for comment in WelshComment.heldBack {
            let themes = Set(coder.suggestions(for: comment.text, answeredIn: "cy").map(\.theme))
            right += themes.intersection(comment.themes).count
            found += themes.count
            wanted += comment.themes.count
            let lost = comment.themes.subtracting(themes).map(\.rawValue).sorted()
            let extra = themes.subtracting(comment.themes).map(\.rawValue).sorted()
            if !lost.isEmpty || !extra.isEmpty { missed.append("-\(lost) +\(extra) \(comment.text)") }
        }
        let recall = Double(right) / Double(wanted)
        let precision = Double(right) / Double(found)
        if ProcessInfo.processInfo.environment["HEARD_SHOW"] != nil {
            print("recall \(recall) precision \(precision)", missed.joined(separator: "\n"), separator: "\n")
        }

        #expect(recall > 0.5)
        #expect(precision > 0.5)
    }

    @Test func `how things are spoken of is read in Welsh`() throws {
        let coder = ThemeModel(codebook: try Self.riverside())
        var right = 0
        var read = 0
        var wrong: [String] = []
        for comment in WelshComment.heldBack {
            for suggestion in coder.suggestions(for: comment.text, answeredIn: "cy")
            where comment.themes.contains(suggestion.theme) {
                read += 1
                if suggestion.polarity == comment.polarity {
                    right += 1
                } else {
                    wrong.append("\(suggestion.polarity) for \(comment.polarity): \(comment.text)")
                }
            }
        }
        if ProcessInfo.processInfo.environment["HEARD_SHOW"] != nil {
            print("polarity \(right) of \(read)", wrong.joined(separator: "\n"), separator: "\n")
        }

        #expect(Double(right) / Double(read) > 0.5)
    }
}
