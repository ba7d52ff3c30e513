import DefinitionReading
public import Involvement

/// Writes what the product itself says in one language as a file, such as
/// `words.cy.yaml`. Reading what was written gives the same words.
public enum WordsWriter {
    /// In the order in which the product has its texts.
    /// - Parameter before: the file whose place it takes; its remarks stay.
    public static func text(of words: Words, remarksOf before: String? = nil) -> String {
        var texts = DraftFields()
        for source in WordsFile.sources {
            switch words.translation(of: source.english) {
            case .plain(let translation): texts.add(source.english, translation)
            case .byCount(let forms):
                var fields = DraftFields()
                for category in PluralCategory.allCases { fields.add(category.rawValue, forms[category]) }
                texts.add(source.english, fields)
            case nil: break
            }
        }
        var root = DraftFields()
        root.add("language", words.language)
        root.add("words", texts)
        let remarks = RemarkedText(before)
        return DefinitionText.text(of: remarks.on(root.map), end: remarks.end)
    }
}
