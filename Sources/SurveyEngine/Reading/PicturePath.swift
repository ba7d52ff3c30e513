/// The name of a picture as a survey may have it.
public enum PicturePath {
    /// Whether it names a file beside the survey file, never outside its folder.
    public static func isValid(_ path: String) -> Bool {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        let isOutside = steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
        let isOdd = path.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0 == ":" }
        return !isOutside && !isOdd
    }
}
