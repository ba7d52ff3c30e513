/// A theme's definition, what counts and what does not, as the one text that
/// other tools have for a code.
public struct ThemeText: Equatable, Sendable {
    public var definition: String
    public var include: String
    public var exclude: String
    /// Where it is not the one that the name gives.
    public var code: String?

    private static let include = "Include: "
    private static let exclude = "Exclude: "
    private static let code = "Code: "

    public init(definition: String, include: String, exclude: String, code: String?) {
        self.definition = definition
        self.include = include
        self.exclude = exclude
        self.code = code
    }

    public init(of theme: Theme, code: String?) {
        definition = theme.definition
        include = theme.include
        exclude = theme.exclude
        self.code = code
    }

    /// Takes such a text apart. What has none of our lines is all definition.
    public init(_ text: String) {
        var parts = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
            separator: "\n\n", omittingEmptySubsequences: false
        ).map(String.init)
        func from(_ opening: String) -> String? {
            guard let place = parts.lastIndex(where: { $0.hasPrefix(opening) }) else { return nil }
            let found = parts[place...].joined(separator: "\n\n").dropFirst(opening.count)
            parts.removeSubrange(place...)
            return String(found)
        }
        if let last = parts.last, last.hasPrefix(Self.code), Code.isValid(last.dropFirst(Self.code.count)) {
            code = from(Self.code)
        }
        exclude = from(Self.exclude)?.trimmed ?? ""
        include = from(Self.include)?.trimmed ?? ""
        definition = parts.joined(separator: "\n\n").trimmed
    }

    /// Parts with a blank line between.
    public var text: String {
        var parts = definition.isEmpty ? [] : [definition]
        if !include.isEmpty { parts.append(Self.include + include) }
        if !exclude.isEmpty { parts.append(Self.exclude + exclude) }
        if let code { parts.append(Self.code + code) }
        return parts.joined(separator: "\n\n")
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
