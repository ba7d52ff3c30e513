public import Involvement
import TextAnalysis

extension Quotation {
    /// The language its words are in, BCP 47, where they are not English
    /// throughout: so that a screen reader says them as they sound. Nil for
    /// English, and where two are mixed.
    public var languageOfWords: String? { text.languageOfWords(answeredIn: answeredIn) }
}

extension String {
    /// The same for any words of somebody's.
    /// - Parameter code: the language they chose to answer in, BCP 47; nil where
    ///   nobody knows.
    public func languageOfWords(answeredIn code: String? = nil) -> String? {
        PassageLanguage(of: self, answeredIn: code) == .welsh ? PassageLanguage.welshCode : nil
    }
}

extension ReviewCycle {
    /// The language of words that leave, BCP 47; nil for English.
    public func languageOfWords(_ released: ReleasedQuotation) async throws -> String? {
        released.text.languageOfWords(answeredIn: try await codedQuotation(released.id)?.quotation.answeredIn)
    }
}
