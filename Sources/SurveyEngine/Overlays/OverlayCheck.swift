public import Involvement

/// What a translation still lacks.
public enum OverlayCheck {
    /// Each text of the survey that has no words in a translation. A survey is
    /// not published with a gap: somebody would meet it half in a language they
    /// do not read. Easy Read may leave texts as they are.
    public static func missing(_ overlay: Overlay, in instrument: Instrument, file: String) -> [Problem] {
        guard overlay.variant == nil else { return [] }
        return SurveyTexts(instrument).all.filter { text in
            overlay.texts[text.place] == nil && !isName(text.place)
        }.map { text in
            Problem(
                file: file, place: text.place.name,
                reason: "it has no words in `\(overlay.language)`: “\(text.words)”",
                remedy: "Translate it, or take `\(overlay.language)` out of `languages`")
        }
    }

    /// The name of a group or a help line may be the same in every language.
    private static func isName(_ place: TextPlace) -> Bool {
        switch place {
        case .runBy, .isFor, .helpLineName: true
        default: false
        }
    }
}
