import DefinitionReading
public import Involvement

/// An overlay as a person writes it: the words of a survey in another
/// language, or for Easy Read, by the survey's codes.
public enum OverlayFile {
    /// Reads an overlay.
    /// - Parameters:
    ///   - name: the file's name, as problems should show it.
    ///   - instrument: the survey it is for.
    /// - Throws: `Problems` with everything that is wrong in the file. That a text
    ///   is missing is none; see `OverlayCheck`.
    public static func read(name: String, text: String, for instrument: Instrument) throws(Problems) -> Overlay {
        let file = try DefinitionFile(name: name, text: text)
        var reading = OverlayReading(file: name, text: text, instrument: instrument)
        let overlay = reading.overlay(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        return overlay
    }
}
