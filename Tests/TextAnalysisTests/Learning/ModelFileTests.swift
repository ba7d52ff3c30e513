import Involvement
import Testing

@testable import TextAnalysis

struct ModelFileTests {
    private let codebook = makeCodebook(["housing": Lexicon(stems: ["hous*", "flat"]), "food": Lexicon()])
    private let texts = ["The flat was cold.", "Cold soup.", "", "🙂", "We got soup, and they were kind."]

    private var model: ThemeModel {
        ThemeModel(
            codebook: codebook,
            decided: (0..<30).map { place in
                DecidedPassage(
                    text: place % 2 == 0 ? "The soup was cold, time \(place)" : "My flat is damp, day \(place)",
                    inviting: place % 3 == 0 ? .whatWasGood : .anything,
                    decisions: [place % 2 == 0 ? "food" : "housing": true],
                    polarities: [place % 2 == 0 ? "food" : "housing": .negative], isDone: true)
            })
    }

    @Test func `a model says the same after it was saved and read`() throws {
        for model in [model, ThemeModel(codebook: codebook)] {
            let read = try ThemeModel(codebook: codebook, name: "m", encoded: model.encoded())

            #expect(read.version == model.version && read.learnedFrom == model.learnedFrom)
            for text in texts {
                #expect(read.probabilities(in: text) == model.probabilities(in: text))
                #expect(read.suggestions(for: text) == model.suggestions(for: text))
            }
            #expect(read.encoded() == model.encoded())
        }
    }

    @Test func `the version tells of every decision`() {
        func version(_ isDone: Bool, _ decision: Bool, _ text: String = "a") -> String {
            ThemeModel(
                codebook: codebook, decided: [DecidedPassage(text: text, decisions: ["food": decision], isDone: isDone)]
            ).version
        }
        let versions = [version(true, true), version(false, true), version(true, false), version(true, true, "b")]

        #expect(Set(versions).count == 4)
        #expect(version(true, true) == versions[0])
    }

    @Test func `a model of another codebook is refused`() {
        let other = makeCodebook(["housing": Lexicon(stems: ["hous*"]), "food": Lexicon()])

        #expect {
            try ThemeModel(codebook: other, name: "m", encoded: model.encoded())
        } throws: { error in
            "\(error)".contains("another codebook")
        }
    }

    @Test func `a file that is cut, changed or no model is refused and never read in part`() {
        let bytes = model.encoded()
        var broken = stride(from: 0, to: bytes.count - 1, by: 997).map { Array(bytes[..<$0]) }
        for place in stride(from: 20, to: bytes.count, by: 1009) {
            var changed = bytes
            changed[place] ^= 0x41
            broken.append(changed)
        }
        broken.append(Array("not a model at all, but long enough".utf8))

        for bytes in broken {
            #expect(throws: Problems.self) { try ThemeModel(codebook: codebook, name: "m", encoded: bytes) }
        }
    }
}
