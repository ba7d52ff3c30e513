/// The set of themes that a panel reads people's words by.
public struct Codebook: Equatable, Sendable {
    public let id: ID<Codebook>
    public var version: String
    public var title: String
    /// In the order of the file, which is the order of every list of themes.
    public var themes: [Theme]

    public init(id: ID<Codebook>, version: String, title: String, themes: [Theme]) {
        self.id = id
        self.version = version
        self.title = title
        self.themes = themes
    }

    /// The theme with this code, if there is one.
    public func theme(_ id: ID<Theme>) -> Theme? {
        themes.first { $0.id == id }
    }
}

/// One thing that people speak about, defined so that two coders agree.
public struct Theme: Equatable, Sendable {
    public let id: ID<Theme>
    public var name: String
    /// The wider theme it belongs to; nil at the top.
    public var parent: ID<Theme>?
    public var definition: String
    /// What counts.
    public var include: String
    /// What does not.
    public var exclude: String
    /// Quotations that show it.
    public var examples: [String]
    /// Without one it can still be learned from what people decide.
    public var lexicon: Lexicon
    /// By which the panel knows it on paper and in other tools.
    public var colour: Colour?
    /// The themes of earlier versions that it came out of.
    public var lineage: ThemeLineage?
    /// The same theme in other languages, by BCP 47 tag.
    public var overlays: [String: ThemeOverlay]

    public init(
        id: ID<Theme>, name: String, parent: ID<Theme>? = nil, definition: String = "", include: String = "",
        exclude: String = "", examples: [String] = [], lexicon: Lexicon = Lexicon(), colour: Colour? = nil,
        lineage: ThemeLineage? = nil, overlays: [String: ThemeOverlay] = [:]
    ) {
        self.id = id
        self.name = name
        self.parent = parent
        self.definition = definition
        self.include = include
        self.exclude = exclude
        self.examples = examples
        self.lexicon = lexicon
        self.colour = colour
        self.lineage = lineage
        self.overlays = overlays
    }
}

/// What a theme was before this version of the codebook. The codes are those
/// of earlier versions and need not be in this one.
public enum ThemeLineage: Equatable, Sendable {
    /// Several themes are spoken of as one now.
    case merged(from: [ID<Theme>])
    /// It was a part of a theme that was too wide.
    case split(from: ID<Theme>)
}

/// The words and phrases by which a theme is found before anybody has
/// decided anything. Written in small letters; `flexib*` is a stem, `treat* ...
/// like` allows a few words between.
public struct Lexicon: Equatable, Sendable {
    /// Single words or stems.
    public var stems: [String]
    /// Several words; each may end in `*`, and ` ... ` is a gap.
    public var phrases: [String]
    /// Phrases inside which a match does not count: "annual leave".
    public var exclusions: [String]
    /// By stem or phrase, as it is written: how far what it says for its theme
    /// is scaled. Above 0, at most 3; an entry that is not here has 1.
    public var weights: [String: Double]

    /// The greatest weight there is.
    public static let greatestWeight = 3.0

    public init(
        stems: [String] = [], phrases: [String] = [], exclusions: [String] = [], weights: [String: Double] = [:]
    ) {
        self.stems = stems
        self.phrases = phrases
        self.exclusions = exclusions
        self.weights = weights
    }
}

extension Lexicon {
    /// Whether nothing can be found by it.
    public var isEmpty: Bool { stems.isEmpty && phrases.isEmpty }

    /// How far what an entry says for its theme is scaled.
    public func weight(of entry: String) -> Double { weights[entry] ?? 1 }
}
