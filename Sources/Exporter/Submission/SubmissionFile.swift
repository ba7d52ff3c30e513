public import Involvement

/// `submission.xml` as it comes back: the body that was sent one, or the group
/// itself, reads it into the values from which it was written. Nothing is lost
/// on the way but characters that no XML can hold, which are U+FFFD.
public enum SubmissionFile {
    /// - Parameter name: what to call the file in problems.
    /// - Throws: `Problems` when it is no submission, or one that was changed so
    ///   that it breaks its rules; `ExportError` when it cannot be read.
    public static func read(path: String, named name: String) throws -> Release {
        let (problems, root) = try SubmissionCheck.read(path, named: name, unread: nil)
        guard problems.isEmpty, let root else { throw Problems(problems) }
        guard let release = SubmissionReading(root: root).release() else {
            throw ExportError(
                place: name, reason: "it was written by another version of this program. Read it with that version")
        }
        return release
    }
}
