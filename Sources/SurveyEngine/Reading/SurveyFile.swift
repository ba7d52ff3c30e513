import DefinitionReading
public import Involvement

/// A survey as a person writes it: one file of strict YAML.
public enum SurveyFile {
    /// Reads a survey.
    /// - Parameters:
    ///   - name: the file's name, as problems should show it.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(name: String, text: String) throws(Problems) -> Instrument {
        let file = try DefinitionFile(name: name, text: text)
        var reading = SurveyReading(file: name, text: text)
        let instrument = reading.instrument(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        return instrument
    }
}
