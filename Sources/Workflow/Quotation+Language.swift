public import Involvement
import TextAnalysis

extension Quotation {
    /// The language its words are in, BCP 47, where they are not English
    /// throughout: so that a screen reader says them as they sound. Nil for
    /// English, and where two are mixed.
    public var languageOfWords: String? {
        PassageLanguage(of: text, answeredIn: answeredIn) == .welsh ? PassageLanguage.welshCode : nil
    }
}
