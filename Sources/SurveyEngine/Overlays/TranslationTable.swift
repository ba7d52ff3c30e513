public import Involvement

/// The texts of a survey as a table that goes out to a translator and comes
/// back.
public enum TranslationTable {
    /// One text: where it stands, in the survey's language, and translated.
    public struct Row: Equatable, Sendable {
        public var place: String
        public var source: String
        /// Empty where there is no translation yet.
        public var translation: String

        public init(place: String, source: String, translation: String) {
            self.place = place
            self.source = source
            self.translation = translation
        }
    }

    /// - Parameter overlay: what is translated already; nil for nothing.
    public static func rows(of instrument: Instrument, overlay: Overlay?) -> [Row] {
        SurveyTexts(instrument).all.map { text in
            Row(place: text.place.name, source: text.words, translation: overlay?.texts[text.place] ?? "")
        }
    }

    /// What came back, laid over what was there. An empty translation leaves
    /// what was there.
    /// - Throws: `Problems` by row, counted from 2 as the header is row 1: a place
    ///   the survey does not have, a text that has changed since the table went
    ///   out, an answer put in that the survey does not put in there.
    public static func overlay(
        from rows: [Row], over before: Overlay?, for instrument: Instrument, language: String, file: String
    ) throws(Problems) -> Overlay {
        let texts = Dictionary(
            SurveyTexts(instrument).all.map { ($0.place.name, $0) }, uniquingKeysWith: { first, _ in first })
        var overlay = before ?? Overlay(language: language)
        var problems: [Problem] = []
        for (index, row) in rows.enumerated() where !isBlank(row.translation) {
            func report(_ reason: String, _ remedy: String) {
                problems.append(
                    Problem(file: file, line: index + 2, place: row.place, reason: reason, remedy: remedy))
            }
            guard let text = texts[row.place] else {
                report("the survey has no such text", "Remove the row, or make the table again")
                continue
            }
            guard text.words == row.source else {
                report(
                    "the survey says something else here now: “\(text.words)”",
                    "Translate that, and put it into the second column")
                continue
            }
            if let problem = pipeProblem(row.translation, original: text.words) {
                report(problem.reason, problem.remedy)
                continue
            }
            overlay.texts[text.place] = row.translation
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return overlay
    }

    /// A translation puts in the same answers as the original, in any order.
    static func pipeProblem(_ words: String, original: String) -> (reason: String, remedy: String)? {
        let wanted = Set(PipedText(original).questions)
        let piped = PipedText(words)
        guard piped.strayBraces.isEmpty else {
            return ("a brace makes no pipe", "Write it as the survey does, as in {tier} or {tier|the service}")
        }
        let found = Set(piped.questions)
        if let extra = found.subtracting(wanted).map(\.rawValue).min() {
            return ("the survey does not put `{\(extra)}` in here", "Take it out")
        }
        if let missing = wanted.subtracting(found).map(\.rawValue).min() {
            return ("the survey puts `{\(missing)}` in here, and the translation does not", "Put `{\(missing)}` in")
        }
        return nil
    }
}
