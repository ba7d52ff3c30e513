/// The program itself.
public enum Heard {
    public static let version = "0.1.0"
    /// As files say who made them.
    public static let generator = "Heard \(version)"
}
