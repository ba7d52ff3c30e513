import Involvement

/// What the themes of a codebook have in common that they may not want to.
struct SharedEntries {
    /// By entry, as it is read: the themes that have it, in their order.
    private var themes: [Phrase: [ID<Theme>]] = [:]
    private var byLexicon: [Set<Phrase>: [ID<Theme>]] = [:]
    private var byName: [String: [ID<Theme>]] = [:]
    /// Nil for lists in English.
    private let welsh: WelshSameWords?

    init(_ themes: [Theme], welsh: WelshSameWords? = nil) {
        self.welsh = welsh
        for theme in themes {
            let entries = entries(of: theme)
            for entry in entries { self.themes[entry, default: []].append(theme.id) }
            if !entries.isEmpty { byLexicon[entries, default: []].append(theme.id) }
            byName[theme.name.lowercased(), default: []].append(theme.id)
        }
    }

    private func entries(of theme: Theme) -> Set<Phrase> { Set(readEntries(of: theme).map(\.same)) }

    private func readEntries(of theme: Theme) -> [ReadEntry] {
        ReadEntry.all(theme.lexicon.stems + theme.lexicon.phrases, welsh)
    }

    /// Each thing that is shared is told once, where it stands first.
    func advice(on theme: Theme) -> [CodebookAdvice] {
        var all: [CodebookAdvice] = []
        if let others = others(byName[theme.name.lowercased()], theme) {
            all.append(
                CodebookAdvice(
                    .sameName, theme.id, reason: "\(others) has the same name",
                    remedy: "Give them names by which people tell them apart"))
        }
        let lexicon = byLexicon[entries(of: theme)] ?? []
        if let others = others(lexicon, theme) {
            all.append(
                CodebookAdvice(
                    .sameLexicon, theme.id, reason: "\(others) has the same words, so both are always found together",
                    remedy: "Merge them, or take the words out of the one they say less of"))
        }
        // Told once for the whole list is enough.
        var told: Set<Phrase> = []
        for entry in readEntries(of: theme) where told.insert(entry.same).inserted {
            let text = entry.text
            let sharing = (themes[entry.same] ?? []).filter { $0 == theme.id || !lexicon.contains($0) }
            guard let others = others(sharing, theme) else { continue }
            all.append(
                CodebookAdvice(
                    .entryShared, theme.id, text: text, reason: "`\(text)` is an entry of \(others) too",
                    remedy: "Keep it where it says most, unless it speaks of both"))
        }
        return all
    }

    /// The later themes of a list in words; nil when this one is not its first.
    private func others(_ sharing: [ID<Theme>]?, _ theme: Theme) -> String? {
        guard let sharing, sharing.count > 1, sharing.first == theme.id else { return nil }
        return sharing.dropFirst().map { "theme `\($0)`" }.joined(separator: " and ")
    }
}
