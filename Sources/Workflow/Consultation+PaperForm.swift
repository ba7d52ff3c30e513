public import Involvement
public import SurveyEngine

extension Consultation {
    /// The questionnaire as it is printed.
    /// - Parameters:
    ///   - language: nil for that of the survey.
    ///   - variant: the way of asking, such as `easy-read`; nil for the plain one.
    /// - Throws: `WorkflowError` when it is not written in this language or way.
    public func paperForm(language: String? = nil, variant: String? = nil) throws -> PaperForm {
        let name = Overlay(language: language ?? instrument.language, variant: variant)
            .name(besideLanguage: instrument.language)
        guard !name.isEmpty else {
            return PaperForm(instrument: instrument, register: register, words: words(in: instrument.language))
        }
        guard let edition = Edition.all(of: self)[name] else {
            let known = overlays.map { "survey.\($0.name(besideLanguage: instrument.language)).yaml" }
            throw WorkflowError(
                place: "survey.\(name).yaml",
                reason: "The survey has no such overlay. "
                    + (known.isEmpty ? "It has none yet." : "It has \(known.joined(separator: ", "))."))
        }
        return PaperForm(
            instrument: edition.instrument, register: register, words: edition.words, variant: variant,
            leavingOut: edition.leftOut)
    }
}
