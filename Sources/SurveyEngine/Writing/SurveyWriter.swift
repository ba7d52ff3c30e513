import DefinitionReading
public import Involvement

/// Writes surveys in the one layout of a survey file. Reading what was written
/// gives the same survey.
public enum SurveyWriter {
    /// The survey as a file, `survey.yaml`.
    public static func text(of instrument: Instrument) -> String {
        DefinitionText.text(of: SurveyLayout.arranged(SurveyDraft(instrument).root, as: .survey))
    }

    /// An overlay as a file, such as `survey.cy.yaml`.
    /// - Parameters:
    ///   - instrument: what it lies over; its words stand in the order of this.
    public static func text(of overlay: Overlay, for instrument: Instrument) -> String {
        DefinitionText.text(of: SurveyLayout.arranged(OverlayDraft(overlay, instrument).root, as: .overlay))
    }

    /// The same, with the remarks of the file whose place it takes.
    /// - Throws: `Problems` when it cannot be laid out safely.
    public static func text(
        of overlay: Overlay, for instrument: Instrument, remarksOf before: String?
    ) throws(Problems) -> String {
        let remarks = RemarkedText(before)
        let written = DefinitionText.text(of: remarks.on(OverlayDraft(overlay, instrument).root), end: remarks.end)
        let name = overlay.name(besideLanguage: instrument.language)
        return try SurveyFormat.formatted(name: "survey.\(name).yaml", text: written)
    }
}
