/// The identity of one thing of the field: a question's code, a theme's code,
/// or the random key of a response. Two kinds of thing never share a type,
/// so a theme's code cannot be passed where a question's is wanted.
public struct ID<Entity>: Hashable, Sendable {
    /// The code or key as written in files, tables and addresses.
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension ID: Comparable {
    /// Orders by the bytes of the text, so that the order is the same on every
    /// machine and in every language.
    public static func < (left: ID, right: ID) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

extension ID: CustomStringConvertible {
    public var description: String { rawValue }
}

extension ID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
