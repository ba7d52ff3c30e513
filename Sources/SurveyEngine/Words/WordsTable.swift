public import Involvement

/// What the product itself says, as rows of the table that goes out to a
/// translator. A text about a number of things has a row for each form that
/// the language tells apart.
public enum WordsTable {
    /// What stands in the first column of these rows. No text of a survey has it.
    static let place = "Heard"

    public static func rows(_ words: Words) -> [TranslationTable.Row] {
        WordsFile.sources.flatMap { source -> [TranslationTable.Row] in
            let known = words.language == Words.english.language ? nil : words.translation(of: source.english)
            guard source.isCounted else {
                return [row(place, source, plain(known))]
            }
            let used = PluralCategory.used(in: words.language)
            return PluralCategory.allCases.filter(used.contains).map { category in
                row("\(place), \(category.rawValue)", source, form(category, of: known))
            }
        }
    }

    /// Whether a row is one of these.
    public static func isOne(_ row: TranslationTable.Row) -> Bool {
        row.place == place || row.place.hasPrefix("\(place), ")
    }

    /// What came back, as words of its own: those that differ from what comes
    /// with the product.
    /// - Parameters:
    ///   - rows: with the number each has in the file, the header being row 1.
    ///   - shipped: what comes with the product in this language.
    /// - Throws: `Problems` by row.
    public static func words(
        from rows: [(number: Int, row: TranslationTable.Row)], over shipped: Words, file: String
    ) throws(Problems) -> Words {
        let known = Dictionary(
            WordsFile.sources.map { ($0.english.outerSpace.core, $0) }, uniquingKeysWith: { first, _ in first })
        var plain: [String: String] = [:]
        var forms: [String: [PluralCategory: String]] = [:]
        var problems: [Problem] = []
        for (number, row) in rows where !isBlank(row.translation) {
            func report(_ reason: String, _ remedy: String) {
                problems.append(
                    Problem(file: file, line: number, place: row.place, reason: reason, remedy: remedy))
            }
            guard let source = known[row.source.outerSpace.core] else {
                report(
                    "Heard does not say this (any more): “\(row.source)”", "Leave the row out, or make the table again")
                continue
            }
            if let problem = PhrasePlaces.problem(with: row.translation, of: source) {
                report(problem, "Write the names in braces as the English has them")
                continue
            }
            // What a spreadsheet takes off at the ends is put back as the English has it.
            let around = source.english.outerSpace
            let translation = around.before + row.translation.outerSpace.core + around.after
            let category = PluralCategory(rawValue: String(row.place.dropFirst(place.count + 2)))
            switch (source.isCounted, category) {
            case (false, nil): plain[source.english] = translation
            case (true, let category?): forms[source.english, default: [:]][category] = translation
            default: report("the first column has changed", "Write it as it was, or make the table again")
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        var texts = plain.mapValues(Words.Translation.plain)
        for (english, ofText) in forms {
            var all = ofText
            all[.other] = all[.other] ?? form(.other, of: shipped.translation(of: english))
            guard all[.other]?.isEmpty == false else {
                throw Problems([
                    Problem(
                        file: file, place: "\(place), other", reason: "“\(english)” has no form for most numbers",
                        remedy: "Fill in its row `\(place), other`")
                ])
            }
            texts[english] = .byCount(all)
        }
        let before = Dictionary(uniqueKeysWithValues: self.rows(shipped).map { (Key($0), $0.translation) })
        let own = texts.filter { english, _ in
            self.rows(Words(language: shipped.language, texts: texts)).contains { row in
                row.source == english && row.translation != before[Key(row)]
            }
        }
        return Words(language: shipped.language, texts: own)
    }

    private struct Key: Hashable {
        let place: String
        let source: String

        init(_ row: TranslationTable.Row) {
            place = row.place
            source = row.source
        }
    }

    private static func row(_ place: String, _ source: Words.Source, _ translation: String) -> TranslationTable.Row {
        TranslationTable.Row(place: place, source: source.english, translation: translation)
    }

    private static func plain(_ translation: Words.Translation?) -> String {
        if case .plain(let words) = translation { words } else { "" }
    }

    /// A form that has no words of its own is said as `other`.
    private static func form(_ category: PluralCategory, of translation: Words.Translation?) -> String {
        if case .byCount(let forms) = translation { forms[category] ?? forms[.other] ?? "" } else { "" }
    }
}

extension String {
    /// The white space at both ends, and what is between.
    fileprivate var outerSpace: (before: String, core: String, after: String) {
        let before = prefix { $0 == " " }
        let core = dropFirst(before.count)
        let after = core.reversed().prefix { $0 == " " }
        return (String(before), String(core.dropLast(after.count)), String(after))
    }
}
