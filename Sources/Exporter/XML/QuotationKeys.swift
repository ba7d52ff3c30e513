/// The keys of quotations, and what points at them and from them: rules that
/// stand in `submission.xsd` and are checked here, since libxml2 would hold a
/// part of every quotation in memory to the end of the document. Here it is a
/// number for each key.
struct QuotationKeys {
    /// The names of these rules in the schema.
    static let rules: Set = [
        "quoteKey", "quoteQuestion", "quoteTheme", "themeOfQuote", "askEvidence", "reportQuote",
    ]

    /// Codes of questions and themes of the document, all of which stand before
    /// the evidence.
    private var questions: Set<String> = []
    private var themes: Set<String> = []
    /// What stands for the key of each quotation. Two of a million are the same
    /// by chance once in many million documents, and are not in the next run.
    private var keys: Set<Int> = []
    /// The quotation that is open, and its themes.
    private var key = ""
    private var ownThemes: [String] = []

    /// Something wrong, and the quotation it is about.
    struct Fault: Equatable {
        let quotation: String
        let reason: String
    }

    mutating func addQuestion(_ code: String) { questions.insert(code) }

    mutating func addTheme(_ code: String) { themes.insert(code) }

    /// An element inside the evidence.
    /// - Parameters:
    ///   - reader: stands at its start.
    ///   - depth: 1 for a quotation, 2 for what is directly in one.
    mutating func startedInEvidence(_ reader: borrowing XMLReader, depth: Int) -> Fault? {
        switch depth {
        case 1: startedQuotation(reader)
        case 2 where reader.isNamed("theme"): startedTheme(reader)
        default: nil
        }
    }

    /// What an ask or a sentence points at.
    func fault(ofReference attribute: StaticString, _ reader: borrowing XMLReader) -> Fault? {
        guard let hash = reader.hash(ofAttribute: attribute), !keys.contains(hash) else { return nil }
        return Fault(quotation: reader.attribute(attribute) ?? "", reason: "it is quoted, and is not in the evidence")
    }

    private mutating func startedQuotation(_ reader: borrowing XMLReader) -> Fault? {
        key = reader.attribute("id") ?? ""
        ownThemes.removeAll(keepingCapacity: true)
        guard let hash = reader.hash(ofAttribute: "id"), keys.insert(hash).inserted else {
            return Fault(quotation: key, reason: "another quotation has the same key")
        }
        guard let question = reader.attribute("question"), !questions.contains(question) else { return nil }
        return Fault(quotation: key, reason: "its question `\(question)` is none of the document's")
    }

    private mutating func startedTheme(_ reader: borrowing XMLReader) -> Fault? {
        guard let theme = reader.attribute("ref") else { return nil }
        guard themes.contains(theme) else {
            return Fault(quotation: key, reason: "its theme `\(theme)` is none of the document's")
        }
        guard !ownThemes.contains(theme) else {
            return Fault(quotation: key, reason: "it has the theme `\(theme)` twice")
        }
        ownThemes.append(theme)
        return nil
    }
}
