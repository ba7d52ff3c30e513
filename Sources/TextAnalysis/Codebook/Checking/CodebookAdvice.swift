public import Involvement

/// Something in a codebook that works, and that a panel may want to look at.
/// Advice never stops a codebook: whoever wrote it knows the people it is for.
public struct CodebookAdvice: Equatable, Sendable {
    public let kind: Kind
    public let theme: ID<Theme>
    /// The language of the overlay it is about, BCP 47; nil for the codebook itself.
    public var language: String?
    /// The entry or the example it is about; nil for the theme as a whole.
    public let text: String?
    public let reason: String
    /// What to do, as a command without a full stop.
    public let remedy: String

    /// The gravest first.
    public enum Kind: String, Sendable, CaseIterable {
        case noDefinition = "no_definition"
        case noLexicon = "no_lexicon"
        case exampleNotFound = "example_not_found"
        case entryTwice = "entry_twice"
        case entryCovered = "entry_covered"
        case entryExcluded = "entry_excluded"
        case exclusionIdle = "exclusion_idle"
        case entryShared = "entry_shared"
        case sameLexicon = "same_lexicon"
        case sameName = "same_name"
    }

    public init(_ kind: Kind, _ theme: ID<Theme>, text: String? = nil, reason: String, remedy: String) {
        self.kind = kind
        self.theme = theme
        self.text = text
        self.reason = reason
        self.remedy = remedy
    }
}

/// Reads a codebook as those will who work by it.
public enum CodebookLint {
    /// All advice, theme by theme in the order of the codebook.
    /// That on their words in Welsh comes last.
    public static func advice(on codebook: Codebook) -> [CodebookAdvice] {
        let sharing = SharedEntries(codebook.themes)
        return codebook.themes.flatMap { theme in
            wording(of: theme) + EntryCheck(theme).advice + sharing.advice(on: theme)
        } + adviceInWelsh(on: codebook)
    }

    private static func adviceInWelsh(on codebook: Codebook) -> [CodebookAdvice] {
        let themes = codebook.themes.compactMap { theme in
            theme.overlays[PassageLanguage.welshCode].map {
                Theme(id: theme.id, name: $0.name, lexicon: $0.lexicon)
            }
        }
        let welsh = WelshSameWords(themes.flatMap { $0.lexicon.stems + $0.lexicon.phrases + $0.lexicon.exclusions })
        let sharing = SharedEntries(themes, welsh: welsh)
        return themes.flatMap { theme in
            (EntryCheck(theme, welsh: welsh).advice + sharing.advice(on: theme)).map { piece in
                var piece = piece
                piece.language = PassageLanguage.welshCode
                return piece
            }
        }
    }

    private static func wording(of theme: Theme) -> [CodebookAdvice] {
        var all: [CodebookAdvice] = []
        if theme.definition.isEmpty {
            all.append(
                CodebookAdvice(
                    .noDefinition, theme.id, reason: "it has no definition, so two people may read it differently",
                    remedy: "Say in a sentence what it is about"))
        }
        if theme.lexicon.isEmpty {
            all.append(
                CodebookAdvice(
                    .noLexicon, theme.id,
                    reason: "it has no words by which to find it, so it is suggested only once people have chosen it",
                    remedy: "Add a `lexicon:` with `stems:` or `phrases:`, if there are words people use for it"))
            return all
        }
        var words = ListFinder([theme.lexicon])
        for example in theme.examples where !words.finds(in: example) {
            all.append(
                CodebookAdvice(
                    .exampleNotFound, theme.id, text: example, reason: "its own words do not find this example",
                    remedy: "Add a word or phrase of the example to `lexicon:`, or move the example"))
        }
        return all
    }
}
