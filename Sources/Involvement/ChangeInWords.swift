/// One thing that two versions do not have in common, in plain English: of a
/// survey, of a codebook, of a release.
public protocol ChangeInWords: CustomStringConvertible {
    /// Without a full stop, codes between stars: "wording changed on *tier*".
    var words: String { get }
    /// What stood there, where that helps; so with `after`.
    var before: String? { get }
    var after: String? { get }
    /// Whether what stood there is somebody's words, and no figure.
    var isQuoted: Bool { get }
}

extension ChangeInWords {
    public var isQuoted: Bool { true }

    /// One line: `wording changed on *tier*: “Kind” became “Which kind?”`.
    public var description: String {
        func marked(_ text: String) -> String { isQuoted ? "\u{201C}\(text)\u{201D}" : text }
        if let before, let after { return "\(words): \(marked(before)) became \(marked(after))" }
        return (after ?? before).map { "\(words): \(marked($0))" } ?? words
    }
}
