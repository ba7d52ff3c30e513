import Foundation
public import Involvement

/// A codebook as a list of themes in JSON, each with a `code` in words, a
/// `definition`, `examples` and `lexicon_prefix_stems`: word beginnings, or
/// with a space at the end whole words, in which a mark before `?` may be left
/// out.
public enum CodebookJSON {
    private struct WrittenTheme: Decodable {
        let code: String
        let definition: String?
        let examples: [String]?
        let stems: [String]?

        enum CodingKeys: String, CodingKey {
            case code, definition, examples
            case stems = "lexicon_prefix_stems"
        }
    }

    /// Whether a file is one, by how it begins.
    public static func isMeant(by text: String) -> Bool {
        text.utf8.first { $0 > 0x20 } == UInt8(ascii: "[")
    }

    /// - Throws: `Problems`, when the file has another form, when two themes have
    ///   one code, or for an entry that can never be found.
    public static func read(name: String, text: String) throws(Problems) -> Codebook {
        let written: [WrittenTheme]
        do {
            written = try JSONDecoder().decode([WrittenTheme].self, from: Data(text.utf8))
        } catch {
            throw Problems([
                Problem(
                    file: name, place: "", reason: "it is not a list of themes in JSON",
                    remedy: "Give each theme a `code`, and if you have them `definition`, `examples` and "
                        + "`lexicon_prefix_stems`")
            ])
        }
        var problems: [Problem] = []
        var seen: Set<String> = []
        let themes = written.map { theme in
            let code = String((Code.make(fromWords: theme.code) ?? "").prefix(64))
            if code.isEmpty || !seen.insert(code).inserted {
                problems.append(
                    Problem(
                        file: name, place: "theme `\(theme.code)`",
                        reason: code.isEmpty
                            ? "no code can be made of its name" : "another theme has the same code, `\(code)`",
                        remedy: "Give it another name"))
            }
            var lexicon = Lexicon()
            for stem in theme.stems ?? [] {
                // A space at the end says that the word ends there.
                for entry in variants(of: stem).map({ $0.hasSuffix(" ") ? String($0.dropLast()) : $0 + "*" }) {
                    do throws(PhraseFault) {
                        _ = try Phrase(entry)
                        if entry.contains(" ") { lexicon.phrases.append(entry) } else { lexicon.stems.append(entry) }
                    } catch {
                        problems.append(
                            Problem(
                                file: name, place: "theme `\(theme.code)`",
                                reason: "the entry `\(stem)` \(error.reason)",
                                remedy: error.remedy))
                    }
                }
            }
            return Theme(
                id: ID(code), name: theme.code, definition: theme.definition ?? "", examples: theme.examples ?? [],
                lexicon: lexicon)
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return Codebook(id: ID("imported"), version: "1", title: name, themes: themes)
    }

    /// `short ?staff` is `short staff` and `shortstaff`.
    private static func variants(of stem: String) -> [String] {
        guard let mark = stem.firstIndex(of: "?"), mark > stem.startIndex else { return [stem] }
        let before = stem.index(before: mark)
        let rest = variants(of: String(stem[stem.index(after: mark)...]))
        return [stem[..<mark], stem[..<before]].flatMap { start in rest.map { start + $0 } }
    }
}
