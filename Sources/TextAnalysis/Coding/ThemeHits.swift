import Involvement

/// What the word lists of a codebook find in a text: for each theme, the
/// entries that stand in it and count.
struct ThemeHits: Sendable {
    private let matcher: Matcher
    /// Looked through only where a passage has Welsh in it; its entries are
    /// counted on from the others. Nil for a codebook without Welsh words.
    private let welsh: Matcher?
    /// By entry.
    private let weights: [Float]

    /// How many entries all lists have together, exclusions included.
    var entryCount: Int { matcher.entryCount + (welsh?.entryCount ?? 0) }

    /// How much an entry says beside others of its list; 1 for most.
    func weight(ofEntry entry: Int) -> Float { weights[entry] }

    init(_ codebook: Codebook) {
        // A theme's words and its exclusions are two groups, side by side.
        func readable(_ lexicon: Lexicon) -> [[String]] {
            [lexicon.stems + lexicon.phrases, lexicon.exclusions].map { $0.filter { (try? Phrase($0)) != nil } }
        }
        let lexicons = codebook.themes.map(\.lexicon)
        let entries = lexicons.flatMap(readable)
        matcher = Matcher(groups: entries.map { $0.compactMap { try? Phrase($0) } })
        let lexiconsInWelsh = codebook.themes.map { $0.overlays[PassageLanguage.welshCode]?.lexicon ?? Lexicon() }
        let entriesInWelsh = lexiconsInWelsh.flatMap(readable)
        welsh = lexiconsInWelsh.allSatisfy { $0 == Lexicon() } ? nil : Matcher(welsh: entriesInWelsh)
        weights =
            matcher.placeOfEntry.map { Float(lexicons[$0.group / 2].weight(of: entries[$0.group][$0.place])) }
            + (welsh?.placeOfEntry ?? []).map {
                Float(lexiconsInWelsh[$0.group / 2].weight(of: entriesInWelsh[$0.group][$0.place]))
            }
    }

    /// Finds everything in the scratch's text, then gives each theme that is
    /// there, by its place in the codebook, with its matches in the scratch's
    /// evidence.
    func each(_ scratch: inout CodingScratch, _ take: (_ theme: Int, inout CodingScratch) -> Void) {
        matcher.find(in: scratch.text, &scratch.found)
        if scratch.language.hasWelsh, let welsh {
            welsh.find(in: scratch.welsh, &scratch.foundInWelsh)
            scratch.found.add(scratch.foundInWelsh, entriesFrom: matcher.entryCount)
        }
        let count = scratch.found.matches.count
        var next = 0
        while next < count {
            let theme = Int(scratch.found.matches[next].group) / 2
            let ownGroup = UInt32(theme) * 2
            let own = next
            while next < count, scratch.found.matches[next].group == ownGroup { next += 1 }
            let excluded = next
            while next < count, scratch.found.matches[next].group == ownGroup + 1 { next += 1 }
            scratch.evidence.take(own..<excluded, without: excluded..<next, of: scratch.found.matches)
            if !scratch.evidence.matches.isEmpty { take(theme, &scratch) }
        }
    }
}
