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
        let original = cycle.mainLanguage
        return ([""] + cycle.editionNames).filter { $0 != cycle.editionName }.map { name in
            let parts = name.split(separator: ".").map(String.init)
            let language = parts.first { languages[$0] != nil || $0.utf8.count == 2 } ?? original
            let variant = parts.first { $0 != language }
            let spoken = languages[language] ?? language
            let words = variant.map { $0 == "easy-read" ? "Easy Read" : $0 }
            guard let words else { return EditionModel(name: name, words: spoken, language: language) }
            let isOriginal = language == original
            return EditionModel(
                name: name, words: isOriginal ? words : "\(words) (\(spoken))", language: isOriginal ? "en" : language)
        }
    }

    /// As their speakers call them.
    private static let languages = [
        "en": "English", "cy": "Cymraeg", "ga": "Gaeilge", "gd": "Gàidhlig", "pl": "Polski", "ro": "Română",
        "pa": "ਪੰਜਾਬੀ", "ur": "اردو", "bn": "বাংলা", "ar": "العربية", "fa": "فارسی", "so": "Soomaali", "lt": "Lietuvių",
        "pt": "Português", "es": "Español", "fr": "Français", "it": "Italiano", "uk": "Українська",
    ]
}
