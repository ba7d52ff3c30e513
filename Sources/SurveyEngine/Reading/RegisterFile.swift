import DefinitionReading
public import Involvement

/// A service register as a person writes it: who buys services, which
/// services there are, and the contracts between them.
public enum RegisterFile {
    /// Reads a register.
    /// - Parameters:
    ///   - name: the file's name, as problems should show it.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(name: String, text: String) throws(Problems) -> ServiceRegister {
        let file = try DefinitionFile(name: name, text: text)
        var reading = RegisterReading(file: name)
        let register = reading.register(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        return register
    }
}
