import DefinitionReading
import Involvement

/// Checks that each theme's own words find its own examples: the first proof
/// that the two say the same thing.
enum ExampleCheck {
    static func check(_ themes: [WrittenTheme], of codebook: Codebook, _ problems: inout ProblemList) {
        let coder = ThemeModel(codebook: codebook)
        for written in themes {
            let lexicon = written.theme.lexicon
            // That nothing is found without words has been said already.
            if lexicon.stems.isEmpty, lexicon.phrases.isEmpty { continue }
            for example in written.examples {
                let found = coder.suggestions(for: example.text ?? "")
                if found.contains(where: { $0.theme == written.theme.id }) { continue }
                problems.report(
                    example, place: written.place, "its own words do not find this example",
                    remedy: "Add a word or phrase of the example to `lexicon:`, or move the example")
            }
        }
    }
}
