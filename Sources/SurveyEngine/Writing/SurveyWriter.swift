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
}
