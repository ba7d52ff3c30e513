import Foundation
import Involvement
import TextAnalysis
import Testing

/// The example consultation's codebook, as shipped.
struct RiversideTests {
    private func read() throws -> Codebook {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../../../Surveys/riverside/codebook.yaml").resolvingSymlinksInPath()
        return try CodebookFile.read(name: "codebook.yaml", text: String(contentsOf: file, encoding: .utf8))
    }

    @Test func `it reads without problems and has the panel's twenty themes`() throws {
        let codebook = try read()

        #expect(
            codebook.themes.map(\.id.rawValue).sorted() == [
                "access_and_barriers", "choice", "commissioning", "community", "data_and_paperwork", "flexibility",
                "harm_reduction", "housing", "lived_experience_workforce", "mental_health", "outreach", "peer_support",
                "person_centred_care", "power_and_control", "prescribing", "relationships", "staff_attitudes", "stigma",
                "trauma_informed_care", "trust",
            ])
        #expect(codebook.theme("trust")?.parent == "relationships")
    }

    @Test func `every theme's examples are found by its own words`() throws {
        let codebook = try read()
        let coder = ThemeModel(codebook: codebook)

        for theme in codebook.themes {
            #expect(theme.examples.count >= 3)
            for example in theme.examples {
                let own = coder.suggestions(for: example).first { $0.theme == theme.id }
                #expect(own != nil && own?.evidenceUTF8.isEmpty == false, "\(theme.id): \(example)")
            }
        }
    }

    @Test func `an example is read with its reasons`() throws {
        let coder = ThemeModel(codebook: try read())
        let text = "The moment they saw what I was on, I was just another junkie."

        let stigma = coder.suggestions(for: text).first { $0.theme == "stigma" }

        #expect(stigma?.evidenceUTF8.map { words(of: text, in: $0) } == ["junkie"])
        #expect(stigma?.polarity == .negative)
    }
}
