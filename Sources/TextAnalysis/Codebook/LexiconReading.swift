import DefinitionReading
import Involvement

/// Reads the word list of a theme, entry by entry.
enum LexiconReading {
    /// In the order in which they are laid out.
    static let keys = ["stems", "phrases", "exclusions", "weights"]

    static func lexicon(of theme: DefinitionNode, place: String, _ problems: inout ProblemList) -> Lexicon {
        guard let node = theme["lexicon"], node.content != .empty else {
            return Lexicon()
        }
        guard node.fields != nil else {
            problems.report(
                node, place: place, "`lexicon` must be a map of keys, and this is \(node.kind)",
                remedy: "Write `stems:`, `phrases:` or `exclusions:` below it")
            return Lexicon()
        }
        problems.check(keysOf: node, place: place, known: keys)
        var lexicon = Lexicon(
            stems: entries("stems", of: node, place: place, &problems),
            phrases: entries("phrases", of: node, place: place, &problems),
            exclusions: entries("exclusions", of: node, place: place, &problems))
        lexicon.weights = weights(of: node, in: lexicon, place: place, &problems)
        return lexicon
    }

    private static func weights(
        of node: DefinitionNode, in lexicon: Lexicon, place: String, _ problems: inout ProblemList
    ) -> [String: Double] {
        guard let list = node["weights"] else { return [:] }
        guard let fields = list.fields else {
            problems.report(
                list, place: place, "`weights` must be a map of entries, and this is \(list.kind)",
                remedy: "Write each as `entry: 0.5`, with an entry of `stems:` or `phrases:`")
            return [:]
        }
        var weights: [String: Double] = [:]
        for field in fields {
            if !lexicon.stems.contains(field.key), !lexicon.phrases.contains(field.key) {
                problems.report(
                    field, place: place, "`\(field.key)` has a weight, and is neither a stem nor a phrase here",
                    remedy: "Write it as it stands in `stems:` or `phrases:`, or remove the line")
            } else if let weight = field.value.text.flatMap({ Double($0) }), weight > 0,
                weight <= Lexicon.greatestWeight
            {
                weights[field.key] = weight
            } else {
                problems.report(
                    field, place: place, "the weight of `\(field.key)` must be a number above 0 and at most 3",
                    remedy: "Write `\(field.key): 0.5` for half as much, or remove the line")
            }
        }
        // Said plainly or not at all, so that one codebook has one form.
        return weights.filter { $0.value != 1 }
    }

    private static func entries(
        _ key: String, of lexicon: DefinitionNode, place: String, _ problems: inout ProblemList
    ) -> [String] {
        let texts = problems.texts(key, of: lexicon, place: place)
        for node in lexicon[key]?.items ?? [] {
            guard let entry = node.text else { continue }
            check(entry, at: node, isStem: key == "stems", place: place, &problems)
        }
        return texts
    }

    private static func check(
        _ entry: String, at node: DefinitionNode, isStem: Bool, place: String, _ problems: inout ProblemList
    ) {
        let quoted = entry.isEmpty ? "an entry" : "`\(entry)`"
        if entry != entry.lowercased() {
            problems.report(
                node, place: place, "\(quoted) has capital letters",
                remedy: "Write small letters; capitals are found too")
        }
        do throws(PhraseFault) {
            let phrase = try Phrase(entry)
            if isStem, phrase.pieces.count > 1 || entry.utf8.contains(UInt8(ascii: " ")) {
                problems.report(
                    node, place: place, "\(quoted) is a stem with a space in it", remedy: "Move it to `phrases:`")
            }
        } catch {
            problems.report(node, place: place, "\(quoted) \(error.reason)", remedy: error.remedy)
        }
    }
}
