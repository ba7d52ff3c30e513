/// Which columns hold the survey's own words, and which are translations.
struct LanguagePlan {
    /// The name that the columns of the survey's own language have; nil when they have none.
    private(set) var own: String?
    /// BCP 47.
    private(set) var ownTag = "en"
    private(set) var others: [(name: String, tag: String)] = []

    init(_ sheets: FormSheets) {
        var names: [String] = []
        var hasPlainWords = false
        for table in [sheets.survey, sheets.choices] {
            for column in table?.columns ?? [] {
                if let (_, language) = Column.language(of: column) {
                    if !names.contains(language) { names.append(language) }
                } else if column == "label" || column == "hint" {
                    hasPlainWords = hasPlainWords || (table?.rows.contains { $0[column] != nil } ?? false)
                }
            }
        }
        let main = sheets.setting("default_language")
        if hasPlainWords {
            ownTag = main.flatMap(Self.tag) ?? "en"
        } else {
            own = main.flatMap { names.contains($0) ? $0 : nil } ?? names.first
            ownTag = own.flatMap(Self.tag) ?? "en"
        }
        var taken: Set<String> = [ownTag]
        for name in names where name != own {
            var tag = Self.tag(name) ?? ""
            // Tags from `qaa` on belong to nobody. https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1
            var spare = 0
            while tag.isEmpty || taken.contains(tag) {
                tag = "qa\(Character(UnicodeScalar(UInt8(97 + spare % 26))))"
                spare += 1
                guard spare < 26 else { break }
            }
            taken.insert(tag)
            others.append((name, tag))
        }
    }

    /// The tag in `French (fr)`, or of `French`; nil when there is none to be seen.
    static func tag(_ name: String) -> String? {
        let trimmed = name.trimmed
        if trimmed.last == ")", let open = trimmed.lastIndex(of: "(") {
            let inside = trimmed[trimmed.index(after: open)...].dropLast().trimmed
            if isTag(inside) { return inside }
        }
        let lower = trimmed.lowercased()
        if let known = FormLanguage.known.first(where: { $0.value.lowercased() == lower }) { return known.key }
        return isTag(trimmed) && trimmed == lower && trimmed.utf8.count <= 3 ? trimmed : nil
    }

    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
