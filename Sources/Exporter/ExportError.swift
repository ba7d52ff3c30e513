/// Why a file could not be written or read: a full disk, a folder that is
/// already there. What is wrong *inside* a file is a `Problem`.
public struct ExportError: Error, Equatable, Sendable {
    /// The file or folder, as the person named it.
    public let place: String
    /// What went wrong and what to do, in a sentence or two.
    public let reason: String

    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}

extension ExportError: CustomStringConvertible {
    public var description: String { "\(place): \(reason)" }
}
