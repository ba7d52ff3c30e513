import DefinitionReading
import Involvement

/// Reads the word list of a theme, entry by entry.
enum LexiconReading {
    private static let keys = ["stems", "phrases", "exclusions"]

    static func lexicon(of theme: DefinitionNode, place: String, _ problems: inout ProblemList) -> Lexicon {
        guard let node = theme["lexicon"], node.content != .empty else {
            reportNone(theme, place: place, &problems)
            return Lexicon()
        }
        guard node.fields != nil else {
            problems.report(
                node, place: place, "`lexicon` must be a map of keys, and this is \(node.kind)",
                remedy: "Write `stems:`, `phrases:` or `exclusions:` below it")
            return Lexicon()
        }
        problems.check(keysOf: node, place: place, known: keys)
        let lexicon = Lexicon(
            stems: entries("stems", of: node, place: place, &problems),
            phrases: entries("phrases", of: node, place: place, &problems),
            exclusions: entries("exclusions", of: node, place: place, &problems))
        if isEmpty(node["stems"]), isEmpty(node["phrases"]) { reportNone(node, place: place, &problems) }
        return lexicon
    }

    private static func isEmpty(_ list: DefinitionNode?) -> Bool { list?.items?.isEmpty ?? (list == nil) }

    private static func reportNone(_ node: DefinitionNode, place: String, _ problems: inout ProblemList) {
        problems.report(
            node, place: place, "it has no words by which to find it",
            remedy: "Add a `lexicon:` with `stems:` or `phrases:`")
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
