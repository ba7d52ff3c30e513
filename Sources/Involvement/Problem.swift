/// Something wrong in what a person gave us, said so that they can mend it:
/// where it is, what is wrong, what to do.
public struct Problem: Error, Hashable, Sendable {
    /// The file's name, as the person knows it.
    public var file: String
    /// Counted from 1; nil when the problem is with the file as a whole.
    public var line: Int?
    /// Counted from 1, in characters.
    public var column: Int?
    /// The thing it is about, such as "question `weeks_waited`"; empty for the file.
    public var place: String
    /// What is wrong, as a sentence without its full stop.
    public var reason: String
    /// What to do, as a sentence without its full stop.
    public var remedy: String

    public init(
        file: String, line: Int? = nil, column: Int? = nil, place: String = "", reason: String, remedy: String
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.place = place
        self.reason = reason
        self.remedy = remedy
    }
}

extension Problem: CustomStringConvertible {
    /// One line: ``survey.yaml:12:5: question `tier`: it has no text. Add a line `text:`.``
    public var description: String {
        var text = file
        if let line { text += ":\(line)" }
        if line != nil, let column { text += ":\(column)" }
        if !place.isEmpty { text += ": \(place)" }
        return "\(text): \(reason). \(remedy)."
    }
}

extension Problem: Comparable {
    /// By file, then by place in the file.
    public static func < (left: Problem, right: Problem) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0, left.reason)
            < (right.file, right.line ?? 0, right.column ?? 0, right.reason)
    }
}

/// Every problem of one thing that was given, together.
public struct Problems: Error, Equatable, Sendable {
    public var all: [Problem]

    public init(_ all: [Problem]) {
        self.all = all
    }
}

extension Problems: CustomStringConvertible {
    /// One problem a line, in the order of the files.
    public var description: String {
        all.map(\.description).joined(separator: "\n")
    }
}
