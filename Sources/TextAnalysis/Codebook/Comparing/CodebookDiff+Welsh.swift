import Involvement

extension CodebookDiff {
    /// What changed in the overlay beside the codebook. It has no version of its own.
    static func changesInWelsh(from old: Codebook, to new: Codebook) -> [CodebookChange] {
        let before = old.themes.filter { overlay(of: $0) != nil }
        let after = new.themes.filter { overlay(of: $0) != nil }
        if before.isEmpty || after.isEmpty { return wholeOverlay(before.count, after.count) }
        var all = after.flatMap { theme -> [CodebookChange] in
            guard let now = overlay(of: theme) else { return [] }
            guard let then = old.theme(theme.id).flatMap(overlay) else {
                return [.init(.added, theme.id, "theme *\(theme.id)* is in Welsh now", after: now.name)]
            }
            return changes(from: then, to: now, theme.id)
        }
        // Of a theme that is gone itself it was said already.
        for theme in before where new.theme(theme.id) != nil && new.theme(theme.id).flatMap(overlay) == nil {
            all.append(
                .init(
                    .removed, theme.id, "theme *\(theme.id)* is not in Welsh any more", before: overlay(of: theme)?.name
                ))
        }
        return all
    }

    private static func overlay(of theme: Theme) -> ThemeOverlay? { theme.overlays[PassageLanguage.welshCode] }

    /// One line for all of it, since the file may only not lie beside the other version.
    private static func wholeOverlay(_ before: Int, _ after: Int) -> [CodebookChange] {
        func themes(_ count: Int) -> String { count == 1 ? "1 theme is" : "\(count) themes are" }
        if after > 0 { return [.init(.codebook, nil, "\(themes(after)) in Welsh now, none was before")] }
        return before > 0 ? [.init(.codebook, nil, "\(themes(before)) not in Welsh any more, and none is")] : []
    }

    private static func changes(
        from old: ThemeOverlay, to new: ThemeOverlay, _ code: ID<Theme>
    ) -> [CodebookChange] {
        var all: [CodebookChange] = []
        if old.name != new.name {
            all.append(
                .init(.renamed, code, "theme *\(code)* has another name in Welsh", before: old.name, after: new.name))
        }
        if old.definition != new.definition {
            all.append(
                .init(
                    .definition, code, "Welsh definition of *\(code)* changed",
                    before: old.definition.isEmpty ? nil : old.definition,
                    after: new.definition.isEmpty ? nil : new.definition))
        }
        all += lists(.examples, "Welsh examples of *\(code)*", code, old.examples, new.examples)
        all += lists(.lexicon, "Welsh words of *\(code)*", code, words(of: old), words(of: new))
        all += lists(
            .lexicon, "Welsh exclusions of *\(code)*", code, old.lexicon.exclusions, new.lexicon.exclusions)
        for entry in words(of: new) where words(of: old).contains(entry) {
            let weights = (old.lexicon.weight(of: entry), new.lexicon.weight(of: entry))
            guard weights.0 != weights.1 else { continue }
            all.append(
                .init(.lexicon, code, "`\(entry)` of *\(code)* counts \(weights.1) times, not \(weights.0) times"))
        }
        return all
    }

    private static func words(of overlay: ThemeOverlay) -> [String] {
        overlay.lexicon.stems + overlay.lexicon.phrases
    }
}
