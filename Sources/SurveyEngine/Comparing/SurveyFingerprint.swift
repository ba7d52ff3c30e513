public import Involvement

/// What a version is frozen as: the text that its hash is made of. It says
/// what the survey says and not how its files are laid out, so that a remark
/// or a blank line makes no other version.
public enum SurveyFingerprint {
    /// The canonical text of the survey, then of each overlay by language and
    /// variant.
    public static func text(of instrument: Instrument, overlays: [Overlay] = []) -> String {
        let sorted = overlays.sorted { ($0.language, $0.variant ?? "") < ($1.language, $1.variant ?? "") }
        // No canonical text has such a line, so the parts cannot run together.
        return ([SurveyWriter.text(of: instrument)] + sorted.map { SurveyWriter.text(of: $0, for: instrument) })
            .joined(separator: "---\n")
    }
}
