import Foundation
import Involvement
import TextAnalysis
import Testing

struct CodebookWriterTests {
    private static let whole = """
        codebook: test
        version: 2026.2
        title: "What people say: here"
        themes:
        - theme: care
          name: Care
          merged from:
          - kindness
          - respect
          colour: "#12435f"
          definition: How people are cared for.
          lexicon:
            stems:
            - care*
            - carer
            phrases:
            - kept ... word
            exclusions:
            - care home*
            weights:
              carer: 0.5
              kept ... word: 2
        - theme: trust
          name: Trust
          parent: care
          split from: feelings
          definition: ""
          include: Being believed.
          exclude: "Liking, or not: a worker."
          examples:
          - "\\"I\\ntrusted\\" her"

        """

    @Test func `what is written is what was read`() throws {
        let codebook = try CodebookFile.read(name: "codebook.yaml", text: Self.whole)

        #expect(CodebookWriter.text(of: codebook) == Self.whole)
        #expect(codebook.themes[0].lexicon.weights == ["carer": 0.5, "kept ... word": 2])
        #expect(codebook.themes[0].lineage == .merged(from: ["kindness", "respect"]))
        #expect(codebook.themes[0].colour == Colour(hex: "#12435f"))
        #expect(codebook.themes[1].lineage == .split(from: "feelings"))
    }

    @Test(arguments: ["riverside", "blank"])
    func `a shipped codebook survives writing and is in its layout`(name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../../../Surveys/\(name)/codebook.yaml").resolvingSymlinksInPath()
        let text = try String(contentsOf: file, encoding: .utf8)
        let codebook = try CodebookFile.read(name: "codebook.yaml", text: text)

        let again = try CodebookFile.read(name: "codebook.yaml", text: CodebookWriter.text(of: codebook))

        #expect(again == codebook)
        let formatted = try CodebookFormat.formatted(name: "codebook.yaml", text: text)
        #expect(try CodebookFile.read(name: "codebook.yaml", text: formatted) == codebook)
        #expect(try CodebookFormat.formatted(name: "codebook.yaml", text: formatted) == formatted)
    }

    @Test func `keys are put in order and remarks stay`() throws {
        let text = """
            # Ours.
            title: T
            codebook: test
            version: 1
            themes:
              # The first.
              - name: Care
                theme: care
                lexicon:
                    phrases: [is cared]   # from the panel
                    stems: [care*]
                definition: D
            # The end.
            """

        #expect(
            try CodebookFormat.formatted(name: "codebook.yaml", text: text) == """
                # Ours.
                codebook: test
                version: 1
                title: T
                themes:
                # The first.
                - theme: care
                  name: Care
                  definition: D
                  lexicon:
                    stems:
                    - care*
                    phrases:  # from the panel
                    - is cared
                # The end.

                """)
    }

    @Test func `a survey is not laid out as a codebook`() {
        #expect(throws: Problems.self) { try CodebookFormat.formatted(name: "survey.yaml", text: "survey: a\n") }
    }
}
