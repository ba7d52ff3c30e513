public import Involvement

/// What changed from one version of a codebook to another.
public enum CodebookDiff {
    /// The codebook first, then its themes in the order of the new version, then
    /// those that are gone, and last their names and words in Welsh.
    public static func changes(from old: Codebook, to new: Codebook) -> [CodebookChange] {
        var all: [CodebookChange] = []
        if old.id != new.id {
            all.append(.init(.codebook, nil, "the codebook has another code", before: "\(old.id)", after: "\(new.id)"))
        }
        if old.title != new.title {
            all.append(.init(.codebook, nil, "the title changed", before: old.title, after: new.title))
        }
        let kept = new.themes.filter { old.theme($0.id) != nil }.map(\.id)
        if kept != old.themes.map(\.id).filter({ new.theme($0) != nil }) {
            all.append(.init(.order, nil, "the themes are in another order"))
        }
        for theme in new.themes {
            let before = old.theme(theme.id)
            if let line = lineage(of: theme, since: before, in: old) {
                all.append(line)
            } else if before == nil {
                all.append(.init(.added, theme.id, "theme *\(theme.id)* added", after: theme.name))
            }
            if let before { all += changes(from: before, to: theme) }
        }
        for theme in old.themes where new.theme(theme.id) == nil {
            all.append(removal(of: theme, in: new))
        }
        if old.version == new.version, !all.isEmpty {
            all.append(
                .init(.codebook, nil, "the version is still \(new.version), though the codebook changed"))
        } else if old.version != new.version {
            all.insert(
                .init(.codebook, nil, "the version changed", before: old.version, after: new.version), at: 0)
        }
        return all + changesInWelsh(from: old, to: new)
    }

    private static func lineage(of theme: Theme, since before: Theme?, in old: Codebook) -> CodebookChange? {
        guard theme.lineage != before?.lineage else { return nil }
        func names(_ codes: [ID<Theme>]) -> String {
            let names = codes.map { code in old.theme(code).map { "*\(code)* (\($0.name))" } ?? "*\(code)*" }
            return names.count > 1
                ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names.joined()
        }
        switch theme.lineage {
        case .merged(let codes):
            return .init(.merged, theme.id, "theme *\(theme.id)* was made of \(names(codes))", after: theme.name)
        case .split(let code):
            return .init(.split, theme.id, "theme *\(theme.id)* was split from \(names([code]))", after: theme.name)
        case nil: return nil
        }
    }

    private static func removal(of theme: Theme, in new: Codebook) -> CodebookChange {
        let merged = new.themes.filter { other in
            if case .merged(let codes) = other.lineage { codes.contains(theme.id) } else { false }
        }
        let parts = new.themes.filter { $0.lineage == .split(from: theme.id) }
        if !merged.isEmpty {
            return .init(
                .merged, theme.id, "theme *\(theme.id)* is now part of \(list(merged))", before: theme.name)
        }
        if !parts.isEmpty {
            return .init(.split, theme.id, "theme *\(theme.id)* is now \(list(parts))", before: theme.name)
        }
        return .init(.removed, theme.id, "theme *\(theme.id)* removed", before: theme.name)
    }

    private static func list(_ themes: [Theme]) -> String {
        themes.map { "*\($0.id)*" }.joined(separator: ", ")
    }

    private static func changes(from old: Theme, to new: Theme) -> [CodebookChange] {
        let code = new.id
        var all: [CodebookChange] = []
        func text(_ kind: CodebookChange.Kind, _ what: String, _ before: String, _ after: String) {
            guard before != after else { return }
            let said = before.isEmpty ? "\(what) of *\(code)* added" : "\(what) of *\(code)* changed"
            all.append(
                .init(
                    kind, code, after.isEmpty ? "\(what) of *\(code)* removed" : said,
                    before: before.isEmpty ? nil : before, after: after.isEmpty ? nil : after))
        }
        if old.name != new.name {
            all.append(.init(.renamed, code, "theme *\(code)* has another name", before: old.name, after: new.name))
        }
        if old.parent != new.parent {
            let place = new.parent.map { "moved under *\($0)*" } ?? "moved to the top"
            all.append(.init(.moved, code, "theme *\(code)* \(place)"))
        }
        text(.definition, "definition", old.definition, new.definition)
        text(.definition, "what counts", old.include, new.include)
        text(.definition, "what does not count", old.exclude, new.exclude)
        text(.colour, "colour", old.colour?.hex ?? "", new.colour?.hex ?? "")
        all += lists(.examples, "examples of *\(code)*", code, old.examples, new.examples)
        all += lists(.lexicon, "words of *\(code)*", code, words(of: old), words(of: new))
        all += lists(.lexicon, "exclusions of *\(code)*", code, old.lexicon.exclusions, new.lexicon.exclusions)
        for entry in words(of: new) where old.lexicon.weight(of: entry) != new.lexicon.weight(of: entry) {
            guard words(of: old).contains(entry) else { continue }
            all.append(
                .init(
                    .lexicon, code,
                    "`\(entry)` of *\(code)* counts \(new.lexicon.weight(of: entry)) times, not "
                        + "\(old.lexicon.weight(of: entry)) times"))
        }
        return all
    }

    private static func words(of theme: Theme) -> [String] { theme.lexicon.stems + theme.lexicon.phrases }

    static func lists(
        _ kind: CodebookChange.Kind, _ what: String, _ code: ID<Theme>, _ old: [String], _ new: [String]
    ) -> [CodebookChange] {
        let added = new.filter { !old.contains($0) }
        let removed = old.filter { !new.contains($0) }
        func said(_ verb: String, _ texts: [String]) -> [CodebookChange] {
            let quoted = texts.map { "`\($0)`" }.joined(separator: ", ")
            return texts.isEmpty ? [] : [.init(kind, code, "\(what) \(verb): \(quoted)")]
        }
        return said("added", added) + said("removed", removed)
    }
}
