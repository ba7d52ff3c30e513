import DefinitionReading
public import Involvement

/// Writes codebooks in the one layout of a codebook file. Reading what was
/// written gives the same codebook.
public enum CodebookWriter {
    public static func text(of codebook: Codebook) -> String {
        DefinitionText.text(
            of: .map([
                field("codebook", codebook.id.rawValue), field("version", codebook.version),
                field("title", codebook.title),
                DefinitionDraft.Entry(key: "themes", value: .list(codebook.themes.map { .init(value: draft(of: $0)) })),
            ]))
    }

    private static func draft(of theme: Theme) -> DefinitionDraft {
        var entries = [field("theme", theme.id.rawValue), field("name", theme.name)]
        if let parent = theme.parent { entries.append(field("parent", parent.rawValue)) }
        switch theme.lineage {
        case .merged(let codes): entries += list("merged from", codes.map(\.rawValue))
        case .split(let code): entries.append(field("split from", code.rawValue))
        case nil: break
        }
        if let colour = theme.colour { entries.append(field("colour", colour.hex)) }
        entries.append(field("definition", theme.definition))
        if !theme.include.isEmpty { entries.append(field("include", theme.include)) }
        if !theme.exclude.isEmpty { entries.append(field("exclude", theme.exclude)) }
        entries += list("examples", theme.examples)
        let lexicon = draft(of: theme.lexicon)
        if !lexicon.isEmpty { entries.append(.init(key: "lexicon", value: .map(lexicon))) }
        return .map(entries)
    }

    private static func draft(of lexicon: Lexicon) -> [DefinitionDraft.Entry] {
        var entries = list("stems", lexicon.stems) + list("phrases", lexicon.phrases)
        entries += list("exclusions", lexicon.exclusions)
        // In the order of the entries, so that the text never depends on chance.
        var seen: Set<String> = []
        let weights = (lexicon.stems + lexicon.phrases).filter { seen.insert($0).inserted }.compactMap { entry in
            lexicon.weights[entry].map { field(entry, number($0)) }
        }
        if !weights.isEmpty { entries.append(.init(key: "weights", value: .map(weights))) }
        return entries
    }

    private static func field(_ key: String, _ text: String) -> DefinitionDraft.Entry {
        .init(key: key, value: .text(text))
    }

    private static func list(_ key: String, _ texts: [String]) -> [DefinitionDraft.Entry] {
        texts.isEmpty ? [] : [.init(key: key, value: .list(texts.map { .init(value: .text($0)) }))]
    }

    private static func number(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
