import Involvement
import Workflow

/// The other languages and ways of asking a page can be had in.
struct EditionModel: Equatable, Sendable {
    /// Of its overlay; empty for the survey as it is.
    let name: String
    let words: String
    /// The language of those words.
    let language: String

    /// All but the one that is shown.
    static func others(of cycle: ReviewCycle) -> [EditionModel] {
        every(of: cycle).filter { $0.name != cycle.editionName }
    }

    /// All, the survey as it is first.
    static func every(of cycle: ReviewCycle) -> [EditionModel] {
        ([""] + cycle.editionNames).map { EditionModel(named: $0, of: cycle) }
    }

    /// - Parameter name: of its overlay; empty for the survey as it is.
    init(named name: String, of cycle: ReviewCycle) {
        let original = cycle.mainLanguage
        let parts = name.split(separator: ".").map(String.init)
        let language = parts.first { Self.languages[$0] != nil || $0.utf8.count == 2 } ?? original
        let variant = parts.first { $0 != language }
        let spoken = Self.languages[language] ?? language
        let words = variant.map { $0 == "easy-read" ? "Easy Read" : $0 }
        let isOriginal = language == original
        self.name = name
        if let words {
            self.words = isOriginal ? words : "\(words) (\(spoken))"
            self.language = isOriginal ? "en" : language
        } else {
            self.words = spoken
            self.language = language
        }
    }

    /// As their speakers call them.
    private static let languages = [
        "en": "English", "cy": "Cymraeg", "ga": "Gaeilge", "gd": "Gàidhlig", "pl": "Polski", "ro": "Română",
        "pa": "ਪੰਜਾਬੀ", "ur": "اردو", "bn": "বাংলা", "ar": "العربية", "fa": "فارسی", "so": "Soomaali", "lt": "Lietuvių",
        "pt": "Português", "es": "Español", "fr": "Français", "it": "Italiano", "uk": "Українська",
    ]
}
