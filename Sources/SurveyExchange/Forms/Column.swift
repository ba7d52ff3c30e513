/// The columns of a form's sheets, by one name each. Authors spell them in many ways: `relevance`, `Relevant` and
/// `bind::relevant` are one column, `label:fr` and `caption::fr` another. https://xlsform.org/en/ref-table/
enum Column {
    /// The columns whose words are in a language: `label::French (fr)`.
    static let translated = [
        "label", "hint", "guidance_hint", "image", "big-image", "audio", "video", "constraint_message",
        "required_message", "noAppErrorString",
    ]
    /// The ones that name files rather than say something.
    static let media: Set<String> = ["image", "big-image", "audio", "video"]
    /// The ones that hold XPath, where space between words means nothing.
    static let rules: Set<String> = [
        "relevant", "constraint", "calculation", "choice_filter", "repeat_count", "required", "readonly",
        "instance_name",
    ]

    /// One column of one language; the column itself without one.
    static func name(_ base: String, in language: String?) -> String {
        language.map { "\(base)::\($0)" } ?? base
    }

    /// A translated column's name in two parts; nil when the column has no language or cannot have one.
    static func language(of column: String) -> (base: String, language: String)? {
        guard let cut = column.firstRange(ofText: "::") else { return nil }
        let base = String(column[..<cut.lowerBound])
        guard translated.contains(base) else { return nil }
        return (base, String(column[cut.upperBound...]))
    }

    /// The column without its language.
    static func base(of column: String) -> String { language(of: column)?.base ?? column }
}

extension StringProtocol {
    /// Where a text stands in this one, first. One without letters stands nowhere,
    /// or whoever looks for it again and again would never end.
    func firstRange(ofText text: some StringProtocol) -> Range<Index>? {
        guard !text.isEmpty else { return nil }
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    func split(onText separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[startIndex...]
        while let cut = rest.firstRange(ofText: separator) {
            parts.append(String(rest[..<cut.lowerBound]))
            rest = rest[cut.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// Without white space at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Its words with one space between them.
    var squeezed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
