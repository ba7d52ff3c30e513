/// A survey as the files of a consultation folder: the survey itself and its
/// overlays.
public struct SurveyFiles: Equatable, Sendable {
    /// The text of `survey.yaml`.
    public var survey: String
    /// By file name, `survey.cy.yaml`.
    public var overlays: [String: String]

    public init(survey: String, overlays: [String: String] = [:]) {
        self.survey = survey
        self.overlays = overlays
    }
}
