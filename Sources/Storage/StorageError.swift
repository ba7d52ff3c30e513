/// Why something could not be kept or read back. It never holds a person's
/// words, nor anything else that was to be stored.
public struct StorageError: Error, Equatable, Sendable {
    /// The thing it is about: a file by the path it was opened with, or
    /// "response `k3f...`".
    public let place: String
    /// What is wrong, and what to do about it.
    public let reason: String

    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}

extension StorageError: CustomStringConvertible {
    /// ``riverside/heard.sqlite: The disk is full. ...``
    public var description: String { "\(place): \(reason)" }
}
