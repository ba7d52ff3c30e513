import DefinitionReading
public import Involvement

/// What people asked for and what came of it, as a person writes it.
public enum RepliesFile {
    /// Reads the asks with their replies, in the order of the file.
    /// - Parameter name: the file's name, as problems should show it.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(name: String, text: String) throws(Problems) -> [Ask] {
        let file = try DefinitionFile(name: name, text: text)
        var reading = RepliesReading(file: name)
        let asks = reading.asks(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        return asks
    }
}
