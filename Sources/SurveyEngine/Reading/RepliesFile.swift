import DefinitionReading
public import Involvement

/// What people asked for and what came of it, as a person writes it.
public enum RepliesFile {
    /// Reads the asks with their replies, in the order of the file.
    /// - Parameters:
    ///   - name: the file's name, as problems should show it.
    ///   - asks: what is asked for, where another file says it; replies are added
    ///     to these, and asks that stand here only follow them.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(name: String, text: String, asks: [Ask] = []) throws(Problems) -> [Ask] {
        let file = try DefinitionFile(name: name, text: text)
        var reading = RepliesReading(file: name, asks: asks)
        let replied = reading.asks(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        return asks.map { ask in
            var ask = ask
            ask.replies = replied.first { $0.id == ask.id }?.replies ?? []
            return ask
        } + replied.filter { reply in !asks.contains { $0.id == reply.id } }
    }
}
